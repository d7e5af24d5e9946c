/**
 * Fills an Excel form. A cell that holds a field becomes a cell with its own words; all else of the file, as shapes,
 * widths and print areas, stays as it is.
 */
import { type Parts, all, parsed, serialised } from "./form-file";
import { Book, type Worksheet, columnOf, rowNumber } from "./form-rows";
import { type Ledger, type Place, type Row, bracketed, slotsIn, tagsIn } from "./form-tags";
import { linesOf } from "./widths";

const SHARED = "xl/sharedStrings.xml";
const STYLES = "xl/styles.xml";
/** In points: of a line, and what Excel allows at most; in characters: a column that nobody has set. */
const LINE = 15;
const TALLEST = 409;
const COMMON = 8.43;
const TAG = /\{\{([^{}]*)\}\}/gu;

export function fillSheets(parts: Parts, ledger: Ledger): void {
  const book = new Book(parts);
  const shared = parsed(parts.text(SHARED));
  const words = shared ? all(shared, "si") : [];
  const styles = new Styles(parts);
  for (const sheet of book.sheets) {
    for (const cell of all(sheet.made, "c")) takeIn(cell, words);
    const rows = spread(book, sheet, ledger);
    for (const cell of withTags(sheet.made)) fill(cell, rows.get(cell.parentElement as Element) ?? null, ledger);
    for (const cell of all(sheet.made, "c")) if (textOf(cell).includes("\n")) makeRoom(sheet.made, cell, styles);
  }
  book.put();
  styles.put();
}

