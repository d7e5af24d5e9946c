/** Which cases are compared stands in the address, as `?c=a,b`; here it is read, written and changed. */

import type { Data, FullCase } from "../data/data";
import { type Gone, led } from "../data/gone";
import { type Fate, fatesOf } from "../facts/fates";

/** More columns than this cannot be read side by side. */
export const MOST = 4;

export interface Chosen {
  /** AtHand ids, each once, at most `MOST`, in their order. */
  readonly ids: readonly string[];
  readonly unknown: readonly string[];
  /** What became of those that are gone. */
  readonly fates: readonly Fate[];
  readonly repeated: readonly string[];
  /** AtHand ids beyond the last column. */
  readonly over: readonly string[];
}

/** Read an address's query; `known` tells which ids are cases, `gone` what became of old ones. */
export function read(query: string, known: (id: string) => boolean, gone: Gone = {}): Chosen {
  const fates = fatesOf(asked(query), gone);
  const given = asked(query).map((id) => led(id, gone));
  const each = [...new Set(given)];
  const cases = each.filter(known);
  return {
    ids: cases.slice(0, MOST),
    unknown: each.filter((id) => !known(id) && !fates.some((fate) => fate.id === id)),
    fates,
    repeated: cases.filter((id) => given.indexOf(id) !== given.lastIndexOf(id)),
    over: cases.slice(MOST),
  };
}

/** The ids that an address asks for, as they stand in it. */
export function asked(query: string): string[] {
  const given = new URLSearchParams(query).getAll("c").join(",");
  return given.split(/[,，、\s]+/u).filter((each) => each);
}

/** Write ids as an address of the comparison, relative to its own page. */
export function address(ids: readonly string[]): string {
  return ids.length > 0 ? `index.html?c=${ids.map(encodeURIComponent).join(",")}` : "index.html";
}

/** Move an id one place to the left (-1) or to the right (1); at the edge it stays. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const other = ids[from + by];
  if (from < 0 || other === undefined) return ids;
  return ids.map((each) => (each === id ? other : each === other ? id : each));
}

/** What was left out of an address, in sentences. `title` gives what a known case is called. */
export function leftOut({ unknown, repeated, over }: Chosen, title: (id: string) => string): string[] {
  const told: string[] = [];
  if (unknown.length > 0) {
    told.push(
      `${listed(unknown.map(short))}という事例は見つかりません。リンクの写し間違いか、この事例帖より新しい事例と思われます。`,
    );
  }
  if (repeated.length > 0) told.push(`${listed(repeated.map(title))}は重なっていたので、1列だけ並べています。`);
  if (over.length > 0) {
    told.push(`並べられるのは${MOST}件までです。はじめの${MOST}件を並べ、${listed(over.map(title))}は外しました。`);
  }
  return told;
}

const NAMED = 6;
const LONGEST = 40;

function listed(names: readonly string[]): string {
  const quoted = names
    .slice(0, NAMED)
    .map((name) => `「${name}」`)
    .join("");
  return names.length > NAMED ? `${quoted}ほか${names.length - NAMED}件` : quoted;
}

function short(text: string): string {
  const units = [...text];
  return units.length > LONGEST ? `${units.slice(0, LONGEST).join("")}…` : text;
}

/** What the file of a case may be called. */
const ID = /^[a-z][a-z0-9-]*$/u;

/** The cases that an address asks for, whole, where each has a file: then nobody needs the list of all. Else null. */
export async function asFiled(data: Data, query: string): Promise<readonly FullCase[] | null> {
  const ids = asked(query).filter((id, at, all) => all.indexOf(id) === at);
  if (ids.length > MOST || !ids.every((id) => ID.test(id))) return null;
  return Promise.all(ids.map((id) => data.case(id))).catch(() => null);
}
