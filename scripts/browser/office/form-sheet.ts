/**
 * Fills an Excel form. A cell that holds a field becomes a cell with its own words; all else of the file, as shapes,
 * widths and print areas, stays as it is.
 */
import { beyond } from "./form-beyond";
import { type Parts, all, parsed } from "./form-file";
import { Styles, makeRoom } from "./form-room";
import { Book, type Worksheet, rowNumber } from "./form-rows";
import { put, wordsOf } from "./form-pieces";
import { type Ledger, type Place, type Row, TAG, bracketed, slotsIn, tagsIn } from "./form-tags";

const SHARED = "xl/sharedStrings.xml";

export function fillSheets(parts: Parts, ledger: Ledger): void {
  const book = new Book(parts);
  const shared = parsed(parts.text(SHARED));
  const words = shared ? all(shared, "si") : [];
  const styles = new Styles(parts);
  for (const sheet of book.sheets) {
    for (const cell of all(sheet.made, "c")) takeIn(cell, words);
    const rows = spread(book, sheet, ledger);
    for (const cell of withTags(sheet.made)) {
      fill(cell, rows.get(cell.parentElement as Element) ?? null, ledger);
      makeRoom(sheet.made, cell, textOf(cell), styles);
    }
  }
  book.put();
  styles.put();
  ledger.leave(beyond(parts, /^xl\/sharedStrings\.xml$/u), book.stiff);
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
  return wordsOf(all(cell, "t"));
}

/** Make a row for every entry of the lists of a sheet; tell which row holds which entry. */
function spread(book: Book, sheet: Worksheet, ledger: Ledger): Map<Element, Row> {
  const taken = new Map<Element, Row>();
  const slots = runs(sheet.made, ledger).flatMap((run) => slotsIn(run, ledger));
  for (const { list, units } of slots) {
    const rows = ledger.rows(
      list,
      units.map(({ entries }) => entries),
    );
    const model = units.at(-1)?.lines ?? [];
    const copies = rows.length > units.length ? book.repeat(sheet, model, rows.length - units.length) : [];
    for (const [at, lines] of [...units.map((unit) => unit.lines), ...copies].entries())
      for (const line of lines) taken.set(line, rows[at] ?? new Map());
  }
  return taken;
}

/** Rows that hold columns of lists: those side by side make a run. */
function runs(made: Document, ledger: Ledger): Place[][] {
  const found: Place[][] = [];
  for (const line of all(made, "row")) {
    const texts = all(line, "c").map((cell) => all(cell, "t"));
    if (!texts.some((each) => tagsIn(wordsOf(each)).some((tag) => ledger.listOf(tag)))) continue;
    const last = found.at(-1);
    const before = last?.at(-1)?.line;
    if (last && before && rowNumber(before) === rowNumber(line) - 1) last.push({ line, texts });
    else found.push([{ line, texts }]);
  }
  return found;
}

/** A plain number, or yen: what a sheet reckons with. */
const NUMBER = /^(0|[1-9]\d{0,14}|[1-9]\d{0,2}(,\d{3}){1,4})円?$/u;

/** Fill the fields of a cell, each in the dress that its first letter has. */
function fill(cell: Element, row: Row | null, ledger: Ledger): void {
  const texts = all(cell, "t");
  const whole = textOf(cell);
  ledger.look(whole);
  // From the last back: what is put in moves nothing before it.
  const found = [...whole.matchAll(TAG)].map(({ 0: tag, 1: name = "", index = 0 }) => ({
    name,
    value: ledger.value(name, row),
    from: index,
    to: index + tag.length,
  }));
  for (const { value, from, to } of found.reverse()) if (value !== null) put(texts, value, from, to);
  const alone = found.find(({ from, to }) => from === 0 && to === whole.length);
  if (alone?.value && ledger.isNumber(alone.name) && NUMBER.test(alone.value)) return reckonable(cell, alone.value);
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
