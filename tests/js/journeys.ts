/** Distances, expenses and the own town, laid open for tests by `core.ts`. */
import type { ListedTown, Side } from "../../scripts/browser/data/data";
import { withExtra, withNewExtra, withRules, withoutExtra, withoutRule } from "../../scripts/browser/plan/costs";
import { expensesOf, personal, spanOf, unlikely, yenOf } from "../../scripts/browser/plan/expenses";
import { isStale, withProposal } from "../../scripts/browser/plan/itinerary";
import { ownFigures } from "../../scripts/browser/plan/own-figures";
import { PLAIN } from "../../scripts/browser/kept/office";
import {
  handedOn,
  officeHanded,
  ownHomeOf,
  readOwnHome,
  withOwnHome,
  writtenOwnHome,
} from "../../scripts/browser/plan/own-home";
import type { Plan } from "../../scripts/browser/plan/plan";
import { hoursText, rideNotes, shorter, stagesOf } from "../../scripts/browser/plan/ride-notes";
import { type Rides, ridesOf } from "../../scripts/browser/plan/rides";
import { proposedDays } from "../../scripts/browser/travel/day-plan";

type List = readonly ListedTown[];

const rides = (plan: Plan, list: List): Rides => ridesOf(plan, { list, towns: new Map() });

export const journeys = {
  stages: (plan: Plan, list: List) =>
    stagesOf(plan, rides(plan, list)).map(({ ride }) => [ride.km, ride.minutes, ride.sea]),
  shorter: (plan: Plan, list: List) => {
    const found = shorter(plan, rides(plan, list));
    return found && { hosts: found.hosts.map(({ name }) => name), saves: found.saves };
  },
  /** How often a distance is asked for, while the shortest order is looked for. */
  askedForOrder: (plan: Plan, list: List) => {
    const known = rides(plan, list);
    let count = 0;
    shorter(plan, (...ways) => {
      count += 1;
      return known(...ways);
    });
    return count;
  },
  rideNotes: (plan: Plan, list: List) => rideNotes(plan, rides(plan, list)).map(({ text }) => text),
  hoursText: (minutes: number | null) => hoursText({ km: null, minutes, sea: false }),
  proposedWithRides: (plan: Plan, list: List) => withProposal(plan, () => "", false, rides(plan, list)),
  isStaleWithRides: (plan: Plan, list: List) => isStale(plan, () => "", rides(plan, list)),
  /** The prompts of a side that fall to each day of a stay. */
  promptsByDay: (plan: Plan, side: Side) =>
    proposedDays(plan, { notebook: { travel: { sides: [side] } } } as never).map((each) =>
      each[side.key].split("\n").filter((line) => line.startsWith("確かめる")),
    ),
  expenses: (plan: Plan) => expensesOf(plan),
  personal,
  spanOf,
  unlikely,
  yenOf,
  withRules,
  withoutRule,
  withExtras: (plan: Plan) => withoutExtra(withNewExtra(withNewExtra(plan)), ""),
  withExtra,
  ownFigures: (plan: Plan, list: List, years: Readonly<Record<string, string>>) =>
    ownFigures(plan.home, { list, vocabulary: { years } as never }),
  ownKept: (plan: Plan, code: string) => writtenOwnHome(ownHomeOf(plan, code)),
  handedOn: (plan: Plan, code: string, office: Partial<typeof PLAIN> = {}) =>
    handedOn(ownHomeOf(plan, code), { ...PLAIN, ...office }),
  officeHanded: (content: string, heads: Readonly<Record<string, string>>) =>
    officeHanded(content, { ...PLAIN, heads }),
  readOwnHome,
  withHanded: (plan: Plan, content: string) => {
    const found = readOwnHome(content);
    return "fault" in found ? found.fault : withOwnHome(plan, found);
  },
};
