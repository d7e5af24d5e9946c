/** Which case tells of what, in a few lines: what all of them tell, what only some, and what none. */
import type { Field, FullCase, Vocabulary } from "../data/data";
import { element } from "../dom/element";
import { rowsOf } from "../facts/rows";

export interface Told {
  /** Indexes of the cases that tell of these fields. */
  readonly cases: readonly number[];
  readonly fields: readonly Field[];
}

/** Sort the fields by who tells of them: all first, then the larger shares, none last. */
export function told(words: Vocabulary, cases: readonly FullCase[]): Told[] {
  const shares = new Map<string, { cases: number[]; fields: Field[] }>();
  for (const { field, cells } of rowsOf(words, cases)) {
    const telling = cells.flatMap(({ state }, at) => (state === "stated" ? [at] : []));
    const key = telling.join();
    const share = shares.get(key) ?? { cases: telling, fields: [] };
    share.fields.push(field);
    shares.set(key, share);
  }
  return [...shares.values()].sort((one, other) => other.cases.length - one.cases.length);
}

/** Say who tells, as short as it can be said: すべて, 登別市だけ, 青梅市を除く事例. */
export function whoTells(telling: readonly number[], names: readonly string[]): string {
  const silent = names.filter((_, at) => !telling.includes(at));
  const named = telling.map((at) => names[at] ?? "");
  if (named.length === 0) return "どの事例にも記載なし";
  if (silent.length === 0) return "すべてに記載あり";
  if (named.length === 1) return `${named[0]}だけに記載あり`;
  return silent.length === 1 ? `${silent[0]}だけ記載なし` : `${named.join("と")}に記載あり`;
}

/** Name each case by its municipality; two of one municipality by their titles too. */
export function shortNames(cases: readonly FullCase[]): string[] {
  const alone = (of: FullCase): boolean => cases.every((each) => each === of || each.name !== of.name);
  return cases.map((of) => (alone(of) ? of.name : `${of.name}「${of.title}」`));
}

/** How much was read of each case: without it, nobody can weigh that nothing is told. */
export function readOf(cases: readonly FullCase[], names: readonly string[]): string {
  const read = cases.map(({ missing }, at) => `${names[at] ?? ""}は${missing.read}`);
  return `「記載なし」は、読んだ出典に見つからなかったことです。読んだ出典は、${read.join("、")}です。`;
}

/** Null for a single case, with which nothing can be compared. */
export function overviewOf(words: Vocabulary, cases: readonly FullCase[]): HTMLElement | null {
  if (cases.length < 2) return null;
  const names = shortNames(cases);
  const lines = told(words, cases).map(({ cases: telling, fields }) => {
    const links = fields.map(({ key, title }) => element("li", {}, element("a", { href: `#row-${key}` }, title)));
    const who = element("dt", {}, whoTells(telling, names), element("small", {}, `${fields.length}項目`));
    return element("div", { "data-told": String(telling.length) }, who, element("dd", {}, element("ul", {}, ...links)));
  });
  const heading = element(
    "h2",
    { id: "overview" },
    "記載の有無",
    element("small", { class: "cb-screen" }, "項目を選ぶと、その行に移ります"),
  );
  return element(
    "section",
    { class: "cb-compare__overview", "aria-labelledby": "overview", "data-overview": "" },
    heading,
    element("dl", {}, ...lines),
    element("p", { class: "cb-meta" }, readOf(cases, names)),
  );
}