/** Give a cell its own words where they hold a field: the same words may stand in other cells too. */
function takeIn(cell: Element, words: readonly Element[]): void {
  const from = cell.getAttribute("t") === "s" ? words[Number(all(cell, "v")[0]?.textContent)] : all(cell, "is")[0];
  if (!from || !/[{｛]/u.test(from.textContent ?? "")) return;
  const inside = cell.ownerDocument.createElementNS(cell.namespaceURI, cell.tagName.replace(/c$/u, "is"));
  for (const each of [...from.children])
    if (!["rPh", "phoneticPr"].includes(each.localName)) inside.append(cell.ownerDocument.importNode(each, true));
  cell.replaceChildren(inside);
  cell.setAttribute("t", "inlineStr");
  for (const text of all(cell, "t")) text.textContent = bracketed(text.textContent ?? "");
}

function withTags(made: Document): Element[] {
  return all(made, "c").filter((cell) => cell.getAttribute("t") === "inlineStr" && /\{\{|\}\}/u.test(textOf(cell)));
}

function textOf(cell: Element): string {
  return all(cell, "t")
    .map((each) => each.textContent)
    .join("");
}

/** Make a row for every entry of the lists of a sheet; tell which row holds which entry. */
function spread(book: Book, sheet: Worksheet, ledger: Ledger): Map<Element, Row> {
  const taken = new Map<Element, Row>();
  // From the last up: what is put in below moves nothing above.
  const slots = runs(sheet.made, ledger).flatMap((run) => slotsIn(run, ledger));
  for (const { list, units } of slots.reverse()) {
    const rows = ledger.rows(list);
    const model = units.at(-1) ?? [];
    const copies = rows.length > units.length ? book.repeat(sheet, model, rows.length - units.length) : [];
    for (const [at, unit] of [...units, ...copies].entries())
      for (const line of unit) taken.set(line, rows[at] ?? ledger.empty(list));
  }
  return taken;
}

/** Rows that hold columns of lists: those side by side make a run. */
function runs(made: Document, ledger: Ledger): Place<Element>[][] {
  const found: Place<Element>[][] = [];
  for (const line of all(made, "row")) {
    const tags = all(line, "c").flatMap((cell) => tagsIn(textOf(cell)));
    if (!tags.some((tag) => ledger.listOf(tag))) continue;
    const last = found.at(-1);
    const before = last?.at(-1)?.line;
    if (last && before && rowNumber(before) === rowNumber(line) - 1) last.push({ line, tags });
    else found.push([{ line, tags }]);
  }
  return found;
}

/** A plain number, or yen: what a sheet reckons with. */
const NUMBER = /^(0|[1-9][\d,]{0,17})円?$/u;

/** Fill the fields of a cell, each in the dress that its first letter has. */
function fill(cell: Element, row: Row | null, ledger: Ledger): void {
  const texts = all(cell, "t");
  const whole = textOf(cell);
  ledger.look(whole);
  // From the last back: what is put in moves nothing before it.
  const found = [...whole.matchAll(TAG)].map(({ 0: tag, 1: name = "", index = 0 }) => ({
    value: ledger.value(name, row),
    from: index,
    to: index + tag.length,
  }));
  for (const { value, from, to } of found.reverse()) if (value !== null) put(texts, value, from, to);
  const alone = found.length === 1 && found[0]?.to === whole.length && found[0].from === 0 ? found[0].value : null;
  if (alone && NUMBER.test(alone)) return reckonable(cell, alone);
  for (const text of texts) text.setAttributeNS(XML, "xml:space", "preserve");
}

/** Make a cell hold a number, in the dress that the form gives it. */
function reckonable(cell: Element, value: string): void {
  const number = cell.ownerDocument.createElementNS(cell.namespaceURI, cell.tagName.replace(/c$/u, "v"));
  number.textContent = value.replace(/[,円]/gu, "");
  cell.replaceChildren(number);
  cell.removeAttribute("t");
}

const XML = "http://www.w3.org/XML/1998/namespace";

/** Put a value in the place of some letters of a text that lies in several pieces. */
function put(texts: readonly Element[], value: string, from: number, to: number): void {
  let at = 0;
  let begun = false;
  for (const text of texts) {
    const own = text.textContent ?? "";
    const [start, end] = [Math.max(0, from - at), Math.min(own.length, to - at)];
    at += own.length;
    if (start >= end) continue;
    text.textContent = own.slice(0, start) + (begun ? "" : value) + own.slice(end);
    begun = true;
  }
}

/** Let several lines in a cell be seen: they break, and their row is high enough. */
function makeRoom(made: Document, cell: Element, styles: Styles): void {
  cell.setAttribute("s", String(styles.breaking(Number(cell.getAttribute("s") ?? 0))));
  const row = cell.parentElement;
  if (!row) return;
  const needed = Math.min(TALLEST, linesOf(textOf(cell), widthOf(made, cell)) * LINE + 3);
  if (needed <= Number(row.getAttribute("ht") ?? LINE)) return;
  row.setAttribute("ht", String(needed));
  row.setAttribute("customHeight", "1");
}

/** In half-width characters, with the columns that it is merged with. */
function widthOf(made: Document, cell: Element): number {
  const at = cell.getAttribute("r") ?? "";
  const range = all(made, "mergeCell")
    .map((each) => each.getAttribute("ref") ?? "")
    .find((each) => each.startsWith(`${at}:`));
  const first = numberOf(columnOf(cell));
  const last = range ? numberOf(/:([A-Z]+)/u.exec(range)?.[1] ?? "") : first;
  const columns = all(made, "col");
  const width = (number: number): number =>
    Number(
      columns
        .find((col) => Number(col.getAttribute("min")) <= number && number <= Number(col.getAttribute("max")))
        ?.getAttribute("width") ?? COMMON,
    );
  return Array.from({ length: last - first + 1 }, (_, by) => width(first + by)).reduce((sum, each) => sum + each, 0);
}

function numberOf(column: string): number {
  return [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The dresses of cells, with those that are like another but for breaking lines. */
class Styles {
  private readonly made: Document | null;
  private readonly known = new Map<number, number>();

  constructor(private readonly parts: Parts) {
    this.made = parsed(parts.text(STYLES));
  }

  breaking(style: number): number {
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const [list] = this.made ? all(this.made, "cellXfs") : [];
    const like = list?.children[style];
    if (!list || !like) return style;
    if (all(like, "alignment")[0]?.getAttribute("wrapText") === "1") return style;
    const copy = like.cloneNode(true) as Element;
    const alignment = all(copy, "alignment")[0] ?? this.made?.createElementNS(copy.namespaceURI, "alignment");
    if (alignment && !alignment.parentElement) copy.prepend(alignment);
    alignment?.setAttribute("wrapText", "1");
    copy.setAttribute("applyAlignment", "1");
    list.append(copy);
    list.setAttribute("count", String(list.children.length));
    this.known.set(style, list.children.length - 1);
    return list.children.length - 1;
  }

  put(): void {
    if (this.made && this.known.size > 0) this.parts.put(STYLES, serialised(this.made));
  }
}
