/** A month in sight of one host: what every day is, and what speaks for or against it, with the host's own terms. */
import type { Town } from "../data/data";
import { dayWithWeekday, isDay, plusDays, plusMonths } from "./days";
import { holidayOf, whyClosed } from "./holidays";
import { againstDay } from "./host-terms";
import { back } from "./lead";
import { type Choice, type Host, type Leg, type Plan, type Route, dayOf } from "./plan";
import { leadOf, said } from "./reception";
import { MONTH_AHEAD, againstSpans } from "./warnings";

export type Kind = "agreed" | "wish" | "other" | "leg" | "holiday" | "closed" | "session" | "weekday" | "ask" | "late";

export interface Mark {
  readonly kind: Kind;
  /** In a word, as 第1希望 or 成人の日. */
  readonly word: string;
  /** In full, as it stands below the month. */
  readonly told: string;
}

export interface MonthDay {
  readonly day: string;
  readonly marks: readonly Mark[];
  /** Whether it could be wished for: it is not over. */
  readonly ahead: boolean;
  readonly wished: boolean;
}

export interface Told {
  readonly kind: Kind;
  readonly told: string;
  /** 1日から3日、10日. */
  readonly days: string;
}

export interface Month {
  /** From Sunday to Saturday; null for days of other months. */
  readonly weeks: readonly (readonly (MonthDay | null)[])[];
  /** Each mark of the month once, in the order of the kinds. */
  readonly told: readonly Told[];
}

/** By when a host can be visited if one applies today. */
export interface Earliest {
  readonly day: string;
  readonly told: string;
}

interface Known {
  readonly today: string;
  readonly towns: ReadonlyMap<string, Town>;
}

const KINDS: readonly Kind[] = [
  "agreed",
  "wish",
  "other",
  "leg",
  "holiday",
  "closed",
  "session",
  "weekday",
  "ask",
  "late",
];
const WEEK = 7;
/** No host asks for more than a year. */
const FARTHEST = 400;

/** The month (2027-01) in which a calendar opens: that of the visit, else of the first day that can be applied for. */
export function firstMonth(plan: Plan, host: Host, known: Known): string {
  const { day } = dayOf(host);
  return (isDay(day) ? day : earliestOf(plan.route, host, known).day).slice(0, 7);
}

export function monthAfter(month: string, by: number): string {
  return plusMonths(`${month}-01`, by).slice(0, 7);
}

export function earliestOf(route: Route, host: Host, { today, towns }: Known): Earliest {
  const town = towns.get(host.town);
  const lead = leadOf(town, "apply", route);
  if (!lead) {
    const day = plusDays(today, MONTH_AHEAD);
    return { day, told: `${dayWithWeekday(day)}から（目安）。申込みは1か月前までという団体が多くあります。` };
  }
  let day = today;
  for (let at = 0; at < FARTHEST && back(day, lead.lead) < today; at += 1) day = plusDays(day, 1);
  return { day, told: `${dayWithWeekday(day)}から。申込みは、訪問先の案内では${lead.words}${said(lead)}。` };
}

/** Lay out a month for a host. */
export function monthOf(month: string, plan: Plan, host: Host, known: Known): Month {
  const first = `${month}-01`;
  const count = new Date(Date.parse(plusMonths(first, 1)) - 1).getUTCDate();
  const earliest = earliestOf(plan.route, host, known);
  const days = Array.from({ length: count }, (_, at): MonthDay => {
    const day = plusDays(first, at);
    const ahead = day >= known.today;
    const wished = host.choices.some((each) => each.day === day);
    return { day, marks: marksOf(day, plan, host, known, earliest), ahead, wished };
  });
  const before = Array<null>(new Date(Date.parse(first)).getUTCDay()).fill(null);
  const cells = [...before, ...days];
  const whole = [...cells, ...Array<null>((WEEK - (cells.length % WEEK)) % WEEK).fill(null)];
  const weeks = Array.from({ length: whole.length / WEEK }, (_, at) => whole.slice(at * WEEK, (at + 1) * WEEK));
  return { weeks, told: told(days) };
}

