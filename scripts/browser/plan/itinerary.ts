/**
 * The itinerary of a visit: legs made from the hosts and their times, and what is wrong with them. Times of travel
 * are not known here and stay blank. Made legs carry names of their own, so that those which the reader has changed
 * are told apart and outlive a new proposal.
 */
import { moved } from "./change";
import { clock, daysBetween, isDay, minutes, plusDays } from "./days";
import { NOON, TOPIC_MINUTES } from "./hours";
import { type Host, type Leg, type Plan, dayOf, newId } from "./plan";
import { stayLegs } from "./stay";

const MORNING = 10 * 60;
const AFTERNOON = 13 * 60 + 30;
const MEAL = 60;
/** When a meal may begin. */
const EAT = { earliest: 11 * 60, latest: 13 * 60 + 30 } as const;
/** One arrives so many minutes before. */
const BEFOREHAND = 15;
/** Hosts that are further apart are visited on journeys of their own. */
const MOST_NIGHTS = 3;

const MADE = "auto-";
const KEPT = "kept-";

/** Propose an itinerary. `titles` gives the name of a case. */
export function proposed(plan: Plan, titles: (id: string) => string): Leg[] {
  if (plan.kind === "travel") return inOrder(stayLegs(plan));
  const hosts = plan.hosts.filter((host) => isDay(dayOf(host).day)).sort(byTime);
  const untimed = new Map<string, number>();
  const visits = hosts.map((host) => {
    const { day } = dayOf(host);
    untimed.set(day, (untimed.get(day) ?? 0) + 1);
    return visitOf(host, (untimed.get(day) ?? 1) > 1, titles);
  });
  return inOrder(
    visits.flatMap((visit, at) => [
      ...before(visit, visits[at - 1], visits, plan),
      ...visit.legs,
      ...lunch(visit, visits),
      ...after(visit, visits[at + 1], visits, plan),
    ]),
  );
}

interface Visit {
  readonly host: Host;
  readonly day: string;
  readonly legs: readonly Leg[];
  readonly from: number;
  readonly to: number;
}

/** With an end that is given one leg; else one for each topic, around noon. */
function visitOf(host: Host, second: boolean, titles: (id: string) => string): Visit {
  const { day, from, to } = dayOf(host);
  const start = minutes(from) ?? (second ? AFTERNOON : MORNING);
  const topics = host.cases.length > 0 ? host.cases.map(titles) : [""];
  const end = minutes(to);
  const spans = end !== null && end > start ? [{ start, end, what: topics.join("、") }] : inTurn(topics, start);
  const legs = spans.map(({ start: one, end: other, what }, at) => visitLeg(host, day, at, one, other, what));
  return { host, day, legs, from: start, to: spans.at(-1)?.end ?? start };
}

function inTurn(topics: readonly string[], start: number): { start: number; end: number; what: string }[] {
  let at = start;
  return topics.map((what, number) => {
    const hungry = number > 0 && at < NOON.to && at + TOPIC_MINUTES > NOON.from;
    const one = hungry ? Math.max(NOON.to, at + NOON.to - NOON.from) : at;
    at = one + TOPIC_MINUTES;
    return { start: one, end: at, what };
  });
}

function visitLeg(host: Host, day: string, at: number, start: number, end: number, topic: string): Leg {
  const what = `${host.online ? "オンライン視察" : "視察"}${topic && `　${topic}`}`;
  return {
    id: made(host, `visit-${at}`),
    day,
    from: clock(start),
    to: clock(end),
    kind: "visit",
    host: host.id,
    what,
    where: host.online ? "オンライン" : host.name,
  };
}

/**
 * How one comes: from home, or from the host before; with an empty day between, on that. Where one eats first, in time
 * for that.
 */
