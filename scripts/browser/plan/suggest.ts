/** Which cases could be visited: ticked ones, those with collected questions, and those of towns like one's own. */
import type { ShortCase, Vocabulary } from "../data/data";
import { type Match, type Own, type Sought, type ThemeLabel, asks, match, near, ranked } from "../facts/near";
import { people } from "../facts/population";
import type { Plan } from "./plan";

/** So many are suggested. */
const SUGGESTED = 6;

/** What the plan tells of the own town, as peers are found by. */
export function ownOf({ home, theme }: Plan): Own {
  return {
    population: people(home.population),
    prefecture: home.prefecture.trim(),
    kind: "",
    theme,
    gaps: [],
    trouble: null,
  };
}

export function labelOf(vocabulary: Vocabulary | null): ThemeLabel {
  const known = new Map(vocabulary?.themes.map(({ key, label }) => [key, label]));
  return (key) => known.get(key) ?? key;
}

/** Give cases worth a visit, the nearest first; none where nothing was told of the own town, or none is near. */
export function suggested(plan: Plan, cases: readonly ShortCase[], vocabulary: Vocabulary | null): Match[] {
  const own = ownOf(plan);
  if (!asks(own)) return [];
  const others = cases.filter((each) => !isOwn(plan, each) && !isChosen(plan, each));
  return ranked(own, others, labelOf(vocabulary))
    .filter((each) => near(own, each))
    .slice(0, SUGGESTED);
}

/** Give who met a trouble, the nearest first, near or not. */
export function solving(
  plan: Plan,
  cases: readonly ShortCase[],
  vocabulary: Vocabulary | null,
  trouble: Sought,
): Match[] {
  const others = cases.filter((each) => !isOwn(plan, each) && !isChosen(plan, each));
  return ranked({ ...ownOf(plan), trouble }, others, labelOf(vocabulary));
}

/** Why a case is near and where it differs, by what the plan tells of the own town. */
export function heldAgainst(plan: Plan, each: ShortCase, vocabulary: Vocabulary | null): Match {
  return match(ownOf(plan), each, labelOf(vocabulary));
}

/** Whether a case is one of those to be seen. */
export function isChosen({ hosts }: Plan, { id }: ShortCase): boolean {
  return hosts.some(({ cases }) => cases.includes(id));
}

function isOwn({ home }: Plan, { name, town }: ShortCase): boolean {
  const own = home.name.replace(/\s/gu, "");
  return own === name || own === town;
}
