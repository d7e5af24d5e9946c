/** The timelines of several cases on one scale: a row for each year, a cell for each case. */
import { ERAS } from "../data/constants";
import type { Claim, FullCase } from "../data/data";

export interface Event {
  /** What the source tells beyond the year, as 10月16日; may be empty. */
  readonly when: string;
  readonly claim: Claim;
}

/** A year, or a run of years (`last` > `year`) of which no case tells. */
export interface Span {
  readonly year: number;
  readonly last: number;
  /** One for each case; in a run of untold years there are none. */
  readonly cells: readonly (readonly Event[])[];
}

/** Put the dated events of the cases on one scale, from the first year to the last. */
export function scale(cases: readonly FullCase[]): Span[] {
  const dated = cases.map(eventsByYear);
  const years = dated.flatMap((each) => [...each.keys()]);
  const told = [...new Set(years)].sort((one, other) => one - other);
  return told.flatMap((year, at) => {
    const before = told[at - 1];
    const span = { year, last: year, cells: dated.map((each) => each.get(year) ?? []) };
    const untold = before !== undefined && before + 1 < year;
    return untold ? [{ year: before + 1, last: year - 1, cells: [] }, span] : [span];
  });
}

/** Name a year in both calendars: 2019年（令和元年）. */
export function yearName(year: number): string {
  return `${year}年（${eraYear(year)}）`;
}

/** What the other calendar calls a year: 令和元年. A year of two eras takes the later, as on every page. */
export function eraYear(year: number): string {
  const [name = "", first = year] = Object.entries(ERAS).find(([, began]) => began <= year) ?? [];
  return `${name}${year === first ? "元" : year - first + 1}年`;
}

/** Show an ISO day in a cell of the table, without the other calendar: 2026年11月21日. */
export function dayName(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

function eventsByYear({ cells }: FullCase): Map<number, Event[]> {
  const claims = (cells.timeline?.claims ?? []).filter(({ asOf }) => asOf?.order);
  const ordered = [...claims].sort((one, other) => time(one) - time(other));
  const years = new Map<number, Event[]>();
  for (const claim of ordered) {
    const year = claim.asOf?.order?.[0] ?? 0;
    years.set(year, [...(years.get(year) ?? []), { when: claim.asOf?.within ?? "", claim }]);
  }
  return years;
}

function time({ asOf }: Claim): number {
  const [year, month, day] = asOf?.order ?? [0, 0, 0];
  return (year * 100 + month) * 100 + day;
}
