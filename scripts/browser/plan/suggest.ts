/** Which cases could be visited: ticked ones, those with collected questions, and those of towns like one's own. */
import type { ShortCase } from "../data/data";
import { known as figuresOf } from "../facts/likeness";
import { type Match, type Own, type Sought, asks, match, shelves, tellingOf } from "../facts/near";
import { people } from "../facts/population";
import type { AtHand } from "./at-hand";
import type { Plan } from "./plan";

type Held = Pick<AtHand, "list" | "vocabulary">;

/** What the plan tells of the own town: its official figures where it is one of the list, else what was typed. */
export function ownOf({ home, theme }: Plan, { list }: Held): Own {
  const [name, prefecture] = [home.name, home.prefecture].map((each) => each.replace(/\s/gu, ""));
  const named = list.filter((town) => [town.name, town.fullName].includes(name ?? ""));
  const [town, another] = named.filter(({ figures }) => !prefecture || figures.prefecture === prefecture);
  const typed = figuresOf({ population: people(home.population), prefecture });
  return { figures: town && !another ? town.figures : typed, theme, gaps: [], trouble: null };
}

export interface Suggestion {
  readonly case: ShortCase;
  /** Words of the purpose that stand in its title. */
  readonly words: readonly string[];
}

/**
 * Give cases worth a visit: those of the chosen theme first, then those whose titles speak of the purpose, each time
 * the nearest towns first; none where nothing was told, or none is near.
 */
export function suggested(plan: Plan, cases: readonly ShortCase[], held: Held): Suggestion[] {
  const own = ownOf(plan, held);
  const near = asks(own) ? offered(plan, own, cases, held).map((each) => each.case) : [];
  const spoken = eligible(plan, cases).filter((each) => !near.includes(each) && wordsIn(plan, each).length > 0);
  const all = [...near, ...spoken].map((each) => ({ case: each, words: wordsIn(plan, each) }));
  const ofTheme = ({ case: { themes } }: Suggestion): number => Number(themes.includes(plan.theme));
  return all.sort((one, other) => ofTheme(other) - ofTheme(one) || other.words.length - one.words.length);
}

/** Whether anything was told that a case can be suggested for. */
export function tells(plan: Plan, held: Held): boolean {
  return asks(ownOf(plan, held)) || termsOf(plan).length > 0;
}

/** What carries meaning in the purpose, as 生成 and AI; what every purpose says is left out. */
function termsOf({ purpose }: Plan): string[] {
  const found = purpose.normalize("NFKC").match(/[\p{Script=Han}々]{2,}|[\p{Script=Katakana}ー]{2,}|[A-Za-z0-9]{2,}/gu);
  return [...new Set(found ?? [])].filter((each) => !USUAL.has(each));
}

const USUAL: ReadonlySet<string> = new Set([
  "視察",
  "目的",
  "方法",
  "準備",
  "順序",
  "計画",
  "検討",
  "参考",
  "取組",
  "自治体",
]);

function wordsIn(plan: Plan, { title, subtitle }: ShortCase): string[] {
  const told = `${title} ${subtitle ?? ""}`.normalize("NFKC").toLowerCase();
  return termsOf(plan).filter((each) => told.includes(each.toLowerCase()));
}

/** Give who met a trouble, the nearest first, near or not. */
export function solving(plan: Plan, cases: readonly ShortCase[], held: Held, trouble: Sought): Match[] {
  return offered(plan, { ...ownOf(plan, held), trouble }, cases, held);
}

function offered(plan: Plan, own: Own, cases: readonly ShortCase[], held: Held): Match[] {
  return shelves(own, eligible(plan, cases), tellingOf(held.vocabulary)).flatMap(({ matches }) => matches);
}

function eligible(plan: Plan, cases: readonly ShortCase[]): ShortCase[] {
  return cases.filter((each) => !isOwn(plan, each) && !isChosen(plan, each));
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
