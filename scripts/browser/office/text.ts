/** Text of papers, as the writers need it: harmless, in lines, or flat. */
import type { Block, Paper, Run, Text, Words } from "./paper";

/** What no XML may hold, halves of characters included; a tab is a space to a reader. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;

/** Text that breaks no file: without control characters, its lines ended by \n alone. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(FORBIDDEN, "");
}

export function runs(text: Text): readonly Run[] {
  return typeof text === "string" ? [text] : text;
}

/** A text as plain words; a blank is shown in brackets, or as nothing where the file has cells to fill in. */
export function flat(text: Text, blank: (hint: string) => string = (hint) => `（${hint}）`): string {
  return runs(text)
    .map((run) => (isBlank(run) ? blank(run.blank) : wordsOf(run)))
    .join("");
}

function isBlank(run: Run): run is { readonly blank: string } {
  return typeof run !== "string" && "blank" in run;
}

function wordsOf(run: Words): string {
  if (typeof run === "string") return run;
  if ("strong" in run) return run.strong;
  return "day" in run ? run.words : run.small;
}

/** Other words in the same dress. */
function dressed(run: Words, words: string): Words {
  if (typeof run === "string") return words;
  if ("strong" in run) return { strong: words };
  return "day" in run ? { ...run, words } : { ...run, small: words };
}

/** The lines of a text; there is at least one. All that was typed is cleaned here. */
export function lines(text: Text): readonly (readonly Run[])[] {
  const made: Run[][] = [[]];
  for (const run of runs(text)) {
    if (isBlank(run)) made.at(-1)?.push(run);
    else spread(run, made);
  }
  return made;
}

function spread(run: Words, made: Run[][]): void {
  for (const [at, line] of clean(wordsOf(run)).split("\n").entries()) {
    if (at > 0) made.push([]);
    if (line) made.at(-1)?.push(dressed(run, line));
  }
}

function textsOf(block: Block): readonly Text[] {
  if (block.kind === "table") return block.rows.flat();
  if (block.kind === "list") return block.items;
  if (block.kind === "items") return block.items.map(([, text]) => text);
  return block.kind === "line" || block.kind === "paragraph" ? [block.text] : [];
}

/** What a paper leaves to be filled in, each once, in their order. */
export function blanksOf({ blocks }: Paper): string[] {
  const all = blocks.flatMap(textsOf).flatMap(runs);
  return [...new Set(all.flatMap((run) => (isBlank(run) ? [run.blank] : [])))];
}

/** Texts one after the other, with something between. */
export function joined(texts: readonly Text[], between: string): Text {
  return texts.flatMap((text, at) => (at > 0 ? [between, ...runs(text)] : runs(text)));
}
