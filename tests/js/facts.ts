/** What cases say about one's own town, laid open for tests. */
import type { FullCase, ShortCase, Vocabulary } from "../../scripts/browser/data/data";
import { type Statement, closings, gaps, tally } from "../../scripts/browser/facts/gaps";
import { type Labels, type Own, asks, match, near, nearest, ranked } from "../../scripts/browser/facts/near";
import { openQuestions } from "../../scripts/browser/facts/open";
import { population, times, told } from "../../scripts/browser/facts/population";
import type { Answer } from "../../scripts/browser/kept/answers";
import type { Plan } from "../../scripts/browser/plan/plan";
import { factsOf } from "../../scripts/browser/plan/reception";
import { heldAgainst, isChosen, suggested } from "../../scripts/browser/plan/suggest";

const labels: Labels = { theme: (key) => `主題${key}`, practice: (key) => `手法${key}` };
const ids = (matches: readonly { readonly case: ShortCase }[]): string[] => matches.map(({ case: { id } }) => id);

export const facts = {
  population,
  people: told,
  times,
  asksOwn: asks,
  matched: (own: Own, each: ShortCase) => {
    const { reasons, differences, factor, ...found } = match(own, each, labels);
    return {
      reasons,
      differences,
      factor: factor === Infinity ? null : factor,
      near: near(own, { ...found, reasons, differences, factor }),
    };
  },
  ranked: (own: Own, cases: readonly ShortCase[]) => ids(ranked(own, cases, labels)),
  nearestCases: (own: Own, cases: readonly ShortCase[]) => ids(nearest(own, cases, labels)),
  gaps: (statements: readonly Statement[], answers: Readonly<Record<string, Answer>>) =>
    gaps(statements, new Map(Object.entries(answers))).map(({ key }) => key),
  tally: (statements: readonly Statement[], answers: Readonly<Record<string, Answer>>) =>
    tally(statements, new Map(Object.entries(answers))),
  closings: (practices: readonly string[], cases: readonly ShortCase[]) =>
    closings(practices, cases).map(({ case: { id }, state, claim }) => [id, state, claim]),
  openQuestions: (each: FullCase, words: Vocabulary) =>
    openQuestions(each, words).map(({ title, text }) => [title, text]),
  worthAVisit: (plan: Plan, cases: readonly ShortCase[], words: Vocabulary | null) =>
    ids(suggested(plan, cases, words)),
  heldAgainst: (plan: Plan, each: ShortCase, words: Vocabulary | null) => heldAgainst(plan, each, words).reasons,
  isChosen,
  factsOf,
};
