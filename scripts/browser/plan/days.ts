/** Days as ISO dates (2027-04-01) and times as HH:MM, reckoned without time zones. */

const DAY = 86_400_000;
const WEEKDAYS = "日月火水木金土";

/** True for a day that exists: 2027-02-29 does not. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && iso(Date.parse(text)) === text;
}

/** The day so many days later, or earlier; `day` is one that exists. */
export function plusDays(day: string, days: number): string {
  return iso(Date.parse(day) + days * DAY);
}

/** The same day so many months later, or earlier; where a month is too short for it, that month's last day. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return iso(last.setUTCDate(Math.min(date, last.getUTCDate())));
}

/** Days from one day to the other; negative where the other is earlier. */
export function daysBetween(one: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / DAY);
}

export function weekday(day: string): string {
  return WEEKDAYS[new Date(Date.parse(day)).getUTCDay()] ?? "";
}

/** As it is read within a plan: 2027年4月1日（木）; "" for a day that does not exist. */
export function dayWithWeekday(day: string): string {
  if (!isDay(day)) return "";
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日（${weekday(day)}）`;
}

/** Minutes since midnight, or null for what is no time. */
export function minutes(time: string): number | null {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/** The inverse of `minutes`; what goes beyond the day stops at its last minute. */
export function clock(total: number): string {
  const within = Math.max(0, Math.min(total, 24 * 60 - 1));
  return `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
}

function iso(time: number): string {
  return Number.isNaN(time) ? "" : new Date(time).toISOString().slice(0, 10);
}
