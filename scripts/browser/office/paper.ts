/**
 * A paper: what a document says, before it is a Word file, a printed page or a table of Excel. Documents are made as
 * papers by pure functions of a plan and the casebook's data; the writers know nothing of visits.
 */

/** Text in runs. A blank is a place to fill in: shown as a line with what belongs there. */
export type Run = Words | { readonly blank: string };
export type Words = string | { readonly strong: string } | Small | Day;

/** What stands aside in small type; raised, as the number of a source; leading to an address. */
export interface Small {
  readonly small: string;
  readonly raised?: boolean;
  readonly to?: string;
}

/** A day as it is written: where a table is given to Excel, a cell of it is a date. */
export interface Day {
  /** ISO. */
  readonly day: string;
  readonly words: string;
}

export type Text = string | readonly Run[];

export type Align = "left" | "center" | "right";

export type Block =
  /** A line of a letter: the date, the addressee, 記, 以上. */
  | { readonly kind: "line"; readonly text: Text; readonly align: Align }
  | { readonly kind: "heading"; readonly text: Text; readonly level: 1 | 2 }
  | { readonly kind: "paragraph"; readonly text: Text }
  | { readonly kind: "list"; readonly items: readonly Text[]; readonly numbered: boolean }
  /** What stands under 記: numbered, each with its name; a second line begins below the first. */
  | { readonly kind: "items"; readonly items: readonly (readonly [string, Text])[] }
  | Table
  /** Ruled lines to write on by hand. */
  | { readonly kind: "lines"; readonly count: number }
  | { readonly kind: "space" }
  /** What follows begins on a new sheet. */
  | { readonly kind: "break" };

export interface Table {
  readonly kind: "table";
  /** Shares of the width, one for each column. */
  readonly widths: readonly number[];
  /** Repeated on every sheet; empty where a table has none. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly Text[])[];
  /** True when the first column names the rows. */
  readonly named: boolean;
  /** True when each second column is named by the one before it. */
  readonly pairs?: boolean;
  /** The columns of amounts, which stand at the right. */
  readonly amounts?: readonly number[];
  /** Lines that a row has at least where the table is given to Excel: room for what is written in there. */
  readonly room?: number;
}

export interface Paper {
  /** The document's name in the contract: `data-document`. */
  readonly key: string;
  readonly title: string;
  /** A letter; wide tables in small type on a sheet that lies on its side; all that goes on one upright sheet. */
  readonly format: "letter" | "wide" | "leaf";
  /** What the foot of a sheet says; its number, where nothing is given. */
  readonly foot?: string;
  readonly blocks: readonly Block[];
}

export type Value = string | Day;

/** A row above a table: each cell with how many columns it spans. */
export interface Above {
  readonly cells: readonly (readonly [Value, number])[];
  readonly align: Align;
  /** True for a title. */
  readonly strong: boolean;
}

/** What a table of Excel shows of a paper; `name` is at most 31 characters. */
export interface Sheet {
  readonly name: string;
  /** What stands above the table; its first row is the head. */
  readonly above?: readonly Above[];
  /** False for a form, whose first column names the rows instead. */
  readonly headed?: boolean;
  /** Lines that a row below the head has at least. */
  readonly room?: number;
  readonly rows: readonly (readonly Value[])[];
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** How many columns stay in sight, from the first. */
  readonly fixed?: number;
  /** The columns whose cells are plain numbers; all else is text. */
  readonly numbers?: readonly number[];
}
