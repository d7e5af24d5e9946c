/** What cases say about one's own town, laid open for tests. */
import { isOf } from "../../scripts/browser/data/catalogue";
import type {
  Data,
  Figures,
  FullCase,
  HomeFact,
  ListedTown,
  Prompt,
  ShortCase,
  Notebook,
  Vocabulary,
} from "../../scripts/browser/data/data";
import type { CaseTown } from "../../scripts/browser/data/whole-list";
import { aged } from "../../scripts/browser/facts/age";
import { around, nearTowns } from "../../scripts/browser/facts/around";
import { together } from "../../scripts/browser/facts/bodies";
import { closings, gaps, tally } from "../../scripts/browser/facts/gaps";
import { people, times } from "../../scripts/browser/facts/figures";
import { Likeness, known, nearer } from "../../scripts/browser/facts/likeness";
import {
  type Own,
  type Telling,
  asks,
  carries,
  differencesOf,
  match,
  nearest,
  reasonsOf,
  shelves,
} from "../../scripts/browser/facts/near";
import { openQuestions } from "../../scripts/browser/facts/open";
import { population } from "../../scripts/browser/facts/population";
import type { Answer } from "../../scripts/browser/kept/answers";
import type { AtHand } from "../../scripts/browser/plan/at-hand";
import type { Host, Plan } from "../../scripts/browser/plan/plan";
import { asksAnything, judge } from "../../scripts/browser/hosts/match";
import { factsOf, leadOf } from "../../scripts/browser/plan/reception";
import { heldAgainst, isChosen, suggested } from "../../scripts/browser/plan/suggest";
import { matching, meant } from "../../scripts/browser/towns/match";
import { questionsIn, withAnswer, withText } from "../../scripts/browser/hosting/inquiry";
import { offered } from "../../scripts/browser/hosting/own-case";
import { draftOf, publishedOn as publishedOnAsked } from "../../scripts/browser/hosting/published";
import { hintsFor } from "../../scripts/browser/travel/suggest";

const telling: Telling = { label: (key) => `主題${key}`, years: {} };
const MARKS = { near: "◎", fairly: "△", far: "－", open: "？" };
const ids = (matches: readonly { readonly case: ShortCase }[]): string[] => matches.map(({ case: { id } }) => id);

/** Fill up what tests tell of a town. */
function whole(own: Own): Own {
  return { ...own, figures: known(own.figures) };
}

function laid(of: Likeness): unknown {
  const { head, group, reasons, differences, open, factor } = of;
  const marks = (["population", "industry", "land", "finance"] as const).map((each) => MARKS[of.degree(each)]).join("");
  return { marks, group: group ?? "", head, reasons, differences, open, factor: factor === Infinity ? null : factor };
}

/** An index as its file holds it: column by column, a theme as a number. */
function packedIndex(towns: readonly CaseTown[]): object {
  const themes = [...new Set(towns.flatMap((each) => each.themes))];
  const rows = towns.map((each) => ({ ...each, themes: each.themes.map((key) => themes.indexOf(key)) }));
  const columns = Object.keys(towns[0] ?? {}).map((name) => [name, rows.map((row) => row[name as keyof CaseTown])]);
  return { total: 0, parts: 2, themes, towns: Object.fromEntries(columns), moved: {} };
}

