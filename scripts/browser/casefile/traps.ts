/**
 * What a file must not hold, because it would be read otherwise than it was written. A form that opened it all the same
 * would save something else without a word: so the text is shown to be mended. Each is a rule of the casebook.
 */
import type { FormScheme } from "../data/data";
import { BLANKS, RARE, lookAlike, unseen } from "./characters";
import { dropped, swallowed } from "./comment-mark";
import { type Pair, endOf, isAlias, isMap, isScalar, isSeq, nameOf, parsed, startOf } from "./parse";
import { isAmbiguous } from "./scalar";

/** A trap: the rule that it breaks, and where in the text. */
export interface Trap {
  readonly rule: string;
  readonly at: number;
}

type Known = Pick<FormScheme, "keys" | "prose">;

const KEY = "([A-Za-z_][A-Za-z0-9_-]*)";
const DASHES = "－−‐‑‒–—―ー﹣・";
const COLON = new RegExp(`^[ -]*${KEY}[ ${BLANKS}]*(?:：|:(?=[${BLANKS}]|[^\\s/]))`, "gmu");
const APART = new RegExp(`^[ -]*${KEY} *[${BLANKS}][ ${BLANKS}]*:`, "gmu");
const LISTED = [
  new RegExp(`^ *[${DASHES}][ ${BLANKS}]*${KEY}[ ${BLANKS}]*[:：]`, "gmu"),
  new RegExp(`^ *(?:- +)*-${KEY}:(?= |$)`, "gmu"),
];
const STRAY = new RegExp(`[\\t${RARE}]`, "u");
const ANYWHERE: readonly (readonly [string, RegExp])[] = [
  ["merge-marker", /^(?:(?:<{7}|>{7}|\|{7})(?: |$)|={7}$)/mu],
  ["tab", new RegExp(`^ *[\\t${BLANKS}]`, "mu")],
  ["list-mark", new RegExp(`^ *(?:- +)*- *[\\t${BLANKS}]`, "mu")],
];

/** All traps of a text, in their order. Those that YAML itself cannot read are told alone. */
export function trapsIn(text: string, known: Known): Trap[] {
  const found = [...inText(text, known)];
  if (found.length > 0) return sorted(found);
  const { document, errors } = parsed(text);
  const root = document?.contents;
  const broken = errors.map(({ code, at }) => ({
    rule: code === "DUPLICATE_KEY" ? "duplicate-key" : "yaml-syntax",
    at,
  }));
  if (broken.some(({ rule }) => rule === "yaml-syntax") || !isMap(root)) {
    return sorted(broken.length > 0 ? broken : [{ rule: "yaml-syntax", at: 0 }]);
  }
  return sorted([...broken, ...inPairs(text, root.items, known), ...inNode(text, root)]);
}

function sorted(traps: readonly Trap[]): Trap[] {
  return [...traps].sort((one, other) => one.at - other.at);
}

function* inText(text: string, { keys }: Known): Iterable<Trap> {
  const named = new Set(keys);
  for (const [rule, pattern] of ANYWHERE) {
    const at = text.search(pattern);
    if (at >= 0) yield { rule, at };
  }
  if (unseen(text) >= 0) yield { rule: "control-character", at: unseen(text) };
  if (lookAlike(text) >= 0) yield { rule: "look-alike", at: lookAlike(text) };
  for (const pattern of [COLON, APART]) yield* matching(text, pattern, named, "fullwidth-colon");
  for (const pattern of LISTED) yield* matching(text, pattern, named, "list-mark");
}

function* matching(text: string, pattern: RegExp, named: ReadonlySet<string>, rule: string): Iterable<Trap> {
  for (const found of text.matchAll(pattern)) {
    if (named.has(found[1] ?? "")) yield { rule, at: found.index ?? 0 };
  }
}

/** What one key is followed by: of the keys that hold text, a comment may be more of it. */
function* inPairs(text: string, pairs: readonly Pair[], known: Known): Iterable<Trap> {
  for (const { key, value } of pairs) {
    if (!isScalar(key) || nameOf(key) === "") yield { rule: "duplicate-key", at: startOf(key) };
    if (isScalar(key) && key.source === "<<" && !quoted(key)) yield { rule: "reuse", at: startOf(key) };
    const prose = known.prose.includes(nameOf(key));
    const colon = text.indexOf(":", endOf(key)) + 1;
    for (const each of isSeq(value) ? value.items : [value]) yield* inPlain(text, each, prose, colon);
    yield* nested(text, value, known);
  }
}

