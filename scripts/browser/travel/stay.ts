/** What speaks against the days of a stay: told as they are chosen, and never forbidden. */
import { dayWithWeekday, daysBetween, isDay } from "../plan/days";
import { holidaysKnown, whyClosed } from "../plan/holidays";
import type { Plan } from "../plan/plan";
import { lengthOf, stayDays } from "../plan/stay";

/** As the stays of the case behind the notebook: three days to a week. */
const SHORTEST = 3;
const LONGEST = 7;
/** To borrow a desk and to settle the rules at home takes weeks. */
const AHEAD = 30;

/** The days that the log or the plan of the days shows: those of the stay, and others that hold something already. */
export function daysOf({ travel }: Plan, part: "log" | "days"): string[] {
  const all = [...stayDays(travel.from, travel.to), ...travel[part].map(({ day }) => day)];
  return [...new Set(all.filter(isDay))].sort();
}

/** Say what to look at before the days are settled; `today` is an ISO date. */
export function stayWarnings(from: string, to: string, today: string): string[] {
  if (!isDay(from) || !isDay(to)) return [];
  if (to < from) return ["終わりの日が、始まりの日より前です。"];
  return [...ofLength(lengthOf(from, to)), ...ofTime(from, to, today), ...ofClosedDays(from, to)];
}

function ofLength(days: number): string[] {
  if (days < SHORTEST)
    return [`${days}日間です。仕事の不便が表に出て、町の様子が分かるには、${SHORTEST}日から1週間が目安です。`];
  return days > LONGEST ? [`${days}日間です。1週間を超えるときは、留守の間の分担と費用を先に決めてください。`] : [];
}

function ofTime(from: string, to: string, today: string): string[] {
  if (to < today) return ["過ぎた日です。日誌と報告書案は、このまま書けます。"];
  const ahead = daysBetween(today, from);
  return ahead >= 0 && ahead < AHEAD
    ? [`始まりまで${ahead}日です。席の貸し借りと服務の手続きが間に合うかを確かめてください。`]
    : [];
}

function ofClosedDays(from: string, to: string): string[] {
  const closed = stayDays(from, to).flatMap((day) => (whyClosed(day) ? [`${dayWithWeekday(day)}${named(day)}`] : []));
  const unknown =
    holidaysKnown(from) && holidaysKnown(to) ? [] : ["この年の祝日は、まだわかりません。暦を確かめてください。"];
  if (closed.length === 0) return unknown;
  return [
    `役所が休みの日が入ります（${closed.join("、")}）。滞在先に入れるか、勤務の日とするかを決めてください。`,
    ...unknown,
  ];
}

/** The name of a holiday; weekends have been told with the day. */
function named(day: string): string {
  const why = whyClosed(day);
  return why.endsWith("曜日") ? "" : why;
}
