/**
 * A proposal of the itinerary: legs made from the hosts and their times. Times of travel are not known here and stay
 * blank; only where a journey is surely too long for the morning or the evening, it is given a day of its own. Made
 * legs carry names of their own, so that those which the reader has changed are told apart.
 */
import { clock, daysBetween, isDay, minutes, plusDays } from "./days";
import { NOON, TOPIC_MINUTES } from "./hours";
import { madeLeg, madeMove, madeNight } from "./made-legs";
import { type Host, type Leg, type Plan, dayOf } from "./plan";
import { NO_RIDES, type Ride, type Rides } from "./rides";
import { stayLegs } from "./stay";

const MORNING = 10 * 60;
const AFTERNOON = 13 * 60 + 30;
const MEAL = 60;
/** When a meal may begin. */
const EAT = { earliest: 11 * 60, latest: 13 * 60 + 30 } as const;
/** One arrives so many minutes before. */
const BEFOREHAND = 15;
/** Nobody need leave home earlier, or come home later. */
const EARLIEST = 6 * 60;
const LATEST = 22 * 60;
/** Hosts that are further apart are visited on journeys of their own. */
const MOST_NIGHTS = 3;

/** Propose an itinerary. `titles` gives the name of a case. */
export function proposed(plan: Plan, titles: (id: string) => string, rides: Rides = NO_RIDES): Leg[] {
  if (plan.kind === "travel") return stayLegs(plan, rides);
  const hosts = plan.hosts.filter((host) => isDay(dayOf(host).day)).sort(byTime);
  const untimed = new Map<string, number>();
  const visits = hosts.map((host) => {
    const { day } = dayOf(host);
    untimed.set(day, (untimed.get(day) ?? 0) + 1);
    return visitOf(host, (untimed.get(day) ?? 1) > 1, titles);
  });
  const way: Way = { all: visits, home: plan.home.name || "自団体", rides };
  return visits.flatMap((visit, at) => [
    ...before(visit, visits[at - 1], way),
    ...visit.legs,
    ...lunch(visit, visits),
    ...after(visit, visits[at + 1], way),
  ]);
}

interface Way {
  readonly all: readonly Visit[];
  readonly home: string;
  readonly rides: Rides;
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
  return {
    ...madeLeg(
      partOf(host, `visit-${at}`),
      day,
      "visit",
      `${host.online ? "オンライン視察" : "視察"}${topic && `　${topic}`}`,
    ),
    from: clock(start),
    to: clock(end),
    host: host.id,
    where: host.online ? "オンライン" : host.name,
  };
}

/**
 * How one comes: from home, or from the host before; with an empty day between, on that, and where the way is too long
 * for the morning, on the day before. Where one eats first, in time for that.
 */
function before(visit: Visit, previous: Visit | undefined, way: Way): Leg[] {
  const { host, day, from } = visit;
  if (host.online) return [];
  const here = previous && !previous.host.online && isNear(previous, visit) ? previous : undefined;
  if (here && inTheEvening(here, visit, way)) return [];
  if (here && hasDayBetween(here.day, day)) return onTheDayBefore(here.host.name, host, day);
  const sameDay = here?.day === day;
  const meal = mealOf(day, way.all);
  const leaves = sameDay ? leaving(here, way.all) : null;
  const arrives = !sameDay && meal !== null && meal < from ? meal : from - BEFOREHAND;
  if (!here && tooEarly(way.rides(null, host), arrives)) return onTheDayBefore(way.home, host, day);
  const departure = leaves !== null && leaves < arrives ? clock(leaves) : "";
  return [
    {
      ...madeMove(partOf(host, "come"), day, here?.host.name ?? way.home, host.name),
      from: departure,
      to: clock(arrives),
    },
  ];
}

/** Where one goes: to the next host, to a bed, or home. */
function after(visit: Visit, next: Visit | undefined, way: Way): Leg[] {
  const { host, day } = visit;
  if (host.online || (next && next.day === day && !next.host.online)) return [];
  const leaves = leaving(visit, way.all);
  if (next && inTheEvening(visit, next, way)) {
    const going = madeMove(partOf(next.host, "come"), day, host.name, next.host.name);
    return [{ ...going, from: clock(leaves) }, madeNight(partOf(next.host, "bed-before"), day)];
  }
  const nights = next && !next.host.online ? daysBetween(day, next.day) : 0;
  // The night before the next visit is spent where that is, when there was a day to go there.
  const here = next && hasDayBetween(day, next.day) ? nights - 1 : nights;
  if (nights > 0 && nights <= MOST_NIGHTS)
    return Array.from({ length: here }, (_, night) => madeNight(partOf(host, `bed-${night}`), plusDays(day, night)));
  const going = madeMove(partOf(host, "home"), day, host.name, way.home);
  if (tooLate(way.rides(host, null), leaves))
    return [madeNight(partOf(host, "bed-late"), day), { ...going, day: plusDays(day, 1) }];
  return [{ ...going, from: clock(leaves) }];
}

function isNear(one: Visit, other: Visit): boolean {
  return daysBetween(one.day, other.day) <= MOST_NIGHTS;
}

/** True where the next morning is too short for the way from one visit to the next. */
function inTheEvening(one: Visit, next: Visit, { rides }: Way): boolean {
  return (
    !next.host.online &&
    daysBetween(one.day, next.day) === 1 &&
    tooEarly(rides(one.host, next.host), next.from - BEFOREHAND)
  );
}

/** When one can leave a host: after the visit, or after the meal that follows before the next. */
function leaving({ day, to }: Visit, all: readonly Visit[]): number {
  const meal = mealOf(day, all);
  const between =
    meal !== null && meal >= to && !all.some((each) => each.day === day && each.from >= to && each.from < meal);
  return between ? meal + MEAL : to;
}

/** True for a way that begins before dawn to end at a time. */
export function tooEarly({ minutes: ride }: Ride, arrives: number): boolean {
  return ride !== null && arrives - ride < EARLIEST;
}

function tooLate({ minutes: ride }: Ride, leaves: number): boolean {
  return ride !== null && leaves + ride > LATEST;
}

function hasDayBetween(one: string, other: string): boolean {
  const days = daysBetween(one, other);
  return days > 1 && days <= MOST_NIGHTS;
}

function onTheDayBefore(start: string, host: Host, day: string): Leg[] {
  const before = plusDays(day, -1);
  return [madeMove(partOf(host, "come"), before, start, host.name), madeNight(partOf(host, "bed-before"), before)];
}

/** One meal a day, with the first host. */
function lunch({ host, day }: Visit, all: readonly Visit[]): Leg[] {
  const first = all.find((each) => each.day === day && !each.host.online);
  const start = mealOf(day, all);
  if (start === null || first?.host !== host) return [];
  return [{ ...madeLeg(partOf(host, "lunch"), day, "other", "昼食"), from: clock(start), to: clock(start + MEAL) }];
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

function partOf(host: Host, part: string): string {
  return `${host.id}-${part}`;
}

/** How the first leg of a visit to a host is named. */
export function firstVisit(host: Host): string {
  return partOf(host, "visit-0");
}

function byTime(one: Host, other: Host): number {
  const key = (host: Host): string => `${dayOf(host).day}${dayOf(host).from || "99"}`;
  return key(one) < key(other) ? -1 : Number(key(one) > key(other));
}
