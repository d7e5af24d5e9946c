// Written by `make records` from casebook.records.words: change it there.
import type { Fact, Lead } from "./cases";

/** What has to be done by when, where the host does not say otherwise. */
export interface Deadline {
  readonly id: string;
  readonly what: string;
  readonly lead: Lead;
  /** What can still be done when the day has gone by. */
  readonly late: string;
  readonly after: boolean;
  /** Only for those who go this way. */
  readonly route: "council" | null;
}

/** A step of the planner, in the order of the work. */
export interface Stage {
  readonly key: "purpose" | "hosts" | "people" | "dates" | "questions" | "itinerary" | "deadlines" | "packet" | "after";
  readonly title: string;
  readonly lead: string;
}

/** A word with its sign. */
export interface Term {
  readonly key: string;
  readonly label: string;
  readonly symbol: string;
  readonly lead: string;
}

/** A row of every comparison, and the question that it becomes where nothing is told. */
export interface Field {
  readonly key: string;
  readonly title: string;
  readonly question: string;
  /** 事実 or 理由. */
  readonly asks: "事実" | "理由";
  /** Where it tells nothing, the fields that come nearest to it. */
  readonly near: readonly string[];
  /** Its figures change from year to year: old ones are asked anew. */
  readonly changes: boolean;
  /** What case books leave out and visitors come for: asked first. */
  readonly first: boolean;
}

/** Fields that belong together. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly lead: string;
  readonly fields: readonly Field[];
}

/** A theme of cases. */
export interface Theme {
  readonly key: string;
  readonly label: string;
  readonly short: string;
}

/** A concrete element that can be ticked across cases. */
export interface Practice {
  readonly key: string;
  readonly label: string;
  readonly lead: string;
  readonly piece: string | null;
}

/** One of the five pieces. */
export interface Piece {
  readonly key: string;
  readonly number: number;
  readonly label: string;
  readonly short: string;
}

/** What the self-check asks; `practices` would close a gap. */
export interface Statement {
  readonly key: string;
  readonly piece: string;
  readonly text: string;
  readonly practices: readonly string[];
}

/** Where a case says what something rests on; `missing`: it says that nothing was found. */
export interface Citation {
  readonly case: string;
  readonly field: string;
  readonly anchor: string;
  readonly missing: boolean;
}

/** Something to settle before a stay. */
export interface TravelItem {
  readonly key: string;
  readonly text: string;
  readonly hint: string | null;
  readonly cites: readonly Citation[];
}

/** Something to write down on a stay; `statements` are those of the self-check that make it worth a look. */
export interface Prompt extends TravelItem {
  readonly piece: string | null;
  readonly statements: readonly string[];
  readonly practices: readonly string[];
}

/** A面, B面 or ボーナストラック. */
export interface Side {
  readonly key: "surfaced" | "brought" | "seen";
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  readonly cites: readonly Citation[];
  readonly prompts: readonly Prompt[];
}

/** What to settle before leaving, of one kind. */
export interface Readiness {
  readonly key: string;
  readonly label: string;
  readonly lead: string | null;
  readonly facts: readonly Fact[];
  readonly items: readonly TravelItem[];
}

/** The notebook of a 旅する公務員. */
export interface Travel {
  readonly sides: readonly Side[];
  readonly ready: readonly Readiness[];
}

/** What is asked before a visit. */
export interface ReceptionItem {
  readonly key: string;
  readonly title: string;
  readonly question: string;
}

/** The words that all cases share. */
export interface Vocabulary {
  readonly groups: readonly Group[];
  readonly themes: readonly Theme[];
  readonly practices: readonly Practice[];
  readonly pieces: readonly Piece[];
  readonly selfCheck: readonly Statement[];
  readonly travel: Travel;
  readonly reception: readonly ReceptionItem[];
  readonly states: readonly Term[];
  readonly bases: readonly Term[];
  readonly cells: readonly Term[];
}
