/** The days of a stay as 旅する公務員, and how one comes and goes. */
import { daysBetween, isDay, plusDays } from "./days";
import { madeMove, madeNight } from "./made-legs";
import type { Leg, Plan } from "./plan";
import type { Rides } from "./rides";

/** A plan holds no more days of one stay; a longer span is a slip of the hand. */
const MOST_DAYS = 31;

/** All days from the first to the last, at most `MOST_DAYS`; none while one of them is missing or they are crossed. */
export function stayDays(from: string, to: string): string[] {
  const count = lengthOf(from, to);
  return Array.from({ length: Math.min(count, MOST_DAYS) }, (_, at) => plusDays(from, at));
}

/** The number of days, the first and the last included; 0 while it cannot be told. */
export function lengthOf(from: string, to: string): number {
  return isDay(from) && isDay(to) ? Math.max(0, daysBetween(from, to) + 1) : 0;
}

/**
 * The way there, a bed for every night, and the way home; what is done by day stands in the plan of the days. Over
 * water one comes the day before: a boat or a flight that is late, or does not go, would take the first day of work.
 */
export function stayLegs(plan: Plan, rides: Rides): Leg[] {
  const days = stayDays(plan.travel.from, plan.travel.to);
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const home = plan.home.name.trim() || "自団体";
  const place =
    plan.hosts
      .map(({ name }) => name.trim())
      .filter((name) => name)
      .join("・") || "滞在先";
  if (!first) return [];
  const eve = rides(null, plan.hosts[0] ?? null).sea ? plusDays(first, -1) : "";
  return [
    madeMove("stay-come", eve || first, home, place),
    ...(eve ? [madeNight("stay-bed-eve", eve)] : []),
    ...days.slice(0, -1).map((day, night) => madeNight(`stay-bed-${night}`, day)),
    madeMove("stay-home", last, place, home),
  ];
}
