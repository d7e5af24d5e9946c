/** People as they are copied from Excel: rows of cells, turned into people by what the head row says, or by order. */
import { LINE } from "./bounds";
import type { Person } from "./plan";

export type Column = keyof Omit<Person, "id"> | "";

/** Columns in the order of a usual list of participants. */
export const COLUMNS: readonly (readonly [Column, string])[] = [
  ["section", "所属"],
  ["post", "職名"],
  ["name", "氏名"],
  ["kana", "ふりがな"],
  ["role", "役割"],
  ["", "使わない"],
];

/** Whole words: 総務課 and 課長 are no heads. */
const HEADS: readonly (readonly [Column, RegExp])[] = [
  ["kana", /^(.*(ふりがな|フリガナ|ふり仮名)|かな|カナ|よみ|ヨミ|読み(方|仮名)?)$/u],
  ["name", /^(氏名|お?名前|姓名|職員名|議員名)$/u],
  ["post", /^(職名?|役職名?|補職名?|職位|肩書)$/u],
  ["section", /^(所属(部署|課|会派|団体|委員会)?名?|部署名?|部局名?|部課名?|課名|会派名?|団体名?|委員会名?)$/u],
  ["role", /^(役割(分担)?|備考|担当|分担|区分)$/u],
];

export interface Pasted {
  /** What each column holds. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

/** Read what was pasted: cells between tabs, in quotes where they hold line breaks, as Excel copies them. */
export function pasted(text: string): Pasted {
  const all = rowsOf(text).filter((row) => row.some((cell) => cell));
  const [first = []] = all;
  const heads = first.map(columnOf);
  const headed = heads.filter((each) => each).length >= 2 || (first.length === 1 && heads[0] !== "");
  const width = Math.max(0, ...all.map((row) => row.length));
  return { columns: headed ? unlike(heads, width) : usual(width), rows: headed ? all.slice(1) : all };
}

/** Make people of rows; rows that hold nothing of use are left out. */
export function peopleOf({ columns, rows }: Pasted): Omit<Person, "id">[] {
  const people = rows.map((row) => {
    const person = { section: "", post: "", name: "", kana: "", role: "" };
    columns.forEach((column, at) => {
      if (column) person[column] = (row[at] ?? "").slice(0, LINE);
    });
    return person;
  });
  return people.filter((person) => Object.values(person).some((each) => each));
}

function columnOf(head: string): Column {
  const word = head.replace(/[（(].*[）)]$|\s/gu, "");
  return HEADS.find(([, pattern]) => pattern.test(word))?.[0] ?? "";
}

/** A column that comes twice counts once. */
function unlike(heads: readonly Column[], width: number): Column[] {
  return Array.from({ length: width }, (_, at) => {
    const column = heads[at] ?? "";
    return heads.indexOf(column) === at ? column : "";
  });
}

/** One column holds names, two posts and names; more are in the usual order. */
function usual(width: number): Column[] {
  if (width === 1) return ["name"];
  if (width === 2) return ["post", "name"];
  return Array.from({ length: width }, (_, at) => COLUMNS[at]?.[0] ?? "");
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/g,
  )) {
    const cell = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    rows.at(-1)?.push(cell.replace(/\s+/gu, " ").trim());
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}
