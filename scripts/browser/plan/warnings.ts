/** What speaks against a day for a visit: told as it is chosen, and never forbidden. */
import { daysBetween, isDay, minutes, plusDays } from "./days";
import { holidaysKnown, whyClosed } from "./holidays";
import type { Choice, Host, Span } from "./plan";

/** A request is usually expected one month ahead. */
const MONTH_AHEAD = 30;
/** Assemblies refuse visits the week before a session too. */
const WEEK = 7;
const SESSION = /会期|議会|定例会|臨時会/u;
const SESSION_MONTHS = ["03", "06", "09", "12"];

/** Give what speaks against a choice; `today` is an ISO date. Nothing for an empty day. */
export function warningsOf({ day, from, to }: Choice, host: Host, today: string): string[] {
  return isDay(day) ? [...ofDay(day, today), ...ofHost(day, host), ...ofTimes(from, to)] : ofTimes(from, to);
}

/** Say where two choices name the same time. */
export function repeated(choices: readonly Choice[], at: number): string[] {
  const { day = "", from = "" } = choices[at] ?? {};
  const first = choices.findIndex((each) => each.day === day && each.from === from);
  return day && first < at ? [`第${first + 1}希望と同じです。`] : [];
}

function ofDay(day: string, today: string): string[] {
  if (day < today) return ["過ぎた日です。"];
  const closed = whyClosed(day);
  return [
    ...(closed ? [`${closed}で、役所は休みです。`] : []),
    ...(holidaysKnown(day) ? [] : ["この年の祝日は、まだわかりません。暦を確かめてください。"]),
    ...(daysBetween(today, day) < MONTH_AHEAD
      ? [`今日から${daysBetween(today, day)}日後です。申込みは1か月前までという団体が多くあります。`]
      : []),
    ...ofYear(day.slice(5)),
  ];
}

/** `date` is month and day, as 03-28. */
function ofYear(date: string): string[] {
  if (date >= "03-16" && date <= "03-31") return ["年度末です。受け入れない団体があります。"];
  if (date >= "04-01" && date <= "04-15") return ["年度始めです。受け入れない団体があります。"];
  return [];
}

function ofHost(day: string, host: Host): string[] {
  const spans = host.closed.filter(({ from, to }) => from || to);
  const within = spans.filter((span) => covers(span, day)).map((span) => `訪問先の「${nameOf(span)}」に当たります。`);
  const before = spans
    .filter((span) => weekBefore(span, day))
    .map((span) => `訪問先の「${nameOf(span)}」の前の1週間に当たります。受け入れない団体があります。`);
  const sessions = spans.some(({ what }) => SESSION.test(what));
  const likely =
    !sessions && SESSION_MONTHS.includes(day.slice(5, 7))
      ? ["定例会の多い月です。訪問先の会期を確かめ、下に入れてください。"]
      : [];
  return [...within, ...before, ...likely];
}

function covers({ from, to }: Span, day: string): boolean {
  return (from || to) <= day && day <= (to || from);
}

function weekBefore({ from, what }: Span, day: string): boolean {
  return isDay(from) && SESSION.test(what) && day < from && day >= plusDays(from, -WEEK);
}

function nameOf({ what }: Span): string {
  return what.trim() || "受け入れない期間";
}

function ofTimes(from: string, to: string): string[] {
  const start = minutes(from);
  const end = minutes(to);
  return start !== null && end !== null && end <= start ? ["終わりの時刻が、始まりより前です。"] : [];
}
