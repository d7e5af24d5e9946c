/**
 * Readers of what comes from outside (a file, the storage, an address): each gives a good value for anything at all.
 * What is missing or of another kind becomes an empty value; what is too long is cut and noted; keys that are not
 * known are dropped, so that no value of a file ever names a part of an object.
 */

import { isDay } from "./days";

export type Reader<T> = (value: unknown, notes: Notes) => T;

/** What had to be left out, for the reader to be told. */
export interface Notes {
  /** Texts that were cut. */
  cut: number;
  /** Entries of lists that were left out. */
  dropped: number;
}

const KEY = /^[a-z0-9]+([-.][a-z0-9]+)*$/;
const LONGEST_KEY = 100;
// Tabs and line breaks are text; what else steers a machine is none.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029]/g;

/** Text of at most `most` UTF-16 units, never cut within a character. */
export function text(most: number): Reader<string> {
  return (value, notes) => {
    if (typeof value !== "string") return "";
    const clean = wellFormed(
      value
        .slice(0, most + 1_000)
        .replace(/\r\n?/g, "\n")
        .replace(CONTROL, ""),
    );
    if (value.length <= most) return clean;
    notes.cut += 1;
    return wellFormed(clean.slice(0, most));
  };
}

/** A name within the data: small letters, digits and hyphens; anything else is "". */
export const key: Reader<string> = (value) =>
  typeof value === "string" && value.length <= LONGEST_KEY && KEY.test(value) ? value : "";

/** A day that there is, as an ISO date, else "". */
export const day: Reader<string> = (value) => (typeof value === "string" && isDay(value) ? value : "");

/** A time of day as HH:MM, else "". */
export const time: Reader<string> = (value) =>
  typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : "";

export const flag: Reader<boolean> = (value) => value === true;

/** A whole number from 1 to `most`, else null. */
export function countUpTo(most: number): Reader<number | null> {
  return (value, notes) => wholeUpTo(most)(value, notes) || null;
}

/** A whole number from 0 to `most`, else null. */
export function wholeUpTo(most: number): Reader<number | null> {
  return (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most ? value : null;
}

/** One of these; the first for anything else. */
export function oneOf<T extends string>(first: T, ...others: readonly T[]): Reader<T> {
  return (value) => [first, ...others].find((each) => each === value) ?? first;
}

/** A list of at most `most`; entries that are nothing of the kind (`keep` says no) are left out. */
export function list<T>(
  read: Reader<T>,
  most: number,
  keep: (entry: unknown) => boolean = isObject,
): Reader<readonly T[]> {
  return (value, notes) => {
    if (!Array.isArray(value)) return [];
    const good = value.filter(keep).slice(0, most);
    notes.dropped += value.length - good.length;
    return good.map((each) => read(each, notes));
  };
}

/** Texts by key. */
export function record(most: number, longest: number): Reader<Readonly<Record<string, string>>> {
  const read = text(longest);
  return (value, notes) => {
    if (!isObject(value)) return {};
    const good = Object.entries(value).filter(([name, each]) => key(name, notes) && typeof each === "string");
    notes.dropped += Math.max(0, good.length - most);
    return Object.fromEntries(good.slice(0, most).map(([name, each]) => [name, read(each, notes)]));
  };
}

/** An object of these parts and no others. */
export function object<T extends object>(parts: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> {
  const readers = Object.entries(parts) as [string, Reader<unknown>][];
  return (value, notes) => {
    const own = isObject(value) ? value : {};
    const read = ([name, reader]: [string, Reader<unknown>]): [string, unknown] => [
      name,
      reader(Object.hasOwn(own, name) ? own[name] : undefined, notes),
    ];
    return Object.fromEntries(readers.map(read)) as T;
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Halves of characters cannot be written to a file. */
function wellFormed(value: string): string {
  return value.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (half) => (half.length > 1 ? half : ""));
}
