/** YAML as text, and the places in it. The library reads; what a file may not hold is told by `traps`. */
import { type Document, type Node, type Pair, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Value } from "./value";

export { isAlias } from "yaml";
export { type Node, type Pair, isMap, isScalar, isSeq };

/** Deeper is nothing that anybody has written by hand. */
const DEEPEST = 20;

/** What Python takes for a number; more digits than these are text. */
const NUMBER = /^[-+]?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,17})?$/;

export interface Parsed {
  readonly document: Document.Parsed | null;
  /** What the library has against it: a code and where it stands. */
  readonly errors: readonly { readonly code: string; readonly at: number }[];
}

export function parsed(text: string): Parsed {
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: "error", schema: "core", strict: true });
    const errors: { code: string; at: number }[] = [...document.errors, ...document.warnings].map(({ code, pos }) => ({
      code,
      at: pos[0],
    }));
    const root = document.contents;
    if (isDeep(root, DEEPEST)) errors.push({ code: "DEEP", at: 0 });
    return { document, errors };
  } catch {
    return { document: null, errors: [{ code: "BROKEN", at: 0 }] };
  }
}

function isDeep(node: unknown, left: number): boolean {
  if (isMap(node)) return left === 0 || node.items.some(({ value }) => isDeep(value, left - 1));
  return isSeq(node) && (left === 0 || node.items.some((each) => isDeep(each, left - 1)));
}

/** What a node means; dates stay text. */
export function dataOf(node: unknown): Value {
  if (isMap(node)) {
    return Object.fromEntries(node.items.map(({ key, value }) => [nameOf(key), dataOf(value)]));
  }
  if (isSeq(node)) return node.items.map(dataOf);
  if (!isScalar(node)) return null;
  const { value, source = "" } = node;
  return typeof value === "number" && !NUMBER.test(source) ? source : (value as Value);
}

/** The name of a pair, as it is written. */
export function nameOf(key: unknown): string {
  if (!isScalar(key)) return "";
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}

export function startOf(node: unknown): number {
  return rangeOf(node)?.[0] ?? 0;
}

/** Where the last word of a node ends: of a list or map that of its last entry, without comments behind it. */
export function endOf(node: unknown): number {
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1);
    return isMap(node) ? endOfPair(last as Pair) : endOf(last);
  }
  return rangeOf(node)?.[1] ?? 0;
}

export function endOfPair({ key, value }: Pair): number {
  return Math.max(endOf(key), value ? endOf(value) : 0);
}

function rangeOf(node: unknown): readonly number[] | null | undefined {
  return (node as Node | null)?.range;
}
