/** Fields of a form, as {{件名}} and {{名簿.氏名}}: which there are, what they are filled with, and what is left. */

/** One entry of a list by the names of its columns. */
export type Row = ReadonlyMap<string, string>;

/** What a form can be filled with; "" and an empty list are known by name, but there is nothing to put in yet. */
export interface Filling {
  readonly values: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, { readonly columns: readonly string[]; readonly rows: readonly Row[] }>;
  /** Why a field or a list is left as it is, or holds a part alone, where there is more to tell than that it is empty. */
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
  /** Places where the brackets of a field do not match. */
  readonly torn: number;
}

/** Full-width brackets are what a Japanese keyboard writes. */
const WIDE: Readonly<Record<string, string>> = { "｛": "{", "｝": "}" };
const TAG = /\{\{([^{}]*)\}\}/gu;

/** The name of a field as it is looked up: in letters of one kind, without blanks. */
export function nameOf(tag: string): string {
  return tag.normalize("NFKC").replace(/\s/gu, "");
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

  constructor(private readonly filling: Filling) {}

  get account(): Account {
    const { torn, filled, waiting, unknown, gaps } = this;
    return { filled: [...filled], waiting: [...waiting], unknown: [...unknown], gaps: [...gaps], torn };
  }

  /** What stands for a field, in the row of a list or outside of any; null where it is left as it is. */
  value(tag: string, row: Row | null): string | null {
    const name = nameOf(tag);
    const own = row?.get(name);
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
    return this.filling.numbers.has(nameOf(tag));
  }

  /** The list that a field is a column of; "" for none. */
  listOf(tag: string): string {
    const [list = "", column = ""] = nameOf(tag).split(".");
    return this.filling.lists.get(list)?.columns.includes(column) ? list : "";
  }

  /** The entries of a list, each with the whole names of its columns: 名簿.氏名. */
  rows(list: string): readonly Row[] {
    const { rows = [] } = this.filling.lists.get(list) ?? {};
    return rows.map((row) => new Map([...row].map(([column, text]) => [`${list}.${column}`, text])));
  }

  /** An entry of a list with nothing in it, for places that are left over. */
  empty(list: string): Row {
    const { columns = [] } = this.filling.lists.get(list) ?? {};
    return new Map(columns.map((column) => [`${list}.${column}`, ""]));
  }

  /** Look over a text that has been filled: brackets that do not match are told. */
  look(text: string): void {
    this.torn += (text.replace(TAG, "").match(/\{\{|\}\}/gu) ?? []).length;
  }

  private knows(name: string): boolean {
    return this.filling.values.has(name) || this.listOf(name) !== "";
  }
}

export interface Place<Line> {
  readonly line: Line;
  /** Names of fields in it. */
  readonly tags: readonly string[];
}

/** Rows of a form that hold entries of one list: each unit takes one entry. */
export interface Slots<Line> {
  readonly list: string;
  readonly units: readonly (readonly Line[])[];
}

/**
 * Find where lists go, among the rows of a form that stand one below the other. An entry may take several rows
 * (ふりがな above 氏名): where a column comes again, the next entry begins.
 */
export function slotsIn<Line>(run: readonly Place<Line>[], ledger: Ledger): Slots<Line>[] {
  const found: { list: string; units: Line[][] }[] = [];
  let seen = new Set<string>();
  for (const { line, tags } of run) {
    const list = tags.map((tag) => ledger.listOf(tag)).find((each) => each) ?? "";
    const columns = tags.filter((tag) => ledger.listOf(tag) === list);
    const last = found.at(-1);
    const again = columns.some((each) => seen.has(each));
    if (!last || last.list !== list) found.push({ list, units: [[line]] });
    else if (again) last.units.push([line]);
    else last.units.at(-1)?.push(line);
    seen = new Set(last?.list === list && !again ? [...seen, ...columns] : columns);
  }
  return found.filter(({ list }) => list && ledger.rows(list).length > 0);
}