export const facts = {
  asksAnything,
  judge,
  leadOf: (...asked: Parameters<typeof leadOf>) => leadOf(...asked)?.lead.name ?? "",
  population,
  people,
  times,
  asksOwn: (own: Own) => asks(whole(own)),
  matched: (own: Own, each: ShortCase) => {
    const found = match(whole(own), each, telling);
    return { reasons: reasonsOf(found), differences: differencesOf(found), wanted: found.looked.length };
  },
  likestMember: (own: Own, each: ShortCase) => match(whole(own), each, telling).member?.name ?? "",
  carries: (town: ListedTown, each: ShortCase) => carries(town, each),
  namedTogether: (names: readonly string[]) => together(names.map((name) => ({ name }))),
  shelves: (own: Own, cases: readonly ShortCase[]) =>
    shelves(whole(own), cases, telling).map(({ title, matches }) => [title, ids(matches)]),
  nearShelves: (own: Own, cases: readonly ShortCase[]) => shelves(whole(own), cases, telling).map(({ near }) => near),
  metBy: (own: Own, each: ShortCase) => match(whole(own), each, telling).met.map(({ id }) => id),
  nearestCases: (own: Own, cases: readonly ShortCase[]) => ids(nearest(whole(own), cases, telling)),
  alike: (pairs: readonly (readonly [Figures, Figures])[], years: Readonly<Record<string, string>>) =>
    pairs.map(([own, other]) => laid(new Likeness(own, other, years))),
  nearer: (own: Figures, others: readonly Figures[]) => {
    const held = others.map((each, at) => ({ at, likeness: new Likeness(own, each, {}) }));
    return held.sort((one, other) => nearer(one.likeness, other.likeness)).map(({ at }) => at);
  },
  matchingTowns: (typed: string, towns: readonly ListedTown[]) => matching(typed, towns).map(({ code }) => code),
  meantTown: (typed: string, towns: readonly ListedTown[]) => meant(typed, towns)?.code ?? null,
  gaps: (all: readonly HomeFact[], answers: Readonly<Record<string, Answer>>) =>
    gaps(all, new Map(Object.entries(answers))).map(({ key }) => key),
  tally: (all: readonly HomeFact[], answers: Readonly<Record<string, Answer>>) =>
    tally(all, new Map(Object.entries(answers))),
  closings: (all: readonly HomeFact[], cases: readonly ShortCase[]) =>
    closings(all, cases).map(({ fact: { key }, met }) => [key, met.case, met.state]),
  hints: (
    prompt: Prompt,
    answers: Readonly<Record<string, Answer>>,
    words: Vocabulary & Notebook,
    cases: ShortCase[],
  ) => {
    const host = { town: "甲", name: "甲市", cases: [] } as unknown as Host;
    const asked = { vocabulary: words, notebook: words };
    const known = {
      cases,
      ...asked,
      full: new Map(cases.map((each) => [each.id, each])),
      towns: new Map(),
    } as unknown as AtHand;
    const ground = { host, known, answers: new Map(Object.entries(answers)), shortlist: [] };
    return hintsFor(prompt, ground).map(({ text }) => text);
  },
  aged,
  /** Which of the nine a question asks, the claims near to it, and the first as a draft. */
  nearTo: (question: string, own: FullCase, words: Vocabulary, spoken: Readonly<Record<string, string[]>>) => {
    const { answer, published } = publishedOnAsked(question, own, words, spoken);
    const [first] = published;
    return {
      asks: answer?.label ?? "",
      claims: published.map(({ claim }) => claim.id),
      draft: first ? draftOf(first) : "",
    };
  },
  townsOf: (id: string, keys: readonly string[]) => keys.filter((key) => isOf(id, key)),
  nearTowns,
  /** What is asked for of a list: the ids, and the keys of towns; "whole" where all of it is. */
  around: (own: Own, index: CaseTown[] | null, list: ListedTown[], ids: readonly string[] = []) => {
    const cases = {
      head: async () => (index ? packedIndex(index) : { cases: [] }),
      unpack: () => "whole",
      some: async (...asked: (readonly string[])[]) => asked,
    };
    const columns = Object.keys(known({})).map((name) => [
      name,
      list.map((each) => each.figures[name as keyof Figures]),
    ]);
    const packed = {
      code: list.map((each) => each.code),
      name: list.map((each) => each.name),
      kana: list.map((each) => each.kana),
      figures: Object.fromEntries(columns),
    };
    return around({ cases, loader: { load: async () => packed } } as unknown as Data, own, ids);
  },
  offered,
  questionsIn,
  withText,
  withAnswer,
  openQuestions: (each: FullCase, words: Vocabulary) =>
    openQuestions(each, words).map(({ title, text }) => [title, text]),
  worthAVisit: (plan: Plan, cases: readonly ShortCase[], vocabulary: Vocabulary | null, list: ListedTown[] = []) =>
    ids(suggested(plan, cases, { list, vocabulary })),
  heldAgainst: (plan: Plan, each: ShortCase, vocabulary: Vocabulary | null) =>
    reasonsOf(heldAgainst(plan, each, { list: [], vocabulary })),
  isChosen,
  factsOf,
};
