/** A comparison before any markup: a row for each field, and which rows to show. */
import type { Cell, Field, FullCase, Group, Missing, Vocabulary } from "../data/data";
import { plain } from "../words/normal";

export interface Row {
  readonly group: Group;
  readonly field: Field;
  /** One for each case, in their order. */
  readonly cells: readonly Cell[];
  /** How each of the cases words what was not found. */
  readonly missing: readonly Missing[];
}

export interface Filter {
  /** Only rows in which the cases differ. */
  readonly differing: boolean;
  /** Only rows that at least one case answers. */
  readonly answered: boolean;
  /** Only claims with a number, and rows that have any. */
  readonly figures: boolean;
  /** Only rows that hold all these words. */
  readonly text: string;
  /** Of each cell the first claim alone; hides no row. */
  readonly brief: boolean;
}

export const NO_FILTER: Filter = { differing: false, answered: false, figures: false, text: "", brief: false };

const UNTOLD: Cell = { state: "unconfirmed", claims: [], beside: "", gaps: [], doubt: "" };

/** Give every field of the vocabulary, in its order. */
export function rowsOf(words: Vocabulary, cases: readonly FullCase[]): Row[] {
  return words.groups.flatMap((group) =>
    group.fields.map((field) => ({
      group,
      field,
      cells: cases.map(({ cells }) => cells[field.key] ?? UNTOLD),
      missing: cases.map(({ missing }) => missing),
    })),
  );
}

/** Tell whether the cases differ. Where none tells anything, for the same reason, they are alike. */
export function differs({ cells }: Row): boolean {
  const told = cells.map(({ state, claims }) => [state, ...claims.map(({ text }) => plain(text)).sort()].join("\n"));
  return new Set(told).size > 1;
}

export function answered({ cells }: Row): boolean {
  return cells.some(({ state }) => state === "stated");
}

export function counted({ cells }: Row): boolean {
  return cells.some(({ claims }) => claims.some(({ figure }) => figure !== null));
}

/** Tell whether a row passes a filter, its words aside. */
export function admits(filter: Filter, row: Row): boolean {
  return (
    (!filter.differing || differs(row)) && (!filter.answered || answered(row)) && (!filter.figures || counted(row))
  );
}

/** Make the test whether a normalised text holds all the words of a filter. */
export function holding({ text }: Filter): (normalised: string) => boolean {
  const wanted = text
    .split(/\s+/u)
    .map(plain)
    .filter((each) => each);
  return (normalised) => wanted.every((each) => normalised.includes(each));
}

/** Give what a row says, normalised: titles, claims, gaps and the labels of its states. */
export function textOf({ group, field, cells, missing }: Row, words: Vocabulary): string {
  const said = cells.flatMap(({ state, claims, beside, gaps }, at) => [
    words.cells.find(({ key }) => key === state)?.label,
    state === "not-stated" || gaps.length > 0 ? missing[at]?.whole : "",
    beside,
    ...claims.flatMap(({ money, funding, topic, text, figure, note }) => [topic, money, funding, text, figure, note]),
    ...claims.flatMap(({ flags }) => flags),
    ...gaps,
  ]);
  return plain([group.label, field.title, ...said].filter((each) => each).join("\n"));
}
