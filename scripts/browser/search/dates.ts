/** Years and dates in the other ways to write them. Pure. */

const ERAS: readonly (readonly [string, string, number, number])[] = [
  // name, initial, the year before its first, its last year
  ["令和", "r", 2018, 9999],
  ["平成", "h", 1988, 2019],
  ["昭和", "s", 1925, 1989],
];

/** A term with its year in the other calendar: 令和5年度 and 2023年度. */
export function sameYear(word: string): string[] {
  const western = /(?<![0-9])([0-9]{4})(?=年)/.exec(word);
  if (western) {
    const year = Number(western[0]);
    const eras = ERAS.filter(([, , before, last]) => year > before && year <= last);
    return eras.map(([era, , before]) => swapped(word, western, `${era}${year - before}`));
  }
  const japanese = /(令和|平成|昭和)([0-9]{1,2})(?=年)/.exec(word) ?? /^([rhs])([0-9]{1,2})(?=年|$)/.exec(word);
  const era = ERAS.find(([name, initial]) => japanese?.[1] === name || japanese?.[1] === initial);
  if (!japanese || !era) return [];
  const [name, initial, before] = era;
  const unit = word === japanese[0] ? "年" : "";
  const spoken = japanese[1] === initial ? [swapped(word, japanese, `${name}${japanese[2]}`) + unit] : [];
  return [swapped(word, japanese, String(before + Number(japanese[2]))) + unit, ...spoken];
}

function swapped(word: string, found: RegExpExecArray, instead: string): string {
  return word.slice(0, found.index) + instead + word.slice(found.index + found[0].length);
}

const DATE =
  /^(?:((?:19|20)[0-9]{2})|(令和|平成|昭和|[rhs])([0-9]{1,2}|元))([-‐−–/.])(1[0-2]|0?[1-9])(?:\4(3[01]|[12][0-9]|0?[1-9]))?$/;

/** A date in figures alone, written out: 2023-04-01, 2023/4/1, R5.4.1 and 令和5.4. Null for anything else. */
export function writtenOut(typed: string): string | null {
  const [all, western, era, ofEra, , month, day] = DATE.exec(typed.normalize("NFKC").toLowerCase()) ?? [];
  if (!all) return null;
  const name = ERAS.find((each) => each.slice(0, 2).includes(era ?? ""))?.[0];
  const year = western ?? `${name}${ofEra === "元" ? 1 : Number(ofEra)}`;
  return `${year}年${Number(month)}月${day ? `${Number(day)}日` : ""}`;
}
