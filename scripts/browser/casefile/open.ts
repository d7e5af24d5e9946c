/** A file as it was chosen, made into text; and what it says, unless it would be misread. */
import type { FormScheme } from "../data/data";
import { dataOf, parsed } from "./parse";
import { type Trap, trapsIn } from "./traps";
import { type Entries, isEntries } from "./value";

/** No file of a case is nearly so large. */
export const LARGEST = 1_000_000;

/** Text, with what was done to it on the way; or why there is none. */
export type Opened = { readonly text: string; readonly notes: readonly string[] } | { readonly fault: string };

export type Read = { readonly data: Entries } | { readonly traps: readonly Trap[] };

const ZIP =
  "これは文字のファイルではありません（ExcelやWord、圧縮したファイルとみられます）。.yml のファイルを選んでください。";
const NO_TEXT = "文字として読めないファイルです。.yml のファイルか、壊れていないかを確かめてください。";
const TOO_LARGE = "大きすぎるファイルです。事例のファイルは、ふつう60KBまでです。";

/** Read bytes as the casebook would; what another encoding holds is kept, and told. */
export function opened(bytes: Uint8Array): Opened {
  if (bytes.length > LARGEST) return { fault: TOO_LARGE };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) return { fault: ZIP };
  const found = decoded(bytes);
  if (found === null) return { fault: NO_TEXT };
  return { ...found, text: found.text.replace(/\r\n?/gu, "\n") };
}

function decoded(bytes: Uint8Array): { text: string; notes: string[] } | null {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const plain = decode(bytes, wide(bytes) ? wide(bytes) : "utf-8");
  if (plain !== null && !wide(bytes)) return { text: plain, notes: marked ? [MARKED] : [] };
  for (const [name, label] of [
    [wide(bytes), "UTF-16"],
    ["euc-jp", "EUC-JP"],
    ["shift_jis", "Shift_JIS"],
  ] as const) {
    const text = name ? decode(bytes, name) : null;
    if (text !== null)
      return { text, notes: [`${label} とみられる文字コードで保存されていました。UTF-8 に直して開きました。`] };
  }
  return null;
}

const MARKED = "ファイルの先頭にあった見えない印（BOM）を外して開きました。";

/** Name the encoding of two bytes a letter, by its mark or by the zeros of plain letters. */
function wide(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = (odd: number): number => bytes.filter((byte, at) => byte === 0 && at % 2 === odd).length * 10;
  if (zeros(1) > bytes.length) return "utf-16le";
  return zeros(0) > bytes.length ? "utf-16be" : "";
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What a text says as the file of a case, or what keeps it from being read as it was written. */
export function read(text: string, scheme: Pick<FormScheme, "keys" | "prose">): Read {
  const traps = trapsIn(text, scheme);
  if (traps.length > 0) return { traps };
  const data = dataOf(parsed(text).document?.contents);
  return isEntries(data) ? { data } : { traps: [{ rule: "yaml-syntax", at: 0 }] };
}

/** A trap in words: where it stands, and the rule as the casebook words it. */
export function told(text: string, { rule, at }: Trap, rules: FormScheme["rules"]): string {
  const before = text.slice(0, at).split("\n");
  const line = text.split("\n")[before.length - 1]?.trim() ?? "";
  const shown = [...line].length > 40 ? `${[...line].slice(0, 40).join("")}…` : line;
  return `${before.length}行目「${shown}」　決まり：${rules[rule] ?? rule}。`;
}