function before({ host, day, from }: Visit, previous: Visit | undefined, all: readonly Visit[], plan: Plan): Leg[] {
  if (host.online) return [];
  const here = previous && !previous.host.online ? previous : undefined;
  const start = here && daysBetween(here.day, day) <= MOST_NIGHTS ? here.host.name : plan.home.name || "自団体";
  if (here && hasDayBetween(here.day, day)) return onTheDayBefore(here.host, host, day);
  const sameDay = here?.day === day;
  const meal = mealOf(day, all);
  const leaves = sameDay ? leaving(here, all) : null;
  const arrives = !sameDay && meal !== null && meal < from ? meal : from - BEFOREHAND;
  const departure = leaves !== null && leaves < arrives ? clock(leaves) : "";
  return [
    {
      id: made(host, "come"),
      day,
      from: departure,
      to: clock(arrives),
      kind: "move",
      host: "",
      what: `移動　${start}から${host.name}へ`,
      where: "",
    },
  ];
}

/** Where one goes: to the next host, to a bed, or home. */
function after(visit: Visit, next: Visit | undefined, all: readonly Visit[], plan: Plan): Leg[] {
  const { host, day } = visit;
  if (host.online || (next && next.day === day && !next.host.online)) return [];
  const nights = next && !next.host.online ? daysBetween(day, next.day) : 0;
  // The night before the next visit is spent where that is, when there was a day to go there.
  const here = next && hasDayBetween(day, next.day) ? nights - 1 : nights;
  if (nights > 0 && nights <= MOST_NIGHTS)
    return Array.from({ length: here }, (_, night) => bed(host, plusDays(day, night), `bed-${night}`));
  const leaves = clock(leaving(visit, all));
  return [
    {
      id: made(host, "home"),
      day,
      from: leaves,
      to: "",
      kind: "move",
      host: "",
      what: `移動　${host.name}から${plan.home.name || "自団体"}へ`,
      where: "",
    },
  ];
}

/** When one can leave a host: after the visit, or after the meal that follows before the next. */
function leaving({ day, to }: Visit, all: readonly Visit[]): number {
  const meal = mealOf(day, all);
  const between =
    meal !== null && meal >= to && !all.some((each) => each.day === day && each.from >= to && each.from < meal);
  return between ? meal + MEAL : to;
}

function hasDayBetween(one: string, other: string): boolean {
  const days = daysBetween(one, other);
  return days > 1 && days <= MOST_NIGHTS;
}

function onTheDayBefore(one: Host, other: Host, day: string): Leg[] {
  const before = plusDays(day, -1);
  const what = `移動　${one.name}から${other.name}へ`;
  return [
    { id: made(other, "come"), day: before, from: "", to: "", kind: "move", host: "", what, where: "" },
    bed(other, before, "bed-before"),
  ];
}

function bed(host: Host, day: string, night: string): Leg {
  return { id: made(host, night), day, from: "", to: "", kind: "stay", host: "", what: "宿泊", where: "" };
}

/** One meal a day, with the first host. */
function lunch({ host, day }: Visit, all: readonly Visit[]): Leg[] {
  const first = all.find((each) => each.day === day && !each.host.online);
  const start = mealOf(day, all);
  if (start === null || first?.host !== host) return [];
  return [
    {
      id: made(host, "lunch"),
      day,
      from: clock(start),
      to: clock(start + MEAL),
      kind: "other",
      host: "",
      what: "昼食",
      where: "",
    },
  ];
}

/** When one eats: after the visit that ends towards noon, or before one that begins after it; null for no time. */
function mealOf(day: string, all: readonly Visit[]): number | null {
  const today = all.filter((each) => each.day === day && !each.host.online);
  const taken = today
    .flatMap(({ legs }) => legs)
    .map(({ from, to }) => ({ from: minutes(from) ?? 0, to: minutes(to) ?? 0 }));
  const ends = taken.filter(({ to }) => to >= MORNING && to <= EAT.latest).map(({ to }) => Math.max(to, EAT.earliest));
  const starts = taken
    .map(({ from }) => Math.min(from - BEFOREHAND - MEAL, NOON.to))
    .filter((at) => at >= EAT.earliest);
  const free = [...ends, ...starts].filter((at) => taken.every(({ from, to }) => at + MEAL <= from || to <= at));
  return free.length > 0 ? Math.min(...free) : null;
}

