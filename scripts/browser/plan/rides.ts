/**
 * How far it is from one town to the next: a rule of thumb from the places of the town halls, and never more than
 * that. Over water nothing is said, for boats and flights keep to no distance.
 */
import type { Figures, ListedTown } from "../data/data";
import { kilometres } from "../facts/figures";
import type { AtHand } from "./at-hand";
import type { Host, Plan } from "./plan";

/** Roads and rails are so much longer than the way as the crow flies, in tenths. */
const DETOUR = 13;
/** Kilometres an hour from door to door, on trains and roads alike. */
const SPEED = 80;
/** Minutes; whoever goes farther flies, and how long that takes is not reckoned. */
export const LONGEST = 6 * 60;
/** What is told of minutes and kilometres is no more exact than this. */
const ROUND = 10;
/** One can get there from its neighbours over water alone, though its main island is no small one. */
const OVER_WATER = "沖縄県";

const FAR = `${LONGEST / 60}時間を超える道のりは、時間を数えていません。`;
export const RULE = `目安は、役場どうしの直線距離の${DETOUR / 10}倍を時速${SPEED}kmで進むとして数えています。${FAR}路線や便の時刻は入っていません。`;

/** `km` and `minutes` are null where a place is not known, and over water. */
export interface Ride {
  readonly km: number | null;
  readonly minutes: number | null;
  readonly sea: boolean;
}

/** From one host to another; null stands for home. */
export type Rides = (one: Host | null, other: Host | null) => Ride;

const UNKNOWN: Ride = { km: null, minutes: null, sea: false };
export const NO_RIDES: Rides = () => UNKNOWN;

export function ridesOf({ home, hosts }: Plan, { list, towns }: Pick<AtHand, "list" | "towns">): Rides {
  const own = listedTown(home.name, home.prefecture, list)?.figures ?? null;
  const placed = (host: Host): Figures | null => {
    const code = towns.get(host.town)?.code;
    return (list.find((each) => each.code === code) ?? listedTown(host.name, "", list))?.figures ?? null;
  };
  const places = new Map(hosts.map((host) => [host.id, placed(host)]));
  const place = (host: Host | null): Figures | null => (host ? (places.get(host.id) ?? null) : own);
  return (one, other) => rideOf(place(one), place(other));
}

/** The one town that is called so; null for none and for two. */
export function listedTown(name: string, prefecture: string, list: readonly ListedTown[]): ListedTown | null {
  const [plain, where] = [name, prefecture].map((each) => each.replace(/\s/gu, ""));
  const all = list.filter((town) => [town.name, town.fullName].includes(plain ?? ""));
  const [town, another] = all.filter(({ figures }) => !where || figures.prefecture === where);
  return town && !another ? town : null;
}

function rideOf(one: Figures | null, other: Figures | null): Ride {
  if (!one || !other) return UNKNOWN;
  if (one === other) return { km: 0, minutes: 0, sea: false };
  if (one.island || other.island || (one.prefecture === OVER_WATER) !== (other.prefecture === OVER_WATER))
    return { ...UNKNOWN, sea: true };
  const straight = kilometres(one, other);
  if (straight === null) return UNKNOWN;
  const km = round((straight * DETOUR) / 10);
  return { km, minutes: Math.min(round((km / SPEED) * 60), LONGEST), sea: false };
}

function round(value: number): number {
  return Math.max(Math.ceil(value / ROUND) * ROUND, ROUND);
}
