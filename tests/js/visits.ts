/** The pure modules of the planner's questions, deadlines and itinerary, laid open for tests by `core.ts`. */
import type { FullCase, Town, Vocabulary } from "../../scripts/browser/data/data";
import type { Question as Collected } from "../../scripts/browser/kept/questions";
import { alikeTo, named, unlike } from "../../scripts/browser/plan/alike";
import { type Offer, offersOf, reworded } from "../../scripts/browser/plan/asking";
import { dayWithWeekday, isDay, plusDays, plusMonths } from "../../scripts/browser/plan/days";
import { dayNotes, duesOf, withDay, withDeadline, withDone } from "../../scripts/browser/plan/deadlines";
import { againstVisit } from "../../scripts/browser/plan/host-terms";
import { warningsOf } from "../../scripts/browser/plan/warnings";
import { holidaysKnown, openDay, whyClosed } from "../../scripts/browser/plan/holidays";
import { countsText, judged, sights } from "../../scripts/browser/plan/worth";
import type { AtHand as Known } from "../../scripts/browser/plan/at-hand";
import { inOrder, isStale, withLeg, withProposal } from "../../scripts/browser/plan/itinerary";
import { earliestOf, firstMonth, monthOf } from "../../scripts/browser/plan/month";
import { itineraryNotes } from "../../scripts/browser/plan/itinerary-notes";
import { type Plan, type Question, newHost, newPlan } from "../../scripts/browser/plan/plan";
import { type Published, answered } from "../../scripts/browser/facts/published";
import {
  takenOver,
  withCopies,
  withMoved,
  withOffers,
  withSuggestedOrder,
} from "../../scripts/browser/plan/question-list";

type AtHand = Readonly<Record<string, FullCase>>;

const offers = (plan: Plan, cases: AtHand, words: Vocabulary, today: string): Offer[] =>
  offersOf(plan, new Map(Object.entries(cases)), words, today);

export const visits = {
  newPlan,
  isDay,
  plusDays,
  plusMonths,
  dayWithWeekday,
  holidaysKnown,
  whyClosed,
  openDay,
  dues: (plan: Plan, today: string, towns: Readonly<Record<string, Town>> = {}) =>
    duesOf(plan, today, new Map(Object.entries(towns))),
  dayNotes: (plan: Plan, today: string, towns: Readonly<Record<string, Town>> = {}) =>
    dayNotes(plan, today, new Map(Object.entries(towns))),
  withDay,
  withDone,
  withDeadline,
  offers: (...given: Parameters<typeof offers>) =>
    offers(...given).map((offer) => ({ ...offer, known: offer.known.map(told) })),
  answered: (text: string, cases: readonly FullCase[], words: Vocabulary) => {
    const found = answered(text, cases, words);
    return found && { titles: found.titles, known: found.known.map(told) };
  },
  alikeTo: (one: Question, others: readonly Question[]) => alikeTo(one, others) ?? null,
  unlike,
  /** Of the first host. */
  month: (month: string, plan: Plan, known: { today: string }, towns: Readonly<Record<string, Town>>) => {
    const [host = newHost("", "", [])] = plan.hosts;
    const all = { ...known, towns: new Map(Object.entries(towns)) };
    const found = monthOf(month, plan, host, all);
    return { ...found, earliest: earliestOf(plan.route, host, all), first: firstMonth(plan, host, all) };
  },
  /** Of the first host: where each question is answered, why, and by which statements; and what is to be seen. */
  worth: (plan: Plan, full: AtHand, vocabulary: Vocabulary, today: string) => {
    const known = { full: new Map(Object.entries(full)), towns: new Map(), vocabulary, today } as unknown as Known;
    const [host] = plan.hosts;
    const all = host ? judged(plan, host, known) : [];
    const told = all.map(({ where, proposed, why, answer }) => [
      where,
      proposed,
      why,
      answer?.text ?? "",
      answer?.on.map(({ claim }) => claim.id) ?? [],
    ]);
    return { told, counts: countsText(all), sights: host ? sights(host, known) : [] };
  },
  namedQuestion: named,
  reworded,
  taken: (plan: Plan, ids: readonly string[], ...rest: [AtHand, Vocabulary, string]) =>
    withOffers(
      plan,
      offers(plan, ...rest).filter(({ id }) => ids.includes(id)),
    ),
  takenOver: (collected: readonly Collected[], plan: Plan, ...rest: [AtHand, Vocabulary, string]) =>
    takenOver(collected, offers(plan, ...rest), plan),
  withMoved,
  withSuggestedOrder,
  withCopies,
  withProposal: (plan: Plan, titles: Readonly<Record<string, string>>, all = false) =>
    withProposal(plan, (id) => titles[id] ?? "", all),
  isStale: (plan: Plan, titles: Readonly<Record<string, string>>) => isStale(plan, (id) => titles[id] ?? ""),
  withLeg,
  inOrder,
  itineraryNotes: (plan: Plan, today = "2026-11-21", towns: Readonly<Record<string, Town>> = {}) =>
    itineraryNotes(plan, { today, towns: new Map(Object.entries(towns)) }),
  /** What is told of each choice of each host. */
  warnings: (plan: Plan, today: string, towns: Readonly<Record<string, Town>> = {}) =>
    plan.hosts.map((host) =>
      host.choices.map((choice) => warningsOf(choice, host, plan, { today, towns: new Map(Object.entries(towns)) })),
    ),
  againstVisit: (plan: Plan, towns: Readonly<Record<string, Town>>) =>
    plan.hosts.flatMap((host) => againstVisit(plan, host, towns[host.town])),
};

function told({ claim }: Published): string {
  return claim.id;
}
