/** The days of a plan as entries of a calendar: the itinerary's, or the deadlines. */
import { duesOf } from "../plan/deadlines";
import { clock, isDay, minutes } from "../plan/days";
import type { Leg, Plan } from "../plan/plan";
import { leadsOf } from "../plan/reception";
import type { Known } from "../visit/step";
import { legsOf } from "./itinerary";

export interface Entry {
  /** The same whenever the plan is written: a calendar then renews the entry instead of adding another. */
  readonly uid: string;
  /** ISO. */
  readonly day: string;
  /** HH:MM; "" for a whole day. */
  readonly from: string;
  /** HH:MM, later than `from`; "" where it is not known. */
  readonly to: string;
  readonly what: string;
  readonly where: string;
  readonly note: string;
}

export interface Diary {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** Entries without a time take this long: a calendar has no moments. */
const SHORTEST = 30;

/** Give the legs that have a day. */
export function itineraryDiary(plan: Plan): Diary {
  const legs = legsOf(plan).filter(({ day }) => isDay(day));
  return { name: "視察の行程", entries: legs.map((leg) => legEntry(plan, leg)) };
}

function legEntry(plan: Plan, { id, day, from, to, what, where, kind }: Leg): Entry {
  const start = minutes(from);
  const end = minutes(to);
  const whole = start === null;
  const ends = whole ? "" : clock(end !== null && end > start ? end : start + SHORTEST);
  const name = what.trim() || (kind === "stay" ? "宿泊" : kind === "move" ? "移動" : "視察");
  return { uid: uid(plan, `leg-${id}`), day, from: whole ? "" : from, to: ends, what: name, where, note: "" };
}

/** Give the deadlines that have a day and are not done. */
export function deadlinesDiary(plan: Plan, known: Known): Diary {
  const dues = duesOf(plan, known.today, leadsOf(known.towns)).filter(({ day, done }) => day && !done);
  const entries = dues.map(({ id, day, what, why }) => ({
    uid: uid(plan, `due-${id}`),
    day,
    from: "",
    to: "",
    what: `【期限】${what}`,
    where: "",
    note: why,
  }));
  return { name: "視察の期限", entries };
}

function uid({ id }: Plan, part: string): string {
  return `${id}-${part}@casebook`;
}
