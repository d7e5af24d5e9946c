/** Blocks in short, so that a document reads as what it says. */
import type { Align, Block, Run, Table, Text } from "./paper";

export function line(text: Text, align: Align = "left"): Block {
  return { kind: "line", text, align };
}

export function heading(text: Text, level: 1 | 2 = 2): Block {
  return { kind: "heading", text, level };
}

export function paragraph(text: Text): Block {
  return { kind: "paragraph", text };
}

export function list(items: readonly Text[], numbered = false): Block {
  return { kind: "list", items, numbered };
}

/** What stands under 記. */
export function items(all: readonly (readonly [string, Text])[]): Block {
  return { kind: "items", items: all };
}

/** A day in the words of a document; "" where there is none. */
export function dated(day: string, words: string): Text {
  return words ? [{ day, words }] : "";
}

export const SPACE: Block = { kind: "space" };

export function ruled(count: number): Block {
  return { kind: "lines", count };
}

/** A table whose first column names the rows: a form. */
export function form(rows: readonly (readonly [string, Text])[], first = 24): Table {
  return {
    kind: "table",
    widths: [first, 100 - first],
    head: [],
    rows: rows.map(([name, text]) => [name, text]),
    named: true,
  };
}

/** A form of two columns of names: short entries, two a row. */
export function pairs(rows: readonly (readonly Text[])[]): Table {
  return { kind: "table", widths: [17, 33, 17, 33], head: [], rows, named: true, pairs: true };
}

/** Whether a column of a table names what stands beside it. */
export function names({ named, pairs }: Table, column: number): boolean {
  return named && (pairs ? column % 2 === 0 : column === 0);
}

/** Whether the cells of a column are amounts, its head among them. */
export function isAmount({ amounts = [] }: Table, column: number): boolean {
  return amounts.includes(column);
}

export function table(
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly Text[])[],
  named = false,
): Table {
  return { kind: "table", widths, head, rows, named };
}

/** What was typed, else a place to fill in. */
export function typed(value: string, blank: string): readonly Run[] {
  return [value.trim() ? value : { blank }];
}
