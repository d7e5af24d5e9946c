/** Which other case is worth a column, and why; and which two to begin with. */
import type { ShortCase, Vocabulary } from "../data/data";
import { Likeness } from "../facts/likeness";

export interface Suggestion {
  readonly case: ShortCase;
  readonly reasons: readonly string[];
}

export interface Pair {
  readonly label: string;
  readonly ids: readonly [string, string];
}

const NAMED = 2;
/** So many cases of a theme are looked at for a pair. */
const PAIRED = 20;
const WEIGHT = { theme: 3, practice: 2, prefecture: 2, town: 3 };
const COUNTED = { theme: 2, practice: 3 };

/** Give the cases most like the chosen ones, best first, each with at least one reason. */
export function suggestions(
  chosen: readonly ShortCase[],
  all: readonly ShortCase[],
  words: Vocabulary,
  most: number,
): Suggestion[] {
  const taken = new Set(chosen.map(({ id }) => id));
  const scored = all
    .filter(({ id }) => !taken.has(id))
    .map((each) => ({ case: each, score: sum(chosen.map((one) => alike(one, each))) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  return scored.slice(0, most).map((each) => ({ case: each.case, reasons: reasons(each.case, chosen, words) }));
}

/** Give for each theme the two cases of different municipalities that are most alike, the best pairs first. */
export function pairs(all: readonly ShortCase[], words: Vocabulary, most: number): Pair[] {
  const scored = words.themes.flatMap(({ key, short }) => {
    const cases = all.filter(({ themes }) => themes.includes(key)).slice(0, PAIRED);
    return bestPair(cases, short) ?? [];
  });
  const found = new Map<string, Pair>();
  for (const { score, ...pair } of scored.sort((one, other) => other.score - one.score)) {
    const key = [...pair.ids].sort().join(" ");
    if (score > 0 && !found.has(key)) found.set(key, pair);
  }
  return [...found.values()].slice(0, most);
}

function bestPair(cases: readonly ShortCase[], label: string): (Pair & { readonly score: number }) | null {
  let best: (Pair & { readonly score: number }) | null = null;
  for (const [at, one] of cases.entries()) {
    for (const other of cases.slice(at + 1)) {
      const score = one.townKey === other.townKey ? 0 : alike(one, other);
      if (score > (best?.score ?? 0)) best = { label, ids: [one.id, other.id], score };
    }
  }
  return best;
}

function alike(one: ShortCase, other: ShortCase): number {
  const themes = Math.min(common(one.themes, other.themes).length, COUNTED.theme);
  const practices = Math.min(common(one.shown, other.shown).length, COUNTED.practice);
  return (
    themes * WEIGHT.theme +
    practices * WEIGHT.practice +
    (samePrefecture(one, other) ? WEIGHT.prefecture : 0) +
    (likeTowns(one, other) ? WEIGHT.town : 0)
  );
}

function reasons(suggested: ShortCase, chosen: readonly ShortCase[], words: Vocabulary): string[] {
  const themes = named(
    chosen.flatMap((one) => common(one.themes, suggested.themes)),
    words.themes.map(({ key, short }) => [key, short]),
  );
  const practices = named(
    chosen.flatMap((one) => common(one.shown, suggested.shown)),
    words.practices.map(({ key, label }) => [key, label]),
  );
  const told = [
    themes && `同じテーマ（${themes}）`,
    practices && `同じ手法（${practices}）`,
    chosen.some((one) => samePrefecture(one, suggested)) && `同じ都道府県（${suggested.prefecture}）`,
    alikeTo(chosen, suggested),
  ];
  return told.filter((each) => typeof each === "string" && each !== "") as string[];
}

/** Name the keys that are shared with the most cases. */
function named(shared: readonly string[], labels: readonly (readonly [string, string])[]): string {
  const counts = new Map<string, number>();
  for (const key of shared) counts.set(key, (counts.get(key) ?? 0) + 1);
  const names = new Map(labels);
  const keys = [...counts].sort((one, other) => other[1] - one[1]).map(([key]) => names.get(key) ?? key);
  return keys.length > NAMED ? `${keys.slice(0, NAMED).join("、")}など` : keys.join("、");
}

/** Within one municipality prefecture and population are no likeness. */
function samePrefecture(one: ShortCase, other: ShortCase): boolean {
  return one.townKey !== other.townKey && one.prefecture === other.prefecture;
}

/** Give how two towns are alike; null where they are not, and within one municipality. */
function likeTowns(one: ShortCase, other: ShortCase): Likeness | null {
  if (one.townKey === other.townKey || !one.figures || !other.figures) return null;
  const found = new Likeness(one.figures, other.figures, {});
  return found.group ? found : null;
}

function alikeTo(chosen: readonly ShortCase[], suggested: ShortCase): string {
  const [first] = chosen.flatMap((one) => {
    const found = likeTowns(one, suggested);
    return found ? [{ name: one.name, found }] : [];
  });
  return first ? `${first.name}と${first.found.head}` : "";
}

function common(one: readonly string[], other: readonly string[]): string[] {
  return one.filter((each) => other.includes(each));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
