/**
 * How near a case is to one's own town: by the likeness of the two towns, and by what the reader looks for.
 *
 * Cases that hold what is looked for come first within a group of towns; no weights, no score.
 */
import { GROUPS } from "../data/constants";
import type { Figures, HomeFact, ShortCase } from "../data/data";
import { closings } from "./gaps";
import { type Group, Likeness, type Years, bySize, nearer } from "./likeness";

/** What a reader has told of the own town, and looks for; empty where nothing was told. */
export interface Own {
  readonly figures: Figures;
  readonly theme: string;
  /** What the self-check found missing. */
  readonly gaps: readonly HomeFact[];
}

/** Gives the label of a theme by its key. */
export type ThemeLabel = (key: string) => string;

/** What the words are that a case is told with. */
export interface Telling {
  readonly label: ThemeLabel;
  readonly years: Years;
}

export interface Match {
  readonly case: ShortCase;
  /** Null where there are no figures of the host: a prefecture. */
  readonly likeness: Likeness | null;
  /** What of that which the reader looks for the case holds, and what not. */
  readonly looked: readonly string[];
  readonly lacked: readonly string[];
}

export interface Shelf {
  readonly title: string;
  readonly matches: readonly Match[];
}

/** So many facts are told that a case is cited for. */
const MOST = 2;
const GIVEN = "入れた条件に合う事例";

interface Finding {
  readonly like: boolean;
  readonly text: string;
}

/**
 * Give the cases of towns that are alike, group by group, those that hold what is looked for first. Without a
 * population there is no likeness: then it is one group of all that share anything with what was told.
 */
export function shelves(own: Own, cases: readonly ShortCase[], telling: Telling): Shelf[] {
  const matches = cases.map((each) => match(own, each, telling));
  if (own.figures.population === null && !own.figures.evacuated) {
    const given = matches.filter((each) => reasonsOf(each).length > 0);
    return given.length > 0 ? [{ title: GIVEN, matches: given.sort(byWanted) }] : [];
  }
  return (Object.keys(GROUPS) as Group[])
    .map((key) => ({
      title: GROUPS[key],
      matches: matches.filter(({ likeness }) => likeness?.group === key).sort(inGroup),
    }))
    .filter(({ matches: found }) => found.length > 0);
}

/** Give the cases whose towns are nearest in population; none where no population is known. */
export function nearest(own: Own, cases: readonly ShortCase[], telling: Telling): Match[] {
  const sized = cases
    .map((each) => match(own, each, telling))
    .filter(({ likeness }) => likeness && likeness.factor < Infinity)
    .sort((one, other) => (one.likeness && other.likeness ? bySize(one.likeness, other.likeness) : 0));
  return sized.filter(({ likeness }) => likeness?.factor === sized[0]?.likeness?.factor);
}

export function match(own: Own, each: ShortCase, { label, years }: Telling): Match {
  const found = [...theme(own, each, label), ...closed(own, each)];
  const likeness = each.figures && new Likeness(own.figures, each.figures, years);
  const told = (like: boolean): string[] => found.filter((one) => one.like === like).map(({ text }) => text);
  return { case: each, likeness, looked: told(true), lacked: told(false) };
}

/** Give all that speaks for a case. */
export function reasonsOf({ likeness, looked }: Match): readonly string[] {
  return [...looked, ...(likeness?.reasons ?? [])];
}

/** Give all that speaks against it. */
export function differencesOf({ likeness, lacked }: Match): readonly string[] {
  return [...(likeness?.differences ?? []), ...lacked];
}

/** Whether anything was told that cases can be held against. */
export function asks({ figures: { population, prefecture, evacuated }, theme, gaps }: Own): boolean {
  return population !== null || evacuated || prefecture !== "" || theme !== "" || gaps.length > 0;
}

function inGroup(one: Match, other: Match): number {
  return byWanted(one, other) || (one.likeness && other.likeness ? nearer(one.likeness, other.likeness) : 0);
}

function byWanted(one: Match, other: Match): number {
  return other.looked.length - one.looked.length;
}

function theme(own: Own, { themes }: ShortCase, label: ThemeLabel): Finding[] {
  if (own.theme === "") return [];
  return themes.includes(own.theme)
    ? [{ like: true, text: `テーマが同じ（${label(own.theme)}）` }]
    : [{ like: false, text: `テーマが違う（${themes.map(label).join("、")}）` }];
}

function closed(own: Own, each: ShortCase): Finding[] {
  if (own.gaps.length === 0) return [];
  const found = closings(own.gaps, [each]);
  if (found.length === 0) return [{ like: false, text: "同じ不足を埋めたと述べる記述がない" }];
  const told = found.slice(0, MOST).map(({ fact, met }) => {
    const stage = met.state === null || met.state === "運用中" ? "" : `は${met.state}`;
    return `「${fact.text.replace(/。$/u, "")}」${stage}`;
  });
  const more = found.length > MOST ? `ほか${found.length - MOST}件` : "";
  return [{ like: true, text: `同じ不足を埋めた（${told.join("")}${more}）` }];
}
