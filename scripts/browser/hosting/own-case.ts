/** One's own case among all: a list that can be read to its end, and words for one that cannot. */
import type { ShortCase } from "../data/data";
import { plain } from "../words/normal";

/** A list of more than so many is looked through by typing. */
export const MOST_LISTED = 120;

type Named = Pick<ShortCase, "id" | "town" | "kana" | "title">;

export interface Offered {
  readonly cases: readonly Named[];
  /** How many more would be found by these words. */
  readonly more: number;
}

/** Give the cases whose town, reading or title holds every word, and the one that is chosen whatever the words. */
export function offered(cases: readonly Named[], wanted: string, chosen: string): Offered {
  const words = wanted.split(/\s+/u).map(plain).filter(Boolean);
  const found = cases.filter(({ town, kana, title }) => {
    const told = plain([town, kana, title].join("\n"));
    return words.every((each) => told.includes(each));
  });
  const listed = found.slice(0, MOST_LISTED);
  const kept = listed.some(({ id }) => id === chosen) ? [] : cases.filter(({ id }) => id === chosen);
  return { cases: [...kept, ...listed], more: found.length - listed.length };
}