function marksOf(day: string, plan: Plan, host: Host, { today, towns }: Known, earliest: Earliest): Mark[] {
  const holiday = holidayOf(day);
  const marks = [
    ...ofHost(day, host),
    ...ofOthers(day, plan, host),
    ...plan.legs.filter((leg) => leg.day === day && leg.kind !== "visit").map(ofLeg),
    ...(holiday ? [{ kind: "holiday", word: holiday, told: holiday } as const] : []),
  ];
  if (day < today) return marks;
  const late = day < earliest.day ? [{ kind: "late", word: "間に合わない", told: LATE } as const] : [];
  return [...marks, ...against(day, plan.route, host, towns.get(host.town)), ...late];
}

const LATE = "今日申し込んでも、申込みの期限に間に合わない日です。";
const WORDS = { closed: "受け入れない", session: "会期の月", weekday: "曜日が外れる" } as const;

function against(day: string, route: Route, host: Host, town: Town | undefined): Mark[] {
  const published = town ? againstDay({ day, from: "", to: "" }, town, route) : [];
  // That offices are closed is told by the holiday and the column.
  const open = published.filter(({ kind }) => kind !== "weekday" || !whyClosed(day));
  return [
    ...open.map(({ kind, text, sure }): Mark => {
      return sure ? { kind, word: WORDS[kind], told: text } : { kind: "ask", word: "確かめる", told: text };
    }),
    ...againstSpans(day, host).map((text): Mark => ({ kind: "closed", word: WORDS.closed, told: text })),
  ];
}

function ofHost(day: string, { agreed, choices }: Host): Mark[] {
  const wishes = choices.flatMap((each, at): Mark[] => {
    const word = `第${at + 1}希望`;
    return each.day === day ? [{ kind: "wish", word, told: timed(word, each) }] : [];
  });
  const fixed: Mark[] = agreed.day === day ? [{ kind: "agreed", word: "決定", told: timed("決まった日", agreed) }] : [];
  return [...fixed, ...wishes];
}

function timed(word: string, { from }: Choice): string {
  return from ? `${word}　${from}から` : word;
}

function ofOthers(day: string, { hosts }: Plan, host: Host): Mark[] {
  return hosts
    .filter((other) => other.id !== host.id && dayOf(other).day === day)
    .map((other) => {
      const name = other.name || "ほかの訪問先";
      return {
        kind: "other",
        word: name,
        told: timed(`${name}の${other.agreed.day ? "視察" : "希望日"}`, dayOf(other)),
      };
    });
}

function ofLeg({ kind, what }: Leg): Mark {
  const word = kind === "move" ? "移動" : kind === "stay" ? "宿泊" : "予定";
  return { kind: "leg", word, told: what.trim() ? `行程　${what.trim()}` : `行程　${word}` };
}

/** What the marks of a month say, each once with its days. */
function told(days: readonly MonthDay[]): Told[] {
  const all = days.flatMap(({ day, marks }) => marks.map((mark) => ({ ...mark, date: Number(day.slice(8)) })));
  const texts = [...new Set(all.map((each) => each.told))].map((text) => all.filter((each) => each.told === text));
  return texts
    .flatMap((same) => {
      const [first] = same;
      return first ? [{ kind: first.kind, told: first.told, days: datesText(same.map(({ date }) => date)) }] : [];
    })
    .sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));
}

function datesText(dates: readonly number[]): string {
  const starts = dates.filter((each) => !dates.includes(each - 1));
  return starts
    .map((start) => {
      let end = start;
      while (dates.includes(end + 1)) end += 1;
      return end > start ? `${start}日から${end}日` : `${start}日`;
    })
    .join("、");
}
