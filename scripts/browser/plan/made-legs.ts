/** Legs that are made, not typed: their names tell them apart from those that the reader has added or changed. */
import type { Leg } from "./plan";

export const MADE = "auto-";

/** `part` names it among all that is made of a plan. */
export function madeLeg(part: string, day: string, kind: Leg["kind"], what: string): Leg {
  return { id: `${MADE}${part}`, day, from: "", to: "", kind, host: "", what, where: "", fare: null };
}

export function madeMove(part: string, day: string, start: string, end: string): Leg {
  return madeLeg(part, day, "move", `移動　${start}から${end}へ`);
}

export function madeNight(part: string, day: string): Leg {
  return madeLeg(part, day, "stay", "宿泊");
}

/** True for a leg at a host, or made of its visit: the way there, a night, a meal. */
export function isLegOf({ id, host }: Leg, of: string): boolean {
  return host === of || id.includes(`-${of}-`);
}
