/** Times as a file has them: days, months, years, fiscal years and periods, in the order that Python gives them. */
import type { Value } from "./value";

type Triple = readonly [number, number, number];

interface Point {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly fiscal: boolean;
}

export interface When {
  readonly text: string;
  /** One point, or two of a period; none where the source does not tell. */
  readonly points: readonly Point[];
}

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|(年度))?(ごろ)?$/;

/** Read a time; null for anything that is none. */
export function whenOf(value: Value | undefined): When | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value);
  if (text === "不明") return { text, points: [] };
  const points = text.split("/", 2).map(pointOf);
  return points.every((each): each is Point => each !== null) ? { text, points } : null;
}

function pointOf(text: string): Point | null {
  const found = POINT.exec(text);
  if (!found) return null;
  const part = (written: string | undefined): number => (written === undefined ? 0 : Number(written) || -1);
  return { year: Number(found[1]), month: part(found[2]), day: part(found[3]), fiscal: Boolean(found[4]) };
}

/** Whether it is in the calendar. */
export function exists({ points }: When): boolean {
  return points.every(({ year, month, day }) => {
    if (year < 1868 || month < 0 || month > 12) return false;
    return day === 0 || (month > 0 && day > 0 && day <= new Date(year, month, 0).getDate());
  });
}

export function backwards({ points: [first, second] }: When): boolean {
  return Boolean(first && second && before(lastOf(second), keyOf(first)));
}

function keyOf({ year, month, day, fiscal }: Point): Triple {
  return [year, month || (fiscal ? 4 : 0), day];
}

function lastOf({ year, month, day, fiscal }: Point): Triple {
  return fiscal ? [year + 1, 3, 31] : [year, month || 12, day || 31];
}

/** When it begins; the unknown comes last. */
export function begins({ points: [first] }: When): Triple {
  return first ? keyOf(first) : [9999, 12, 31];
}

/** The last day that it may mean; the unknown comes first. */
export function ends({ points }: When): Triple {
  const last = points[points.length - 1];
  return last ? lastOf(last) : [0, 0, 0];
}

export function before(one: Triple, other: Triple): boolean {
  const at = one.findIndex((part, place) => part !== other[place]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

/** Whether it begins after an ISO day. */
export function startsAfter(when: When, day: string): boolean {
  const other = whenOf(day);
  return when.points.length > 0 && other !== null && before(begins(other), begins(when));
}
