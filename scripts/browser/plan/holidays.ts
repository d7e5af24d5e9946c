/**
 * Days on which offices are closed: weekends, public holidays, and the turn of the year. Public holidays come from a
 * kept library, year by year, since all years that it knows would weigh five times as much.
 */
import in2024 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2024";
import in2025 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2025";
import in2026 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2026";
import in2027 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2027";
import in2028 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2028";
import in2029 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2029";
import in2030 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2030";
import in2031 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2031";
import in2032 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2032";
import in2033 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2033";
import in2034 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2034";
import in2035 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2035";
import in2036 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2036";
import in2037 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2037";
import in2038 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2038";
import in2039 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2039";
import in2040 from "@holiday-jp/holiday_jp/lib/holidays_every_year/2040";
import { isDay, plusDays, weekday } from "./days";

const YEARS: readonly Readonly<Record<string, { readonly name: string }>>[] = [
  in2024,
  in2025,
  in2026,
  in2027,
  in2028,
  in2029,
  in2030,
  in2031,
  in2032,
  in2033,
  in2034,
  in2035,
  in2036,
  in2037,
  in2038,
  in2039,
  in2040,
];
const NAMES: ReadonlyMap<string, string> = new Map(
  YEARS.flatMap((each) => Object.entries(each).map(([day, { name }]) => [day, name])),
);
const KNOWN: ReadonlySet<string> = new Set([...NAMES.keys()].map((day) => day.slice(0, 4)));

/** False for years whose public holidays are not known here: then only weekends and the turn of the year are. */
export function holidaysKnown(day: string): boolean {
  return KNOWN.has(day.slice(0, 4));
}

/** Why offices are closed on a day, as 成人の日 or 土曜日; "" where they are open, as far as known. */
export function whyClosed(day: string): string {
  const date = day.slice(5);
  if (date >= "12-29" || date <= "01-03") return "年末年始の閉庁日";
  const name = NAMES.get(day);
  if (name) return name === "休日" ? "国民の休日" : name.replace(/^(.*) 振替休日$/u, "振替休日");
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
