/** References of Excel (A1, $B$3:C9, 申込書!A1) as they have to read after rows were put in. */

/** Rows of one sheet that were put in: `count` of them, below row `after`. */
export interface Inserted {
  /** The sheet, as formulas name it. */
  readonly sheet: string;
  /** The first of the rows that are copied; the last of them is `after`. */
  readonly first: number;
  readonly after: number;
  readonly count: number;
}

/** A sheet by its name, with the mark behind it; what may stand before a reference, and what not behind it. */
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\w.\u0080-\uffff]+)!`;
const BEFORE = String.raw`(^|[^\w.$!'\u0080-\uffff])`;
const BEHIND = String.raw`(?![\w(.!])`;
const CELL = String.raw`(\$?[A-Z]{1,3}\$?)(\d+)`;
const REFERENCE = new RegExp(`${BEFORE}(${SHEET})?${CELL}(?::${CELL})?${BEHIND}`, "gu");
const PLACE = String.raw`\$?[A-Z]{1,3}\$?\d+`;
/** Cells, columns or rows: whatever a formula may point at. */
const ANY = new RegExp(
  String.raw`${BEFORE}(${SHEET})?(${PLACE}(?::${PLACE})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)${BEHIND}`,
  "gu",
);
/** Rows as a whole, as a print title has them: 様式!$1:$3. */
const WHOLE_ROWS = new RegExp(String.raw`${BEFORE}(${SHEET})(\$?)(\d+):(\$?)(\d+)${BEHIND}`, "gu");

/**
 * A formula that stands in `own` sheet; words in quotation marks stay as they are. Of a row that is copied (`model`) a
 * range grows only by a row with a $: what else ends there is of this row alone.
 */
export function moved(formula: string, own: string, inserted: Inserted, model = false): string {
  const there = (named: string | undefined): boolean => (named ? plain(named) : own) === inserted.sheet;
  return outsideOfWords(formula, (part) =>
    part
      .replace(REFERENCE, (whole, before: string, sheet: string | undefined, column, row, toColumn, toRow) =>
        there(sheet) ? `${before}${sheet ?? ""}${cells(column, row, toColumn, toRow, inserted, model)}` : whole,
      )
      .replace(WHOLE_ROWS, (whole, before: string, sheet: string, mark: string, from, toMark: string, to) =>
        there(sheet)
          ? `${before}${sheet}${mark}${start(Number(from), inserted)}:${toMark}${end(Number(to), inserted)}`
          : whole,
      ),
  );
}

/** A formula that Excel shares with a cell so many rows and columns further on, as it has to read there. */
export function filledOn(formula: string, down: number, right: number): string {
  return outsideOfWords(formula, (part) =>
    part.replace(ANY, (_, before: string, sheet: string | undefined, ends: string) => {
      const there = ends.split(":").map((end) => endOn(end, down, right));
      return `${before}${sheet ?? ""}${there.includes("") ? "#REF!" : there.join(":")}`;
    }),
  );
}

/** A cell, column or row as far away from the new place; "" where the sheet has ended. */
function endOn(end: string, down: number, right: number): string {
  const [, column = "", row = ""] = /^(\$?[A-Z]+)?(\$?\d+)?$/u.exec(end) ?? [];
  const there = /^[A-Z]/u.test(column) ? lettersOf(numberOf(column) + right) : column;
  const at = /^\d/u.test(row) ? Number(row) + down : row;
  return (column && !there) || (typeof at === "number" && at < 1) ? "" : `${there}${at}`;
}

/** The number of a column: 27 of AA. */
export function numberOf(column: string): number {
  return [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  return column < 1 ? "" : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

/** A formula of a row that was copied so many rows further down: what points into its own row goes along. */
export function copied(formula: string, rows: readonly number[], by: number): string {
  const follow = (mark: string, row: string): string =>
    `${mark}${rows.includes(Number(row)) && !mark.endsWith("$") ? Number(row) + by : row}`;
  return outsideOfWords(formula, (part) =>
    part.replace(REFERENCE, (whole, before: string, sheet: string | undefined, column, row, toColumn, toRow) =>
      sheet ? whole : `${before}${follow(column, row)}${toColumn ? `:${follow(toColumn, toRow)}` : ""}`,
    ),
  );
}

/** A list of ranges, as sqref and ref have them. */
export function movedRanges(ranges: string, inserted: Inserted): string {
  return ranges
    .split(" ")
    .map((range) => moved(range, inserted.sheet, inserted))
    .join(" ");
}

function cells(
  column: string,
  row: string,
  toColumn: string | undefined,
  toRow: string | undefined,
  inserted: Inserted,
  model: boolean,
): string {
  const first = `${column}${start(Number(row), inserted)}`;
  const last = model && !toColumn?.endsWith("$") ? start : end;
  return toColumn ? `${first}:${toColumn}${last(Number(toRow), inserted)}` : first;
}

function start(row: number, { after, count }: Inserted): number {
  return row > after ? row + count : row;
}

/** A range that ends with the row above takes the new ones in: a sum goes on to hold the whole list. */
function end(row: number, { after, count }: Inserted): number {
  return row >= after ? row + count : row;
}

function plain(named: string): string {
  return named.slice(0, -1).replace(/^'|'$/gu, "").replaceAll("''", "'");
}

function outsideOfWords(formula: string, change: (part: string) => string): string {
  return formula
    .split('"')
    .map((part, at) => (at % 2 === 0 ? change(part) : part))
    .join('"');
}
