/** What cases say about one's own town, laid open for tests. */
import type { FullCase, HomeFact, Prompt, ShortCase, Vocabulary } from "../../scripts/browser/data/data";
import { aged } from "../../scripts/browser/facts/age";
import { closings, gaps, tally } from "../../scripts/browser/facts/gaps";
import { type Own, type ThemeLabel, asks, match, near, nearest, ranked } from "../../scripts/browser/facts/near";
import { openQuestions } from "../../scripts/browser/facts/open";
import { population, times, told } from "../../scripts/browser/facts/population";
import type { Answer } from "../../scripts/browser/kept/answers";
import type { AtHand } from "../../scripts/browser/plan/at-hand";
import type { Host, Plan } from "../../scripts/browser/plan/plan";
import { factsOf } from "../../scripts/browser/plan/reception";
import { heldAgainst, isChosen, suggested } from "../../scripts/browser/plan/suggest";
import { hintsFor } from "../../scripts/browser/travel/suggest";

const label: ThemeLabel = (key) => `主題${key}`;
const ids = (matches: readonly { readonly case: ShortCase }[]): string[] => matches.map(({ case: { id } }) => id);

export const facts = {
  population,
  people: told,
  times,
  asksOwn: asks,
  matched: (own: Own, each: ShortCase) => {
    const { reasons, differences, factor, ...found } = match(own, each, label);
    return {
      reasons,
      differences,
      factor: factor === Infinity ? null : factor,
      near: near(own, { ...found, reasons, differences, factor }),
    };
  },
  metBy: (own: Own, each: ShortCase) => match(own, each, label).met.map(({ id }) => id),
  ranked: (own: Own, cases: readonly ShortCase[]) => ids(ranked(own, cases, label)),
  nearestCases: (own: Own, cases: readonly ShortCase[]) => ids(nearest(own, cases, label)),
  gaps: (all: readonly HomeFact[], answers: Readonly<Record<string, Answer>>) =>
    gaps(all, new Map(Object.entries(answers))).map(({ key }) => key),
  tally: (all: readonly HomeFact[], answers: Readonly<Record<string, Answer>>) =>
    tally(all, new Map(Object.entries(answers))),
  closings: (all: readonly HomeFact[], cases: readonly ShortCase[]) =>
    closings(all, cases).map(({ fact: { key }, met }) => [key, met.case, met.state]),
  hints: (prompt: Prompt, answers: Readonly<Record<string, Answer>>, vocabulary: Vocabulary, cases: ShortCase[]) => {
    const host = { town: "甲", name: "甲市", cases: [] } as unknown as Host;
    const known = { cases, vocabulary, full: new Map(), towns: new Map() } as unknown as AtHand;
    const ground = { host, known, answers: new Map(Object.entries(answers)), shortlist: [] };
    return hintsFor(prompt, ground).map(({ text }) => text);
  },
  aged,
  openQuestions: (each: FullCase, words: Vocabulary) =>
    openQuestions(each, words).map(({ title, text }) => [title, text]),
  worthAVisit: (plan: Plan, cases: readonly ShortCase[], words: Vocabulary | null) =>
    ids(suggested(plan, cases, words)),
  heldAgainst: (plan: Plan, each: ShortCase, words: Vocabulary | null) => heldAgainst(plan, each, words).reasons,
  isChosen,
  factsOf,
};
