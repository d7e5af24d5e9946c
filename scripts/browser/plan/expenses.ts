/**
 * 旅費: fares of the itinerary, what the town pays for nights and days, and what else is paid, times the people who go.
 * Towns pay by rules of their own: nothing is taken for granted, and what was not typed stays blank.
 */
import { grouped } from "../words/grouped";
import { type Costs, type Leg, type Plan, partyOf } from "./plan";

/** What is paid for a night, while the town's own rules have no name for it. */
export const NIGHT = "宿泊";

export interface Expense {
  /** 費目. */
  readonly item: string;
  /** Yen for all who go; null while it is not known. */
  readonly amount: number | null;
  /** How it comes about, as 2夜×2,400円×6人. */
  readonly basis: string;
}

export interface Expenses {
  readonly rows: readonly Expense[];
  /** null while any amount is. */
  readonly total: number | null;
  /** What is not known yet, in short words. */
  readonly missing: readonly string[];
  /** Where it is laid down, as typed. */
  readonly articles: readonly string[];
}

/** For `party` people; what is paid once is shared by nobody, and left out where `shared` is false. */
export function expensesOf(plan: Plan, party = partyOf(plan), shared = true): Expenses {
  const all = [...fares(plan, party), ...allowances(plan, party), ...extras(plan.costs, party, shared)];
  const amounts = all.map(({ amount }) => amount);
  const known = amounts.filter((each): each is number => each !== null);
  const whole = all.length > 0 && known.length === amounts.length;
  const articles = plan.costs.rules.map(({ article }) => article.trim()).filter((each) => each);
  return {
    rows: all,
    total: whole ? known.reduce((sum, each) => sum + each, 0) : null,
    missing: missing(plan, party, all),
    articles: [...new Set(articles)],
  };
}

/** What one of those who go is paid. */
export function personal(plan: Plan): Expenses {
  return expensesOf(plan, 1, false);
}

export function yenText(yen: number): string {
  return `${grouped(yen)}円`;
}

/** Nights and days of the journey: as typed, else as the itinerary has them. */
export function spanOf({ costs, legs, hosts }: Plan): { readonly nights: number; readonly days: number } {
  const online = new Set(hosts.filter((host) => host.online).map(({ id }) => id));
  const away = legs.filter(({ day, host }) => day && !online.has(host));
  const nights = new Set(away.filter(({ kind }) => kind === "stay").map(({ day }) => day)).size;
  return { nights: costs.nights ?? nights, days: costs.days ?? new Set(away.map(({ day }) => day)).size };
}

function fares({ legs }: Plan, party: number): Expense[] {
  return legs
    .filter(({ kind }) => kind === "move")
    .map((leg) => row("交通費", leg.fare, [leg.where, wayOf(leg)], party));
}

/** 自市から北見市へ; as much of it as is known. */
function wayOf({ what }: Leg): string {
  return what.replace(/^移動\s*/u, "").trim();
}

function allowances(plan: Plan, party: number): Expense[] {
  const span = spanOf(plan);
  // A night is paid for, by whatever rule: a paper that leaves it out is sent back.
  if (plan.costs.rules.length === 0 && span.nights > 0)
    return [{ item: NIGHT, amount: null, basis: `${span.nights}夜${party > 0 ? `×${party}人` : ""}` }];
  return plan.costs.rules.flatMap(({ name, per, yen }) => {
    const count = per === "night" ? span.nights : span.days;
    const times = `${count}${per === "night" ? "夜" : "日"}`;
    // Without a night there is nothing to pay for one.
    return count === 0 && plan.legs.length > 0 ? [] : [row(name, yen, [], party, count, times)];
  });
}

function extras({ extras: all }: Costs, party: number, shared: boolean): Expense[] {
  return all.flatMap(({ what, yen, each }) => {
    if (each) return [row(what, yen, [], party)];
    return shared ? [{ item: what, amount: yen, basis: yen === null ? "" : `${yenText(yen)}（全体で）` }] : [];
  });
}

function row(
  item: string,
  yen: number | null,
  about: readonly string[],
  party: number,
  count = 1,
  times = "",
): Expense {
  const factors = [times, yen === null ? "" : yenText(yen), party > 0 ? `${party}人` : ""];
  const reckoned = factors.filter((each) => each).join("×");
  return {
    item,
    amount: yen === null || party === 0 || count === 0 ? null : yen * count * party,
    basis: [...about, yen === null ? "" : reckoned].filter((each) => each.trim()).join("　"),
  };
}

function missing({ legs, costs }: Plan, party: number, all: readonly Expense[]): string[] {
  const blank = all.filter(({ amount }) => amount === null).map(({ item }) => item || "名前のない費目");
  return [
    ...(party > 0 ? [] : ["人数"]),
    ...(legs.length > 0 ? [] : ["行程"]),
    ...(costs.rules.length > 0 ? [] : ["自団体の旅費の決まり"]),
    ...(party > 0 ? new Set(blank.filter((item) => costs.rules.length > 0 || item !== NIGHT)) : []),
  ];
}

/** Yen beyond which a figure has likely a digit too many: of a fare, a night or a day, and of what else is paid. */
const LIKELY = { fare: 200_000, rate: 50_000, extra: 1_000_000 } as const;

/** Ask whoever typed such a figure to look at it again; "" for likely ones. */
export function unlikely(yen: number | null, kind: keyof typeof LIKELY): string {
  return yen !== null && yen > LIKELY[kind] ? `${yenText(yen)}です。桁を確かめてください。` : "";
}

/** Read an amount as it is typed: 12000, 12,000円, １万２０００ is none. null for what is no amount. */
export function yenOf(typed: string, most: number): number | null {
  const found = /^[¥\\]?([0-9,]+)円?$/u.exec(typed.normalize("NFKC").replace(/\s/gu, ""));
  const yen = Number(found?.[1]?.replaceAll(",", "") || NaN);
  return Number.isInteger(yen) && yen <= most ? yen : null;
}
