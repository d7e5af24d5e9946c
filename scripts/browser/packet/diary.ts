/** The days of a plan as entries of a calendar: the itinerary's, or the deadlines. */
import type { AtHand } from "../plan/at-hand";
import type { Diary, Entry } from "../office/diary";
import { duesOf } from "../plan/deadlines";
import { clock, isDay, minutes } from "../plan/days";
import type { Leg, Plan } from "../plan/plan";
import { legsOf } from "./itinerary";

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
export function deadlinesDiary(plan: Plan, known: AtHand): Diary {
  const dues = duesOf(plan, known.today, known.towns).filter(({ day, done }) => day && !done);
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
