/** What the search is asked, and what it answers: the seam between the engine and what readers see. */
import type { PageKind } from "../data/constants";

export type Sort = "relevance" | "newest" | "seen" | "population";

/** Chosen facet values by facet key: OR within a facet, AND across facets. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

export interface Question {
  /** As typed. Terms are separated by white space; each has to be found. */
  readonly text: string;
  readonly chosen: Chosen;
  readonly sort: Sort;
  /** The reader's own population, for the sort by nearness. */
  readonly population: number | null;
  /** Results wanted, counted from 0. */
  readonly from: number;
  readonly count: number;
  /** `false`: leave `Answer.counts` empty, so that the facets need not be loaded. */
  readonly counted?: boolean;
}

/** A stretch of original text; `hit` when it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

export interface Place {
  /** Site path with anchor, as `cases/x.html#results-3`. */
  readonly target: string;
  readonly heading: string;
}

/** A word that was found, and where on the page. */
export interface Why {
  readonly word: string;
  readonly place: string;
}

/** What a case answers to a question, or what is known instead; `key` is that of the question. */
export interface Answered {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly state: string;
}

export interface Result extends Place {
  /** Site path without anchor. */
  readonly path: string;
  readonly kind: PageKind;
  readonly title: readonly Piece[];
  /** Municipality with prefecture, for cases; else "". */
  readonly town: string;
  /** Its population in words, where known. */
  readonly people: string;
  /** Status with its time, as `◎ 運用中　2024年3月時点`, for cases; else "". */
  readonly status: string;
  /** The full years since its status was last known, where that looks old. */
  readonly old: number | null;
  /** What a reader wants to know first of a case. */
  readonly answers: readonly Answered[];
  readonly passage: readonly Piece[];
  /** Where words stand that neither the title nor the passage shows. */
  readonly why: readonly Why[];
  /** Up to two further sections of the same page that hold what was looked for. */
  readonly others: readonly Place[];
}

/** Words that were looked for beside a term: synonyms, the same year in the other calendar. */
export interface Expansion {
  readonly term: string;
  readonly words: readonly string[];
}

/**
 * How the results were found. `plain`: every term as typed or by a synonym; `split`: a term was split
 * into words, all in one section; `slip`: a term stands in the text with one character more, less or
 * changed; `all`: nothing was typed, all pages that the facets leave; `none`: what was typed holds
 * nothing to look for (only symbols, or single characters that are no kanji).
 */
export type How = "plain" | "split" | "slip" | "all" | "none";

/** A way to what the query asks for beside its words: a room, a question, a product, a size. */
export interface Offer {
  /** Site path, with anchor or query. */
  readonly target: string;
  readonly name: string;
  readonly does: string;
}

/** Where few pages hold what was typed: pages that hold enough of its words, best first. */
export interface Nearby {
  readonly results: readonly Result[];
  readonly words: readonly string[];
}

export interface Answer {
  readonly how: How;
  readonly results: readonly Result[];
  readonly near: Nearby | null;
  /** What may be meant beside the words: offered, not taken in their place. */
  readonly offers: readonly Offer[];
  /** Where few pages hold what was typed: the same with a word of the collection that it resembles. */
  readonly meant: readonly string[];
  readonly total: number;
  /** True when the total was not counted out: some pages have not been read to the word. */
  readonly about: boolean;
  /** Expansions that are behind at least one of the results. */
  readonly used: readonly Expansion[];
  /** Expansions that were tried, used or not: for the empty state. */
  readonly tried: readonly Expansion[];
  /** Words that no result may hold. */
  readonly unwanted: readonly string[];
  /** Words that were not looked for. */
  readonly aside: readonly string[];
  /** For `split`: the words. For `slip`: what stands in the text instead. */
  readonly instead: readonly string[];
  /** Terms that are on no page, when nothing is found. Others stand somewhere, but not together. */
  readonly absent: readonly string[];
  /** Pages by facet key and value, were that value alone chosen in its facet; the rest stays chosen. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Parts of the index that could not be read: the answer may lack something. */
  readonly unread: number;
}

export interface Suggestion {
  readonly text: string;
  /** `テーマ`, `手法`, `自治体`, `事例`, `キーワード` … */
  readonly label: string;
}

export interface Engine {
  ask(question: Question): Promise<Answer>;
  /** Up to `count` words that begin with or hold what has been typed. */
  suggest(text: string, count: number): Promise<readonly Suggestion[]>;
  /** Words of the collection that resemble one that was not found. */
  nearest(text: string, count: number): Promise<readonly string[]>;
  /** Up to `count` words of the collection with a label, as `手法`. */
  listed(label: string, count: number): Promise<readonly string[]>;
}
