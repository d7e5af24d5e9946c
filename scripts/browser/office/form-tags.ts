/** Fields of a form, as {{件名}} and {{名簿.氏名}}: which there are, what they are filled with, and what is left. */

import { put, wordsOf } from "./form-pieces";

/** One entry of a list by the names of its columns. */
export type Row = ReadonlyMap<string, string>;

/** What a form can be filled with; "" and an empty list are known by name, but there is nothing to put in yet. */
export interface Filling {
  readonly values: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, { readonly columns: readonly string[]; readonly rows: readonly Row[] }>;
  /** Why a field or a list is left as it is or holds a part alone, where more is to tell than that it is empty. */
  readonly gaps: ReadonlyMap<string, string>;
  /** Fields and columns (名簿.番号) that a sheet may reckon with. */
  readonly numbers: ReadonlySet<string>;
}

export interface Account {
  readonly filled: readonly string[];
  /** Known by name, but the plan does not hold it yet. */
  readonly waiting: readonly string[];
  readonly unknown: readonly string[];
  /** Fields of which something is missing, each with what it is. */
  readonly gaps: readonly (readonly [string, string])[];
  /** Fields in places that are not filled. */
  readonly beyond: readonly string[];
  /** Rows were put in where something stands that cannot follow. */
  readonly stiff: boolean;
  /** Places where the brackets of a field do not match. */
  readonly torn: number;
}

/** Full-width brackets are what a Japanese keyboard writes. */
const WIDE: Readonly<Record<string, string>> = { "｛": "{", "｝": "}" };
export const TAG = /\{\{([^{}]*)\}\}/gu;

/** Stands behind the name of a column, before which entry of its row it is: no keyboard writes it. */
const BESIDE = "\ue003";

/** The name of a field as it is looked up: in letters of one kind, without blanks. */
export function nameOf(tag: string): string {
  return tag.normalize("NFKC").replace(/\s/gu, "");
}

/** The name of a field, wherever in its row it stands. */
function fieldOf(tag: string): string {
  return nameOf(tag).replace(new RegExp(`${BESIDE}.*$`, "u"), "");
}

/** A text whose fields have brackets of one kind. */
export function bracketed(text: string): string {
  return text.replace(/｛｛|｝｝/gu, (pair) => [...pair].map((each) => WIDE[each]).join(""));
}

/** The names of the fields in a text. */
export function tagsIn(text: string): string[] {
  return [...text.matchAll(TAG)].map((found) => nameOf(found[1] ?? ""));
}

/** Keeps account of the fields of one form while they are filled. */
export class Ledger {
  private readonly filled = new Set<string>();
  private readonly waiting = new Set<string>();
  private readonly unknown = new Set<string>();
  private readonly gaps = new Map<string, string>();
  private torn = 0;
  private beyond: readonly string[] = [];
  private stiff = false;

  constructor(private readonly filling: Filling) {}

  get account(): Account {
    const { torn, beyond, stiff, filled, waiting, unknown, gaps } = this;
    return { filled: [...filled], waiting: [...waiting], unknown: [...unknown], gaps: [...gaps], beyond, stiff, torn };
  }

  /** What stands for a field, in the row of a list or outside of any; null where it is left as it is. */
  value(tag: string, row: Row | null): string | null {
    const name = fieldOf(tag);
    const own = row?.get(nameOf(tag));
    const value = own ?? this.filling.values.get(name);
    // An entry of a list may leave a column empty: that is filled in, too.
    const known = own !== undefined || Boolean(value);
    const gap = this.filling.gaps.get(name) ?? this.filling.gaps.get(this.listOf(name));
    if (gap) this.gaps.set(name, gap);
    if (known) this.filled.add(name);
    else if (!gap) (this.knows(name) ? this.waiting : this.unknown).add(name);
    return known ? (value ?? "") : null;
  }

  isNumber(tag: string): boolean {
    return this.filling.numbers.has(fieldOf(tag));
  }

  /** The list that a field is a column of; "" for none. */
  listOf(tag: string): string {
    const [list = "", column = ""] = nameOf(tag).split(".");
    return this.filling.lists.get(list)?.columns.includes(column) ? list : "";
  }

  holds(list: string): boolean {
    return (this.filling.lists.get(list)?.rows.length ?? 0) > 0;
  }

