/** Figures of towns in words, reckoned in whole numbers as `town_words.py` does: the same text on both sides. */
import { COUNTS, TEXTS } from "../data/constants";
import type { Figures } from "../data/data";
import { grouped } from "../words/grouped";

const EARTH = 6371;
/** Kilometres; beyond, tens are enough: a town's centre is a matter of opinion. */
const EXACT = 20;

export type Texts = keyof typeof TEXTS;

/** Put values into a sentence: what stands in braces is their name. */
export function filled(key: Texts, values: Readonly<Record<string, string | number>> = {}): string {
  return TEXTS[key].replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ""));
}

function counted(key: keyof typeof COUNTS, count: string | number): string {
  return COUNTS[key].replace("{count}", String(count));
}

/** Divide and round half up, in whole numbers; neither may be negative. */
export function rounded(part: number, whole: number): number {
  return Math.floor((2 * part + whole) / (2 * whole));
}

/** Write a number of people as it is told in passing: 3,289人, 4.4万人, 131万人. */
export function people(count: number): string {
  if (count < 10_000) return counted("people", grouped(count));
  const myriads = count < 1_000_000 ? String(rounded(count, 1000) / 10) : grouped(rounded(count, 10_000));
  return counted("myriads", myriads);
}

/** Write how many times as large: to the tenth, below one to the hundredth, below a tenth as a part. */
export function times(other: number, own: number): string {
  if (other > 0 && other * 10 < own) return counted("parts", grouped(rounded(own, other)));
  if (other >= own * 10) return counted("times", grouped(rounded(other, own)));
  const part = other < own ? 100 : 10;
  return counted("times", rounded(other * part, own) / part);
}

/** Give how far two towns lie apart as the crow flies, as exactly as it is worth telling. */
export function kilometres(one: Figures, other: Figures): number | null {
  if (one.north === null || one.east === null || other.north === null || other.east === null) return null;
  const [north, east] = [radians(one.north - other.north), radians(one.east - other.east)];
  const both = Math.cos(radians(one.north)) * Math.cos(radians(other.north));
  const chord = Math.sqrt(Math.sin(north / 2) ** 2 + both * Math.sin(east / 2) ** 2);
  const apart = 2 * EARTH * Math.asin(chord);
  const unit = apart < EXACT ? 1 : 10;
  return Math.floor(apart / unit + 0.5) * unit;
}

function radians(hundredths: number): number {
  return ((hundredths / 100) * Math.PI) / 180;
}
