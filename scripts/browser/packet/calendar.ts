/** Days and times as official letters write them. */
import { isDay, minutes, weekday } from "../plan/days";
import type { Choice } from "../plan/plan";

const ERAS = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { dateStyle: "long", timeZone: "UTC" });

/** 令和9年4月1日; "" for a day that does not exist. */
export function wareki(day: string): string {
  return isDay(day) ? ERAS.format(Date.parse(day)) : "";
}

/** 令和9年4月1日（木） */
export function warekiWithWeekday(day: string): string {
  return isDay(day) ? `${wareki(day)}（${weekday(day)}）` : "";
}

/** A text with its days in the one calendar that letters use: 2027年4月20日 becomes 令和9年4月20日. */
export function inWareki(text: string): string {
  const two = (part: string): string => part.padStart(2, "0");
  return text.replace(
    /(\d{4})年(\d{1,2})月(\d{1,2})日/gu,
    (whole, year: string, month: string, day: string) => wareki(`${year}-${two(month)}-${two(day)}`) || whole,
  );
}

/** 4月1日（木）: in a table below the whole span. */
export function monthAndDay(day: string): string {
  return isDay(day) ? `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（${weekday(day)}）` : "";
}

/** The empty date of a letter, for the era of a day: 令和　年　月　日. */
export function emptyDate(day: string): string {
  return `${/^[^\d元]+/u.exec(wareki(day))?.[0] ?? "令和"}　年　月　日`;
}

/** 午後1時30分, 午後3時; "" for what is no time. */
function clockTime(time: string): string {
  const total = minutes(time);
  if (total === null) return "";
  const [hour, minute] = [Math.floor(total / 60), total % 60];
  if (total === 12 * 60) return "正午";
  return `${hour < 12 ? "午前" : "午後"}${hour % 12}時${minute ? `${minute}分` : ""}`;
}

/** 午後1時30分から午後3時まで; as much of it as is known. */
export function hours({ from, to }: Choice): string {
  const [start, end] = [clockTime(from), clockTime(to)];
  return `${start && `${start}から`}${end && `${end}まで`}`;
}

/** 令和9年4月1日（木）午後1時30分から午後3時まで; "" without a day. */
export function moment(choice: Choice): string {
  const day = warekiWithWeekday(choice.day);
  return day && `${day}${hours(choice)}`;
}

/** The span of days, the year told once where it is one: 令和9年4月1日（木）から4月3日（土）まで. */
export function span(days: readonly string[]): string {
  const known = days.filter(isDay).sort();
  const [first = "", last = ""] = [known[0], known.at(-1)];
  if (first === last) return warekiWithWeekday(first);
  const end = first.slice(0, 4) === last.slice(0, 4) ? monthAndDay(last) : warekiWithWeekday(last);
  return `${warekiWithWeekday(first)}から${end}まで`;
}
