/** What became of cases that are gone, in words that are the same wherever such a case is named. */
import { type Gone, goneOf } from "../data/gone";

export interface Fate {
  /** The id under which the case was named. */
  readonly id: string;
  readonly text: string;
  /** The site path of the page that stands in its place and tells why. */
  readonly path: string;
}

/**
 * Give what became of a case, called so in the sentence; null where there is nothing to tell: it is not gone, or it is
 * the same case under another id.
 */
export function fateOf(id: string, gone: Gone, called = `事例「${id}」`): Fate | null {
  const found = goneOf(id, gone);
  if (!found || (found.how === "移動" && found.to)) return null;
  const what = found.to ? "ほかの事例に入れました。その事例を使います。" : "取り下げました。";
  return { id, text: `${called}は、${found.on}に${what}`, path: `cases/${id}.html` };
}

/** The same of several, each once. */
export function fatesOf(ids: readonly string[], gone: Gone): Fate[] {
  return [...new Set(ids)].flatMap((id) => fateOf(id, gone) ?? []);
}
