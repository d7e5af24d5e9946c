/** What a page is, in a word. */
const KINDS: Readonly<Record<string, string>> = {
  case: "事例",
  municipality: "自治体",
  theme: "テーマ",
  practice: "手法",
  comparison: "くらべ",
  pieces: "5つのピース",
  guide: "手引き",
  sources: "出典",
};

export function kindName(kind: string): string {
  return KINDS[kind] ?? "";
}