  /**
   * What goes into units that hold so many entries each, by the whole names of the columns (名簿.氏名); the last unit
   * is repeated for all entries that are left, and what no entry is left for is empty.
   */
  rows(list: string, sizes: readonly number[]): Row[] {
    const { columns = [], rows = [] } = this.filling.lists.get(list) ?? {};
    const made: Row[] = [];
    for (let at = 0; made.length < sizes.length || at < rows.length; ) {
      const size = sizes[made.length] ?? sizes.at(-1) ?? 1;
      const named = Array.from({ length: size }, (_, entry) =>
        columns.map((column) => {
          const beside = entry > 0 ? `${BESIDE}${entry}` : "";
          return [`${list}.${column}${beside}`, rows[at + entry]?.get(column) ?? ""] as const;
        }),
      );
      made.push(new Map(named.flat()));
      at += size;
    }
    return made;
  }

  /** Look over a text that has been filled: brackets that do not match are told. */
  look(text: string): void {
    this.torn += (text.replace(TAG, "").match(/\{\{|\}\}/gu) ?? []).length;
  }

  /** Note what of a form is left as it was, without being a field in its place. */
  leave(beyond: readonly string[], stiff = false): void {
    this.beyond = beyond;
    this.stiff = stiff;
  }

  private knows(name: string): boolean {
    return this.filling.values.has(name) || this.listOf(name) !== "";
  }
}

/** A row of a form: a paragraph, or a row of a table. */
export interface Place {
  readonly line: Element;
  /** The pieces of each of its paragraphs or cells. */
  readonly texts: readonly (readonly Element[])[];
}

/** Rows that belong together, and how many entries of a list they hold side by side. */
interface Unit {
  readonly lines: Element[];
  entries: number;
}

/** Rows of a form that hold entries of one list. */
export interface Slots {
  readonly list: string;
  readonly units: readonly Unit[];
}

/**
 * Find where lists go, among the rows of a form that stand one below the other. An entry may take several rows
 * (ふりがな above 氏名), and a row several entries: where a column comes again, the next entry begins.
 */
export function slotsIn(run: readonly Place[], ledger: Ledger): Slots[] {
  const found: { list: string; units: Unit[]; places: Place[] }[] = [];
  let seen = new Set<string>();
  for (const place of run) {
    const tags = place.texts.flatMap((texts) => tagsIn(wordsOf(texts)));
    const list = tags.map((tag) => ledger.listOf(tag)).find((each) => each) ?? "";
    const columns = tags.filter((tag) => ledger.listOf(tag) === list);
    const last = found.at(-1);
    const again = columns.some((each) => seen.has(each));
    const unit = { lines: [place.line], entries: Math.max(...columns.map(turns())) + 1 };
    if (!last || last.list !== list) found.push({ list, units: [unit], places: [place] });
    else last.places.push(place);
    if (last?.list === list) join(last.units, unit, again);
    seen = new Set(last?.list === list && !again ? [...seen, ...columns] : columns);
  }
  const kept = found.filter(({ list }) => list && ledger.holds(list));
  for (const { list, places } of kept) for (const place of places) number(place, list, ledger);
  return kept;
}

function join(units: Unit[], unit: Unit, again: boolean): void {
  const last = units.at(-1);
  if (again || !last) return void units.push(unit);
  last.lines.push(...unit.lines);
  last.entries = Math.max(last.entries, unit.entries);
}

/** Tells of one column after the other which entry of its row it belongs to. */
function turns(): (column: string) => number {
  const seen = new Set<string>();
  let entry = 0;
  return (column) => {
    if (seen.has(column)) {
      seen.clear();
      entry += 1;
    }
    seen.add(column);
    return entry;
  };
}

/** Write into the fields of a row which of its entries they belong to. */
function number({ texts: all }: Place, list: string, ledger: Ledger): void {
  const turn = turns();
  for (const texts of all) {
    const columns = [...wordsOf(texts).matchAll(TAG)].filter(([, tag = ""]) => ledger.listOf(tag) === list);
    const found = columns.map((each) => ({ each, entry: turn(nameOf(each[1] ?? "")) }));
    // From the last back: what is put in moves nothing before it.
    for (const { each, entry } of found.reverse())
      if (entry > 0) put(texts, `{{${each[1]}${BESIDE}${entry}}}`, each.index, each.index + each[0].length);
  }
}