function* nested(text: string, value: unknown, known: Known): Iterable<Trap> {
  if (isMap(value)) yield* inPairs(text, value.items, known);
  if (isSeq(value)) for (const each of value.items) yield* nested(text, each, known);
}

/** `colon` is the place behind the key, where an empty value is. */
function* inPlain(text: string, node: unknown, prose: boolean, colon: number): Iterable<Trap> {
  if (!isScalar(node) ? node !== null : quoted(node)) return;
  const value = isScalar(node) ? (node.source ?? "") : "";
  const end = value ? endOf(node) : colon;
  const line = text.indexOf("\n", end) < 0 ? text.length : text.indexOf("\n", end);
  const behind = text.slice(end, line);
  const below = text.slice(line + 1, text.indexOf("\n", line + 1) < 0 ? text.length : text.indexOf("\n", line + 1));
  if (prose && dropped(value, behind, below)) yield { rule: "comment-mark", at: end };
  if (swallowed(value, prose)) yield { rule: "comment-mark", at: startOf(node) };
}

function* inNode(text: string, node: unknown): Iterable<Trap> {
  if (isAlias(node)) yield { rule: "reuse", at: startOf(node) };
  if (isMap(node) || isSeq(node) || isScalar(node)) {
    if (node.tag && node.tag !== "!" && tagged(text, startOf(node), node.tag))
      yield { rule: "reuse", at: startOf(node) };
  }
  if (isMap(node)) for (const { key, value } of node.items) yield* both(text, key, value);
  if (isSeq(node)) for (const each of node.items) yield* inNode(text, each);
  if (isScalar(node)) yield* inScalar(text, node);
}

function* both(text: string, key: unknown, value: unknown): Iterable<Trap> {
  yield* inNode(text, key);
  yield* inNode(text, value);
}

/** The library gives every collection a tag; one that is written stands before its value. */
function tagged(text: string, at: number, tag: string): boolean {
  return tag !== "" && /![^\s]*\s*(?:&\S+\s*)?$/u.test(text.slice(Math.max(0, at - 80), at));
}

interface Single {
  readonly value: unknown;
  readonly source?: string | undefined;
  readonly type?: string | undefined;
}

function quoted({ type }: Single): boolean {
  return type !== undefined && type !== "PLAIN";
}

function* inScalar(text: string, node: Single): Iterable<Trap> {
  const at = startOf(node);
  const written = text.slice(at, endOf(node));
  const said = String(node.value ?? "");
  if (!quoted(node) && isAmbiguous(written)) yield { rule: "ambiguous-value", at };
  if (STRAY.test(written) && said !== "") yield { rule: "stray-blank", at };
  else if (!quoted(node) && /^\u3000|\u3000$/u.test(written)) yield { rule: "stray-blank", at };
  if (quoted(node) && unseen(said) >= 0) yield { rule: "control-character", at };
  if (folded(written, said, node.type)) yield { rule: "folded-line", at };
}

const JAPANESE =
  "\\u2015\\u2025\\u2026\\u3001-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff" +
  "\\uf900-\\ufaff\\uff01-\\uff9f\\u{20000}-\\u{3ffff}";
const JOINED = new RegExp(`[${JAPANESE}] [${JAPANESE}]`, "u");
const BROKEN = new RegExp(`[${JAPANESE}][ \\t]*\\n[ \\t]*[${JAPANESE}]`, "u");

/** Whether a text was broken between two letters of Japanese, where YAML puts a blank. */
function folded(written: string, said: string, type: string | undefined): boolean {
  if (!written.includes("\n") || type === "BLOCK_LITERAL" || !JOINED.test(said)) return false;
  return BROKEN.test(type === "BLOCK_FOLDED" ? atMargin(written) : written);
}

/** Empty the lines that stand deeper than the first, which `>` does not join. */
function atMargin(block: string): string {
  const [head = "", ...lines] = block.split("\n");
  const first = lines.find((line) => line.trim()) ?? "";
  const margin = first.length - first.trimStart().length;
  return [head.includes(">") ? "" : head, ...lines.map((line) => (line[margin] === " " ? "" : line))].join("\n");
}
