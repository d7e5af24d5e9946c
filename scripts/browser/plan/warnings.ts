/** What speaks against a day for a visit: told as it is chosen, and never forbidden. */
import { daysBetween, isDay, minutes, plusDays } from "./days";
import { TOPIC_MINUTES, offHours } from "./hours";
import { holidaysKnown, whyClosed } from "./holidays";
import type { AtHand } from "./at-hand";
import { againstTime } from "./host-terms";
import { type Choice, type Host, type Plan, type Span, dayOf } from "./plan";
import { leadOf } from "./reception";

/** A request is usually expected one month ahead. */
export const MONTH_AHEAD = 30;
/** Assemblies refuse visits the week before a session too. */
const WEEK = 7;
const SESSION = /会期|議会|定例会|臨時会/u;
const SESSION_MONTHS = ["03", "06", "09", "12"];

/** Give what speaks against a choice of a host, of the host's own words too. Little for an empty day. */
export function warningsOf(choice: Choice, host: Host, plan: Plan, known: Pick<AtHand, "today" | "towns">): string[] {
  const { day, from, to } = choice;
  const { today, towns } = known;
  const town = towns.get(host.town);
  if (!isDay(day)) return ofTimes(from, to);
  return [
    ...ofDay(day, today),
    ...againstTime(choice, town, plan.route, today),
    ...(leadOf(town, "apply", plan.route) ? [] : ofNotice(day, today)),
    ...ofHost(day, host),
    ...ofTimes(from, to),
    ...(host.online ? [] : ofOthers(choice, host, plan)),
  ];
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
    ...ofYear(day.slice(5)),
  ];
}

/** What is common, where the host has said nothing itself. */
function ofNotice(day: string, today: string): string[] {
  const left = daysBetween(today, day);
  return left >= 0 && left < MONTH_AHEAD
    ? [`今日から${left}日後です。申込みは1か月前までという団体が多くあります。`]
    : [];
}

/** `date` is month and day, as 03-28. */
function ofYear(date: string): string[] {
  if (date >= "03-16" && date <= "03-31") return ["年度末です。受け入れない団体があります。"];
  if (date >= "04-01" && date <= "04-15") return ["年度始めです。受け入れない団体があります。"];
  return [];
}

function ofHost(day: string, host: Host): string[] {
  const sessions = spansOf(host).some(({ what }) => SESSION.test(what));
  const likely =
    !sessions && SESSION_MONTHS.includes(day.slice(5, 7))
      ? ["定例会の多い月です。訪問先の会期を確かめ、下に入れてください。"]
      : [];
  return [...againstSpans(day, host), ...likely];
}

/** Say which of the times that the reader has noted for a host a day falls into, or stands just before. */
export function againstSpans(day: string, host: Host): string[] {
  const spans = spansOf(host);
  const within = spans.filter((span) => covers(span, day)).map((span) => `訪問先の「${nameOf(span)}」に当たります。`);
  const before = spans
    .filter((span) => weekBefore(span, day))
    .map((span) => `訪問先の「${nameOf(span)}」の前の1週間に当たります。受け入れない団体があります。`);
  return [...within, ...before];
}

function spansOf({ closed }: Host): Span[] {
  return closed.filter(({ from, to }) => from || to);
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
  if (start !== null && end !== null && end <= start) return ["終わりの時刻が、始まりより前です。"];
  return offHours(start, end).map(([, text]) => `${text}にかかります。`);
}

/** Nobody is in two places at once; without an end a visit is taken to last as long as one topic does. */
function ofOthers(choice: Choice, host: Host, plan: Plan): string[] {
  const mine = spanOf(choice);
  return plan.hosts.flatMap((other) => {
    const theirs = spanOf(dayOf(other));
    if (other.id === host.id || other.online || !mine || !theirs || choice.day !== dayOf(other).day) return [];
    return mine.from < theirs.to && theirs.from < mine.to
      ? [`${other.name || "ほかの訪問先"}の${dayOf(other).from}からの視察と、時間が重なります。`]
      : [];
  });
}

function spanOf({ from, to }: Choice): { readonly from: number; readonly to: number } | null {
  const start = minutes(from);
  const end = minutes(to);
  if (start === null) return null;
  return { from: start, to: end !== null && end > start ? end : start + TOPIC_MINUTES };
}
