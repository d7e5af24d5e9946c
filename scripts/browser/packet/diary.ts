/** The days of a plan as entries of a calendar: the itinerary's, or the deadlines. */
import type { AtHand } from "../plan/at-hand";
import type { Diary, Entry } from "../office/diary";
import { duesOf } from "../plan/deadlines";
import { clock, isDay, minutes, plusDays } from "../plan/days";
import { legName, overMidnight } from "../plan/itinerary";
import type { Leg, Plan } from "../plan/plan";
import { wordsOf } from "../plan/words";
import { legsOf } from "./itinerary";

/** Entries without an end take this long: a calendar has no moments. */
const SHORTEST = 30;
const DAY = 24 * 60;
/** Of what begins at a time, and of a whole day: then at nine on the day before. */
const SOON = 30;
const DAY_BEFORE = 15 * 60;

/** Give the legs that have a day. */
export function itineraryDiary(plan: Plan): Diary {
  const legs = legsOf(plan).filter(({ day }) => isDay(day));
  return { name: `${wordsOf(plan).trip}の行程`, entries: legs.map((leg) => legEntry(plan, leg)) };
}

function legEntry(plan: Plan, leg: Leg): Entry {
  const { id, day, from, to, what, where, kind } = leg;
  const start = minutes(from);
  const name = what.trim() || (kind === "stay" ? "宿泊" : kind === "move" ? "移動" : wordsOf(plan).trip);
  const entry = { uid: uid(plan, `leg-${legName(id)}`), day, what: name, where, note: "" };
  if (start === null) return { ...entry, from: "", toDay: day, to: "", alarm: DAY_BEFORE };
  const end = endOf(start, minutes(to), overMidnight(leg));
  return { ...entry, from, toDay: end < DAY ? day : plusDays(day, 1), to: clock(end % DAY), alarm: SOON };
}

function endOf(start: number, end: number | null, night: boolean): number {
  if (end !== null && night) return end + DAY;
  return end !== null && end > start ? end : start + SHORTEST;
}

/** Give the deadlines that have a day and are not done. */
export function deadlinesDiary(plan: Plan, known: AtHand): Diary {
  const dues = duesOf(plan, known.today, known.towns).filter(({ day, done }) => day && !done);
  const entries = dues.map(({ id, day, what, why }) => ({
    uid: uid(plan, `due-${id}`),
    day,
    from: "",
    toDay: day,
    to: "",
    alarm: DAY_BEFORE,
    what: `【期限】${what}`,
    where: "",
    note: why,
  }));
  return { name: `${wordsOf(plan).trip}の期限`, entries };
}

function uid({ id }: Plan, part: string): string {
  return `${id}-${part}@casebook`;
}
