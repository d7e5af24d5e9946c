/** Which cases could be visited: ticked ones, those with collected questions, and those of towns like one's own. */
import type { ShortCase } from "../data/data";
import { known as figuresOf } from "../facts/likeness";
import { type Match, type Own, type Sought, asks, match, shelves, tellingOf } from "../facts/near";
import { people } from "../facts/population";
import type { AtHand } from "./at-hand";
import type { Plan } from "./plan";

/** So many are suggested. */
const SUGGESTED = 6;

type Held = Pick<AtHand, "list" | "vocabulary">;

/** What the plan tells of the own town: its official figures where it is one of the list, else what was typed. */
export function ownOf({ home, theme }: Plan, { list }: Held): Own {
  const [name, prefecture] = [home.name, home.prefecture].map((each) => each.replace(/\s/gu, ""));
  const named = list.filter((town) => [town.name, town.fullName].includes(name ?? ""));
  const [town, another] = named.filter(({ figures }) => !prefecture || figures.prefecture === prefecture);
  const typed = figuresOf({ population: people(home.population), prefecture });
  return { figures: town && !another ? town.figures : typed, theme, gaps: [], trouble: null };
}

/** Give cases worth a visit, the nearest first; none where nothing was told of the own town, or none is near. */
export function suggested(plan: Plan, cases: readonly ShortCase[], held: Held): Match[] {
  const own = ownOf(plan, held);
  return asks(own) ? offered(plan, own, cases, held).slice(0, SUGGESTED) : [];
}

/** Give who met a trouble, the nearest first, near or not. */
export function solving(plan: Plan, cases: readonly ShortCase[], held: Held, trouble: Sought): Match[] {
  return offered(plan, { ...ownOf(plan, held), trouble }, cases, held);
}

function offered(plan: Plan, own: Own, cases: readonly ShortCase[], held: Held): Match[] {
  const others = cases.filter((each) => !isOwn(plan, each) && !isChosen(plan, each));
  return shelves(own, others, tellingOf(held.vocabulary)).flatMap(({ matches }) => matches);
}

/** Why a case is near and where it differs, by what the plan tells of the own town. */
export function heldAgainst(plan: Plan, each: ShortCase, held: Held): Match {
  return match(ownOf(plan, held), each, tellingOf(held.vocabulary));
}

/** Whether a case is one of those to be seen. */
export function isChosen({ hosts }: Plan, { id }: ShortCase): boolean {
  return hosts.some(({ cases }) => cases.includes(id));
}

function isOwn({ home }: Plan, { name, town }: ShortCase): boolean {
  const own = home.name.replace(/\s/gu, "");
  return own === name || own === town;
}
