/** Days on which offices are closed: weekends, public holidays, and the turn of the year. */
import { HOLIDAYS, YEARS } from "../data/public-holidays";
import { isDay, plusDays, weekday } from "./days";

const NAMES: ReadonlyMap<string, string> = new Map(
  HOLIDAYS.map((each) => each.split(" ")).flatMap(([name = "", ...days]) => days.map((day) => [day, name] as const)),
);

/** False for years whose public holidays are not known here: then only weekends and the turn of the year are. */
export function holidaysKnown(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return YEARS[0] <= year && year <= YEARS[1];
}

/** Why offices are closed on a day, as 成人の日 or 土曜日; "" where they are open, as far as known. */
export function whyClosed(day: string): string {
  const date = day.slice(5);
  if (date >= "12-29" || date <= "01-03") return "年末年始の閉庁日";
  const name = NAMES.get(day);
  if (name) return name;
  const week = weekday(day);
  return week === "土" || week === "日" ? `${week}曜日` : "";
}

/** The holiday that a day is, as 成人の日; "" for a common day and a mere weekend, which its weekday tells. */
export function holidayOf(day: string): string {
  const why = isDay(day) ? whyClosed(day) : "";
  return why.endsWith("曜日") ? "" : why;
}

export interface Moved {
  readonly day: string;
  /** The closed days that were passed over, from the first, each with why. */
  readonly passed: readonly { readonly day: string; readonly why: string }[];
}

/** The day itself when offices are open, else the next one that is, forwards (1) or backwards (-1). */
export function openDay(day: string, way: 1 | -1): Moved {
  const passed: { day: string; why: string }[] = [];
  let at = day;
  for (let why = whyClosed(at); why; why = whyClosed(at)) {
    passed.push({ day: at, why });
    at = plusDays(at, way);
  }
  return { day: at, passed };
}
