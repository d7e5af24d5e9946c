/** What a page has to hold to be a result. */
import type { Term } from "./query";

/** How terms have to stand: anywhere on the page, or in one section, and there how many of them; with a slip or not. */
export interface Demand {
  readonly terms: readonly Term[];
  readonly importance: readonly number[];
  /** Words that no page may hold. */
  readonly unwanted: readonly Term[];
  readonly oneSection: boolean;
  /** So many of the terms are enough. */
  readonly enough: number;
  /** Whether it is enough that these of the terms meet in the best section. */
  readonly meets: (held: readonly boolean[]) => boolean;
  readonly slip: boolean;
  /** What is looked for may not be what was meant. */
  readonly guess: boolean;
}

/** Demand that all terms stand on the page. */
export function demanding(
  terms: readonly Term[],
  importance: readonly number[] = terms.map(() => 1),
  unwanted: readonly Term[] = [],
): Demand {
  return {
    terms,
    importance,
    unwanted,
    oneSection: false,
    enough: terms.length,
    meets: () => true,
    slip: false,
    guess: false,
  };
}
