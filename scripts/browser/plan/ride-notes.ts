/** What distances tell of an itinerary: by a rule of thumb alone, and labelled so. */
import { isDay, minutes, plusDays } from "./days";
import type { Note } from "./itinerary-notes";
import { inOrder } from "./itinerary";
import { type Host, type Leg, type Plan, dayOf } from "./plan";
import { tooEarly } from "./proposal";
import { LONGEST, type Ride, type Rides } from "./rides";

/** From one stop to the next; "" stands for home. */
export interface Stage {
  readonly from: Host | null;
  readonly to: Host | null;
  readonly ride: Ride;
}

/** The way from home to the hosts, in the order of their days, and back; those without a day come last. */
export function stagesOf(plan: Plan, rides: Rides): Stage[] {
  const hosts = onSite(plan);
  const stops = hosts.length > 0 ? [null, ...hosts, null] : [];
  return stops.slice(1).map((to, at) => ({ from: stops[at] ?? null, to, ride: rides(stops[at] ?? null, to) }));
}

function onSite({ hosts }: Plan): Host[] {
  const key = (host: Host): string => `${dayOf(host).day || "9999"} ${dayOf(host).from}`;
  const visited = hosts.filter(({ online }) => !online);
  return [...visited].sort((one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other))));
}

/** Kilometres that a shorter order has to save, to be worth telling. */
const WORTH = 50;

/**
 * The order of the hosts that is shortest, and how much it saves; null where the one of the plan is as good, and where
 * a way leads over water or a place is not known: then no order is claimed.
 */
export function shorter(plan: Plan, rides: Rides): { readonly hosts: readonly Host[]; readonly saves: number } | null {
  const stops = [null, ...onSite(plan)];
  const table = stops.map((one) => stops.map((other) => rides(one, other).km));
  if (stops.length < 3 || table.flat().includes(null)) return null;
  const km = (one: number, other: number): number => table[one]?.[other] ?? 0;
  const now = stops.reduce((sum, _, at) => sum + km(at, (at + 1) % stops.length), 0);
  const best = shortest(stops.length, km);
  const saves = now - best.km;
  return saves >= WORTH ? { hosts: best.order.flatMap((at) => stops[at] ?? []), saves } : null;
}

interface Way {
  readonly km: number;
  readonly order: readonly number[];
}

/**
 * The shortest way through all stops, from the first (home) and back. Whichever way one has come, what is left of it
 * hangs on where one is and on the stops that are left (a bit for each): it is reckoned once. Of ten hosts there are
 * some 5,000 such rests, but 3,628,800 orders.
 */
function shortest(count: number, km: (one: number, other: number) => number): Way {
  const reckoned = new Map<number, Way>();
  const stops = Array.from({ length: count - 1 }, (_, at) => at + 1);
  const rest = (at: number, left: number): Way => {
    if (left === 0) return { km: km(at, 0), order: [] };
    const name = left * count + at;
    const ways = (): Way[] =>
      stops
        .filter((next) => left & (1 << next))
        .map((next) => {
          const then = rest(next, left & ~(1 << next));
          return { km: km(at, next) + then.km, order: [next, ...then.order] };
        });
    const found = reckoned.get(name) ?? ways().reduce((best, each) => (each.km < best.km ? each : best));
    reckoned.set(name, found);
    return found;
  };
  return rest(
    0,
    stops.reduce((all, each) => all | (1 << each), 0),
  );
}

/** Say where the time between two visits, or the morning before one, is shorter than the way. */
export function rideNotes(plan: Plan, rides: Rides): Note[] {
  const legs = inOrder(plan.legs);
  const visits = legs.filter(({ kind, day, where }) => kind === "visit" && isDay(day) && where !== "オンライン");
  return visits.flatMap((visit, at) => {
    const host = hostOf(plan, visit);
    const before = visits[at - 1];
    if (!host || minutes(visit.from) === null) return [];
    const text =
      before?.day === visit.day
        ? tooShort(plan, before, visit, rides)
        : fromHome(visit, legs) && tooEarly(rides(null, host), minutes(visit.from) ?? 0)
          ? `自団体から${host.name}までは、目安で${hoursText(rides(null, host))}です。当日の朝に出ては間に合わないかもしれません。前の日の移動と宿泊を考えてください。`
          : "";
    return text ? [{ kind: "ride" as const, leg: visit.id, text }] : [];
  });
}

function tooShort(plan: Plan, before: Leg, visit: Leg, rides: Rides): string {
  const [one, other] = [hostOf(plan, before), hostOf(plan, visit)];
  const [end, start] = [minutes(before.to), minutes(visit.from)];
  if (!one || !other || one === other || end === null || start === null) return "";
  const ride = rides(one, other);
  return ride.minutes !== null && start - end < ride.minutes
    ? `${one.name}から${other.name}までは、目安で${hoursText(ride)}です。間は${Math.max(start - end, 0)}分しかありません。`
    : "";
}

/** True where nothing of the itinerary tells that one is on the way already the day before. */
function fromHome({ day }: Leg, legs: readonly Leg[]): boolean {
  return !legs.some((each) => each.day === plusDays(day, -1));
}

function hostOf({ hosts }: Plan, { host }: Leg): Host | undefined {
  return hosts.find(({ id, online }) => id === host && !online);
}

/** 約40分, 約2時間30分, 6時間以上 */
export function hoursText({ minutes: ride }: Ride): string {
  if (ride === null) return "";
  const [hours, rest] = [Math.floor(ride / 60), ride % 60];
  if (ride >= LONGEST) return `${hours}時間以上`;
  return `約${hours > 0 ? `${hours}時間` : ""}${rest > 0 || hours === 0 ? `${rest}分` : ""}`;
}
