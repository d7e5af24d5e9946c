/** Answers to a file and back. A file that cannot be used changes nothing, and the reader is told why. */
import { element } from "../dom/element";
import { type Answers, type Fault, type Read, pack, unpack } from "../kept/answers";

/** Far more than any file of ours holds. */
const LARGEST = 1_000_000;

const FAULTS: Readonly<Record<Fault, string>> = {
  damaged:
    "このファイルは読めませんでした。壊れているか、途中で切れています。自己点検のページで保存した .json のファイルを選んでください。",
  foreign:
    "このファイルは、自己点検の答えではありません。自己点検のページで保存した .json のファイルを選んでください。",
  newer: "このファイルは、新しい版の事例帖で保存されたものです。新しい版の自己点検のページで読み込んでください。",
};
const EMPTY = "このファイルには、いまの一覧にある項目への答えがありません。";
const UNCHANGED = "いまの答えはそのままです。";

/** Offer the answers as a file to keep. */
export function save(answers: Answers, day: string): void {
  const address = URL.createObjectURL(new Blob([pack(answers)], { type: "application/json" }));
  const link = element("a", { href: address, download: `jiko-tenken-${day}.json` });
  link.click();
  // The browser reads the address after the click; a minute is long enough even for a slow drive.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Read a file that the reader chose: answers, or what to tell instead. */
export async function load(file: File, known: ReadonlySet<string>): Promise<Read | string> {
  if (file.size > LARGEST) return FAULTS.foreign + UNCHANGED;
  const text = await file.text().catch(() => "");
  const found = unpack(text, known);
  if (typeof found === "string") return FAULTS[found] + UNCHANGED;
  return found.answers.size > 0 ? found : EMPTY + UNCHANGED;
}

/** Tell what was loaded. */
export function loaded({ answers, skipped }: Read): string {
  const rest = skipped > 0 ? `${skipped}件は、いまの一覧にない項目か答えのため、読み込んでいません。` : "";
  return `${answers.size}件の答えを読み込みました。${rest}`;
}
