/**
 * The itinerary of a visit: the legs of the proposal, changed line by line. Legs that the reader has added or changed
 * outlive a new proposal.
 */
import { moved } from "./change";
import { minutes } from "./days";
import { MADE, isLegOf } from "./made-legs";
import { type Leg, type Plan, newId } from "./plan";
import { proposed } from "./proposal";
import { NO_RIDES, type Rides } from "./rides";

const KEPT = "kept-";

/** Gives the name of a case. */
type Titles = (id: string) => string;

/** True for a journey or a night that ends on the day after it begins; all else has an end on its day. */
export function overMidnight({ from, to, kind }: Leg): boolean {
  const [start, end] = [minutes(from), minutes(to)];
  return (kind === "move" || kind === "stay") && start !== null && end !== null && end < start;
}

export function isMade({ id }: Leg): boolean {
  return id.startsWith(MADE);
}

/** True for a leg that was proposed and then changed by hand. */
export function isKept({ id }: Leg): boolean {
  return id.startsWith(KEPT);
}

/** Put a new proposal into the plan; legs that the reader has added or changed stay unless `all`. */
export function withProposal(plan: Plan, titles: Titles, all = false, rides: Rides = NO_RIDES): Plan {
  const kept = all ? [] : plan.legs.filter((each) => !isMade(each));
  const replaced = new Set(kept.filter(isKept).map(({ id }) => id.slice(KEPT.length)));
  const fresh = proposed(plan, titles, rides).filter(({ id }) => !replaced.has(id.slice(MADE.length)));
  return { ...plan, legs: inOrder([...fresh, ...kept]) };
}

/**
 * True when hosts, days or times have changed since the proposal. A made leg that was taken off does not count. What
 * was made before the towns' places were known is as good as what is made with them.
 */
export function isStale(plan: Plan, titles: Titles, rides: Rides = NO_RIDES): boolean {
  const proposals = [proposed(plan, titles, rides), proposed(plan, titles)];
  return plan.legs.length > 0 && proposals.every((each) => differs(plan, each));
}

function differs(plan: Plan, fresh: readonly Leg[]): boolean {
  const now = new Map(fresh.map((each) => [each.id, each]));
  const there = (host: string): boolean => plan.legs.some((each) => isLegOf(each, host));
  return (
    plan.legs.some((each) => isMade(each) && !same(each, now.get(each.id))) ||
    fresh.some(({ host }) => host !== "" && !there(host))
  );
}

function same(one: Leg, other: Leg | undefined): boolean {
  return other !== undefined && (Object.keys(one) as (keyof Leg)[]).every((key) => one[key] === other[key]);
}

/** Change a leg; from then on it is the reader's. `id` stays known by its end. */
export function withLeg(plan: Plan, id: string, patch: Partial<Leg>): Plan {
  const mine = keptId(id);
  return { ...plan, legs: plan.legs.map((each) => (each.id === id ? { ...each, ...patch, id: mine } : each)) };
}

export function keptId(id: string): string {
  return id.startsWith(MADE) ? `${KEPT}${id.slice(MADE.length)}` : id;
}

/** The name of a leg that stays the same when the leg is changed. */
export function legName(id: string): string {
  return id.replace(/^(auto|kept)-/, "");
}

/** Move a leg before (-1) or behind (1) its neighbour: what has no time can only be put in order by hand. */
export function withLegMoved(plan: Plan, id: string, way: 1 | -1): Plan {
  return { ...plan, legs: moved(plan.legs, id, way) };
}

export function withNewLeg(plan: Plan, leg: Omit<Leg, "id">): Plan {
  return { ...plan, legs: inOrder([...plan.legs, { ...leg, id: newId() }]) };
}

export function withoutLeg(plan: Plan, id: string): Plan {
  return { ...plan, legs: plan.legs.filter((each) => each.id !== id) };
}

/** By day and time; a leg without times stays behind the one that it follows, a night at the end of its day. */
export function inOrder(legs: readonly Leg[]): Leg[] {
  let last = "";
  const keyed = legs.map((leg) => {
    const time =
      leg.kind === "stay" && !leg.from
        ? "99"
        : leg.from || leg.to || (last.startsWith(leg.day) ? last.slice(leg.day.length) : "");
    last = `${leg.day}${time}`;
    return { leg, key: `${leg.day || "9999"}${time}` };
  });
  return keyed.sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key))).map(({ leg }) => leg);
}
