/** Years and dates in the other ways to write them. Pure. */

import { ERAS } from "../data/constants";

/** Of the eras that are written in short too: R5.4.1. */
const INITIALS: Readonly<Record<string, string>> = { 令和: "r", 平成: "h", 昭和: "s" };

/** Each ends in the year in which the one before it in the list began. */
const SPOKEN = Object.entries(ERAS).flatMap(([name, first], at, all) => {
  const initial = INITIALS[name];
  return initial ? [{ name, initial, first, last: all[at - 1]?.[1] ?? Number.POSITIVE_INFINITY }] : [];
});
const NAMES = SPOKEN.map(({ name }) => name).join("|");
const LETTERS = `[${SPOKEN.map(({ initial }) => initial).join("")}]`;
const NAMED = new RegExp(`(${NAMES})([0-9]{1,2})(?=年)`);
const SHORT = new RegExp(`^(${LETTERS})([0-9]{1,2})(?=年|$)`);

/** A term with its year in the other calendar: 令和5年度 and 2023年度. */
export function sameYear(word: string): string[] {
  const western = [...word.matchAll(/[0-9]+(?=年)/g)].find(([digits]) => digits.length === 4);
  if (western) {
    const year = Number(western[0]);
    const eras = SPOKEN.filter(({ first, last }) => year >= first && year <= last);
    return eras.map(({ name, first }) => swapped(word, western, `${name}${year - first + 1}`));
  }
  const japanese = NAMED.exec(word) ?? SHORT.exec(word);
  const era = japanese && eraOf(japanese[1]);
  if (!era) return [];
  const unit = word === japanese[0] ? "年" : "";
  const spoken = japanese[1] === era.initial ? [swapped(word, japanese, `${era.name}${japanese[2]}`) + unit] : [];
  return [swapped(word, japanese, String(era.first - 1 + Number(japanese[2]))) + unit, ...spoken];
}

function eraOf(written: string | undefined): (typeof SPOKEN)[number] | undefined {
  return SPOKEN.find(({ name, initial }) => written === name || written === initial);
}

function swapped(word: string, found: RegExpExecArray, instead: string): string {
  return word.slice(0, found.index) + instead + word.slice(found.index + found[0].length);
}

const DATE = new RegExp(
  `^(?:((?:19|20)[0-9]{2})|(${NAMES}|${LETTERS})([0-9]{1,2}|元))` +
    "([-‐−–/.])(1[0-2]|0?[1-9])(?:\\4(3[01]|[12][0-9]|0?[1-9]))?$",
);

/** A date in figures alone, written out: 2023-04-01, 2023/4/1, R5.4.1 and 令和5.4. Null for anything else. */
export function writtenOut(typed: string): string | null {
  const [all, western, era, ofEra, , month, day] = DATE.exec(typed.normalize("NFKC").toLowerCase()) ?? [];
  if (!all) return null;
  const year = western ?? `${eraOf(era)?.name}${ofEra === "元" ? 1 : Number(ofEra)}`;
  return `${year}年${Number(month)}月${day ? `${Number(day)}日` : ""}`;
}
