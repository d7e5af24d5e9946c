/** A plan held against the terms on which a host receives visits, as far as it has published them. */
import type { ClosedTerm, Ruled, Terms, Town } from "../data/data";
import { dayWithWeekday, isDay, minutes } from "./days";
import { back } from "./lead";
import { type Choice, type Host, type Plan, type Route, partyOf } from "./plan";
import { OTHERS, concerns, latest, said } from "./reception";

/** In the order in which a planner asks for them. */
const KINDS: readonly (keyof Terms)[] = ["closed", "sessions", "days", "leads", "limits", "rest", "online"];

/** Give all that a host says of visits, what concerns this route first, then what it says of others. */
export function termsOf({ terms }: Town, route: Route): Ruled[] {
  const all = KINDS.flatMap((kind): readonly Ruled[] => terms[kind]);
  return [...all.filter((each) => concerns(each, route)), ...all.filter((each) => !concerns(each, route))];
}

const ASK = {
  staff: "職員の視察も同じか、電話で確かめてください。",
  council: "議会の視察も同じか、電話で確かめてください。",
} as const;

/** （議会の視察の場合）, of a claim of a host; "" for what speaks of the visits of this route too. */
export function ofOthers(claim: string, town: Town | null | undefined, route: Route): string {
  const terms = town ? termsOf(town, route).filter((each) => each.claim === claim) : [];
  return terms.some((each) => !concerns(each, route)) ? `（${OTHERS[route]}）` : "";
}

/** Say what in the host's own words speaks against a time; nothing for an empty day. `today` is an ISO day. */
export function againstTime(choice: Choice, town: Town | undefined, route: Route, today: string): string[] {
  if (!town || !isDay(choice.day)) return [];
  const { terms } = town;
  const long = lengthOf(choice);
  return [
    ...againstDay(choice, town, route).map(({ text }) => text),
    ...tooLate(choice.day, town, route, today),
    ...bearing(terms.limits, route)
      .filter(({ kind, value }) => kind === "minutes" && long > value)
      .map((each) => against(each, route, `${long}分の予定です。`, `訪問先の案内では${each.words}です`)),
  ];
}

export interface Against {
  readonly kind: "closed" | "session" | "weekday";
  readonly text: string;
  /** False where the host speaks of the visits of others. */
  readonly sure: boolean;
}

/** Say which of the times that a host has ruled out a choice falls into: 時期, 会期, 曜日 and hours. */
export function againstDay(choice: Choice, { terms }: Town, route: Route): Against[] {
  const month = Number(choice.day.slice(5, 7));
  const told = (kind: Against["kind"], term: Ruled, before: string, words: string): Against => {
    return { kind, text: against(term, route, before, words), sure: concerns(term, route) };
  };
  return [
    ...bearing(terms.closed, route)
      .filter((each) => covers(each, choice.day))
      .map((each) => told("closed", each, "", `受け入れない時期に当たります：${each.period}`)),
    ...bearing(terms.sessions, route)
      .filter(({ months }) => months.includes(month))
      .map((each) => told("session", each, "会期のある月です。", `会期中は受け入れていません：${each.words}`)),
    ...bearing(terms.days, route)
      .filter((each) => !fits(each, choice))
      .map((each) => told("weekday", each, "", `受け入れる日時から外れます：${each.words}`)),
  ];
}

/** Say what of a visit goes beyond the host's limits, whatever its day. */
export function againstVisit(plan: Plan, host: Host, town: Town | undefined): string[] {
  const { route } = plan;
  const party = partyOf(plan);
  const counts = { topics: host.cases.length, "party-max": party, "party-min": party } as const;
  const online = bearing(town?.terms.online ?? [], route).filter(({ accepted }) => host.online && accepted === "no");
  return [
    ...bearing(town?.terms.limits ?? [], route).flatMap((each) => {
      if (each.kind === "minutes" || each.kind === "groups-a-day") return [];
      const count = counts[each.kind];
      const beyond = each.kind === "party-min" ? count > 0 && count < each.value : count > each.value;
      const what = each.kind === "topics" ? `見る事例は${count}件` : `参加者は${count}人`;
      return beyond ? [against(each, route, `${what}です。`, `訪問先の案内では${each.words}です`)] : [];
    }),
    ...online.map((each) => against(each, route, "", "オンラインの視察は受け入れていません")),
  ];
}

/** What a plan is held against: what is said to its route or to all, and of a kind without any, what is to others. */
function bearing<T extends Ruled>(all: readonly T[], route: Route): readonly T[] {
  const own = new Set(all.filter((each) => concerns(each, route)).map(kindOf));
  return all.filter((each) => concerns(each, route) || !own.has(kindOf(each)));
}

function kindOf(term: Ruled & { readonly kind?: string; readonly due?: string }): string {
  return term.kind ?? term.due ?? "";
}

/** What a term says against a plan; one that speaks of the visits of others has to be asked about. */
function against(term: Ruled, route: Route, before: string, words: string): string {
  const text = `${words}${said(term, "rough" in term && term.rough ? "目安" : "")}。`;
  return concerns(term, route) ? `${before}${text}` : `${before}${OTHERS[route]}、${text}${ASK[route]}`;
}

/** True for a period of every year that holds this day; the end of February is the 29th. */
export function covers({ fromMonth, fromDay, toMonth, toDay }: ClosedTerm, day: string): boolean {
  const at = Number(day.slice(5, 7)) * 100 + Number(day.slice(8));
  const [from, to] = [fromMonth * 100 + fromDay, toMonth * 100 + toDay];
  return from <= to ? from <= at && at <= to : from <= at || at <= to;
}

function tooLate(day: string, town: Town, route: Route, today: string): string[] {
  const asked = latest(bearing(town.terms.leads, route), "apply");
  if (!asked) return [];
  const last = back(day, asked.lead);
  const words = `申込みの期限（${asked.words}、${dayWithWeekday(last)}）を過ぎています`;
  return last < today ? [against(asked, route, "", words)] : [];
}

function fits({ weekdays, opens, closes }: Terms["days"][number], { day, from, to }: Choice): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay() || 7;
  const [start, end] = [minutes(from), minutes(to)];
  const [first, last] = [minutes(opens ?? ""), minutes(closes ?? "")];
  if (weekdays.length > 0 && !weekdays.includes(weekday)) return false;
  return !(first !== null && start !== null && start < first) && !(last !== null && end !== null && end > last);
}

function lengthOf({ from, to }: Choice): number {
  const [start, end] = [minutes(from), minutes(to)];
  return start !== null && end !== null ? end - start : 0;
}