function made(host: Host, part: string): string {
  return `${MADE}${host.id}-${part}`;
}

/** The name of the first leg of a visit to a host. */
export function madeVisit(host: Host): string {
  return made(host, "visit-0");
}

/** True for a journey or a night that ends on the day after it begins; all else has an end on its day. */
export function overMidnight({ from, to, kind }: Leg): boolean {
  const [start, end] = [minutes(from), minutes(to)];
  return (kind === "move" || kind === "stay") && start !== null && end !== null && end < start;
}

export function isMade({ id }: Leg): boolean {
  return id.startsWith(MADE);
}

/** True for a leg that was proposed and then changed by hand. */
export function isKept({ id }: Leg): boolean {
  return id.startsWith(KEPT);
}

/** Put a new proposal into the plan; legs that the reader has added or changed stay unless `all`. */
export function withProposal(plan: Plan, titles: (id: string) => string, all = false): Plan {
  const kept = all ? [] : plan.legs.filter((each) => !isMade(each));
  const replaced = new Set(kept.filter(isKept).map(({ id }) => id.slice(KEPT.length)));
  const fresh = proposed(plan, titles).filter(({ id }) => !replaced.has(id.slice(MADE.length)));
  return { ...plan, legs: inOrder([...fresh, ...kept]) };
}

/** True when hosts, days or times have changed since the proposal. A made leg that was taken off does not count. */
export function isStale(plan: Plan, titles: (id: string) => string): boolean {
  if (plan.legs.length === 0) return false;
  const fresh = proposed(plan, titles);
  const now = new Map(fresh.map((each) => [each.id, each]));
  const there = (host: string): boolean =>
    plan.legs.some((each) => each.host === host || each.id.includes(`-${host}-`));
  return (
    plan.legs.some((each) => isMade(each) && !same(each, now.get(each.id))) ||
    fresh.some(({ host }) => host !== "" && !there(host))
  );
}

function same(one: Leg, other: Leg | undefined): boolean {
  return other !== undefined && (Object.keys(one) as (keyof Leg)[]).every((key) => one[key] === other[key]);
}

/** Change a leg; from then on it is the reader's. `id` stays known by its end. */
export function withLeg(plan: Plan, id: string, patch: Partial<Leg>): Plan {
  const mine = keptId(id);
  return { ...plan, legs: plan.legs.map((each) => (each.id === id ? { ...each, ...patch, id: mine } : each)) };
}

export function keptId(id: string): string {
  return id.startsWith(MADE) ? `${KEPT}${id.slice(MADE.length)}` : id;
}

/** The name of a leg that stays the same when the leg is changed. */
export function legName(id: string): string {
  return id.replace(/^(auto|kept)-/, "");
}

/** Move a leg before (-1) or behind (1) its neighbour: what has no time can only be put in order by hand. */
export function withLegMoved(plan: Plan, id: string, way: 1 | -1): Plan {
  return { ...plan, legs: moved(plan.legs, id, way) };
}

export function withNewLeg(plan: Plan, leg: Omit<Leg, "id">): Plan {
  return { ...plan, legs: inOrder([...plan.legs, { ...leg, id: newId() }]) };
}

export function withoutLeg(plan: Plan, id: string): Plan {
  return { ...plan, legs: plan.legs.filter((each) => each.id !== id) };
}

/** By day and time; a leg without times stays behind the one that it follows, a night at the end of its day. */
export function inOrder(legs: readonly Leg[]): Leg[] {
  let last = "";
  const keyed = legs.map((leg) => {
    const time =
      leg.kind === "stay" && !leg.from
        ? "99"
        : leg.from || leg.to || (last.startsWith(leg.day) ? last.slice(leg.day.length) : "");
    last = `${leg.day}${time}`;
    return { leg, key: `${leg.day || "9999"}${time}` };
  });
  return keyed.sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key))).map(({ leg }) => leg);
}

function byTime(one: Host, other: Host): number {
  const key = (host: Host): string => `${dayOf(host).day}${dayOf(host).from || "99"}`;
  return key(one) < key(other) ? -1 : Number(key(one) > key(other));
}
