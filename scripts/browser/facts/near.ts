/**
 * How near a case is to one's own town: by the likeness of the two towns, and by what the reader looks for.
 *
 * Cases that hold what is looked for come first within a group of towns; no weights, no score.
 */
import { GROUPS } from "../data/constants";
import type { Figures, HomeFact, ListedTown, Member, Met, MetClaim, ShortCase, Vocabulary } from "../data/data";
import { closings } from "./gaps";
import { type Group, Likeness, type Years, bySize, nearer } from "./likeness";

/** What a reader has told of the own town, and looks for; empty where nothing was told. */
export interface Own {
  readonly figures: Figures;
  readonly theme: string;
  /** What the self-check found missing. */
  readonly gaps: readonly HomeFact[];
  /** The trouble that the own town has; null where none was told. */
  readonly trouble: Sought | null;
}

/** A trouble with all cases that met it, and how those of them did that are at hand. */
export interface Sought {
  readonly key: string;
  readonly label: string;
  readonly ids: readonly string[];
  readonly met: readonly Met[];
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
  /** That of its likest body. Null where there are no figures of any: a prefecture. */
  readonly likeness: Likeness | null;
  /** Whose likeness it is, where it is not the host's but that of one who carries the case with it; else null. */
  readonly member: Member | null;
  /** What of that which the reader looks for the case holds, and what not. */
  readonly looked: readonly string[];
  readonly lacked: readonly string[];
  /** How the case met the trouble that was told. It makes no case near. */
  readonly met: readonly MetClaim[];
}

export interface Shelf {
  readonly title: string;
  readonly matches: readonly Match[];
  /** False for those that met the trouble without being near. */
  readonly near: boolean;
}

/** So many claims are told of how a case met a trouble: its page has them all. */
export const CLAIMS_TOLD = 3;

/** So many facts are told that a case is cited for. */
const MOST = 2;
const GROUP_KEYS = Object.keys(GROUPS) as Group[];
const GIVEN = "入れた条件に合う事例";
const REST = "ほかの団体の事例";
const MOST_TOLD = "手を打った記述の多い順";

interface Finding {
  readonly like: boolean;
  readonly text: string;
}

/**
 * Give the cases of towns that are alike, group by group, those that hold what is looked for first. Without a
 * population there is no likeness: then it is one group of all that share anything with what was told. Of a trouble
 * all that met it are given and no others: those that are not near stand last.
 */
export function shelves(own: Own, cases: readonly ShortCase[], telling: Telling): Shelf[] {
  const { population, evacuated } = own.figures;
  const matches = asked(own, cases).map((each) => match(own, each, telling));
  const near = population === null && !evacuated ? [given(matches)] : grouped(matches);
  const shelved = near.flatMap(({ matches: found }) => found);
  const rest = own.trouble ? matches.filter((each) => !shelved.includes(each)).sort(inGroup) : [];
  const title = asks({ ...own, trouble: null }) ? REST : MOST_TOLD;
  return [...near, { title, matches: rest, near: false }].filter(({ matches: found }) => found.length > 0);
}

/** Give what can be near: of a trouble the cases that met it, in the order of the meeting. */
function asked({ trouble }: Own, cases: readonly ShortCase[]): readonly ShortCase[] {
  return trouble ? trouble.ids.flatMap((id) => cases.filter((each) => each.id === id)) : cases;
}

function given(matches: readonly Match[]): Shelf {
  const found = matches.filter((each) => reasonsOf(each).length > 0);
  return { title: GIVEN, matches: found.sort(byWanted), near: true };
}

function grouped(matches: readonly Match[]): Shelf[] {
  const of = (key: Group): Match[] => matches.filter(({ likeness }) => likeness?.group === key).sort(inGroup);
  return GROUP_KEYS.map((key) => ({ title: GROUPS[key], matches: of(key), near: true }));
}

/** Give the words that cases are told with; the keys alone while they are not loaded. */
export function tellingOf(words: Pick<Vocabulary, "themes" | "years"> | null): Telling {
  const labels = new Map(words?.themes.map(({ key, short }) => [key, short]));
  return { label: (key) => labels.get(key) ?? key, years: words?.years ?? {} };
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
  const { likeness, member } = likest(own, each, years);
  const told = (like: boolean): string[] => found.filter((one) => one.like === like).map(({ text }) => text);
  const met = own.trouble?.met.find(({ case: id }) => id === each.id)?.claims ?? [];
  return { case: each, likeness, member, looked: told(true), lacked: told(false), met };
}

/** Hold the bodies of a case against the own town: the host counts where no other is liker. */
function likest(own: Own, { figures, members }: ShortCase, years: Years): Pick<Match, "likeness" | "member"> {
  if (!tellsOfHome(own)) return { likeness: null, member: null };
  const bodies = [{ figures, member: null }, ...members.map((member) => ({ figures: member.figures, member }))];
  const sized = bodies.flatMap(({ figures: theirs, member }) =>
    theirs ? [{ likeness: new Likeness(own.figures, theirs, years), member }] : [],
  );
  const rank = ({ group }: Likeness): number => (group ? GROUP_KEYS.indexOf(group) : GROUP_KEYS.length);
  const order = (one: Likeness, other: Likeness): number =>
    rank(one) - rank(other) || (one.group ? nearer(one, other) : bySize(one, other));
  return sized.sort((one, other) => order(one.likeness, other.likeness))[0] ?? { likeness: null, member: null };
}

/** Whether a town carries a case, alone or with others. */
export function carries({ fullName, code }: ListedTown, { town, members }: ShortCase): boolean {
  return town === fullName || members.some((each) => each.code === code);
}

/** Give all that speaks for a case. */
export function reasonsOf({ likeness, looked }: Match): readonly string[] {
  return [...looked, ...(likeness?.reasons ?? [])];
}

/** Give all that speaks against it. */
export function differencesOf({ likeness, lacked }: Match): readonly string[] {
  return [...(likeness?.differences ?? []), ...lacked];
}

/** Whether anything was told of the own town: else there is no likeness, and none is spoken of. */
export function tellsOfHome({ figures: { population, prefecture, evacuated } }: Own): boolean {
  return population !== null || prefecture !== "" || evacuated;
}

/** Whether anything was told that cases can be held against. */
export function asks(own: Own): boolean {
  const { theme, gaps, trouble } = own;
  return tellsOfHome(own) || theme !== "" || gaps.length > 0 || trouble !== null;
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
