/** Puts rows into a sheet of Excel, and lets all that points to rows below follow: merged cells, formulas, pictures. */
import { type Parts, all, parsed, serialised } from "./form-file";
import { type Inserted, copied, filledOn, moved, movedRanges, numberOf } from "./form-refs";

export interface Worksheet {
  /** As the reader calls it. */
  readonly name: string;
  readonly path: string;
  readonly made: Document;
}

export class Book {
  readonly sheets: readonly Worksheet[];
  /** True once rows were put in where something stands that cannot follow. */
  stiff = false;
  private readonly workbook: Document | null;

  constructor(private readonly parts: Parts) {
    this.workbook = parsed(parts.text("xl/workbook.xml"));
    const leads = leadsOf(parts, "xl/workbook.xml");
    this.sheets = (this.workbook ? all(this.workbook, "sheet") : []).flatMap((sheet) => {
      const path = leads.get(sheet.getAttributeNS(RELATED, "id") ?? sheet.getAttribute("r:id") ?? "") ?? "";
      const made = parsed(parts.text(path));
      return made ? [{ name: sheet.getAttribute("name") ?? "", path, made }] : [];
    });
  }

  /** Copy some rows, right below them, so many times; give the copies, a list of rows each time. */
  repeat(sheet: Worksheet, rows: readonly Element[], times: number): Element[][] {
    const numbers = rows.map(rowNumber);
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    const height = last - first + 1;
    const inserted = { sheet: sheet.name, first, after: last, count: height * times };
    for (const each of this.sheets) writeOut(each.made);
    const merged = all(sheet.made, "mergeCell").map((each) => each.getAttribute("ref") ?? "");
    this.shift(sheet, inserted);
    const copies = Array.from({ length: times }, (_, at) => copyOf(rows, numbers, height * (at + 1)));
    rows.at(-1)?.after(...copies.flat());
    for (const [at] of copies.entries()) mergeAlike(sheet.made, merged, first, last, height * (at + 1));
    return copies;
  }

  /** Put everything back; whatever reckons with what was filled in is reckoned anew when the file is opened. */
  put(): void {
    this.reckonAnew();
    for (const { path, made } of this.sheets) this.parts.put(path, serialised(made));
    if (this.workbook) this.parts.put("xl/workbook.xml", serialised(this.workbook));
  }

  private shift(sheet: Worksheet, inserted: Inserted): void {
    shiftRows(sheet.made, inserted);
    for (const each of this.sheets)
      for (const formula of [...all(each.made, "f"), ...all(each.made, "formula1"), ...all(each.made, "formula")])
        formula.textContent = moved(
          formula.textContent ?? "",
          each.name,
          inserted,
          each === sheet && standsIn(formula, inserted),
        );
    for (const name of this.workbook ? all(this.workbook, "definedName") : [])
      name.textContent = moved(name.textContent ?? "", "", inserted);
    this.shiftBeside(sheet, inserted);
    for (const path of this.parts.names.filter((each) => CHART.test(each))) this.shiftChart(path, inserted);
  }

  /** Pictures and shapes, tables and notes have files of their own. */
  private shiftBeside({ path }: Worksheet, inserted: Inserted): void {
    for (const target of leadsOf(this.parts, path).values()) {
      // Frames of notes, buttons and boxes to tick lie where their own kind of drawing says.
      if (/\.vml$|\/ctrlProps\//u.test(target)) this.stiff = true;
      const made = BESIDE.test(target) && parsed(this.parts.text(target));
      if (!made) continue;
      for (const row of all(made, "row")) {
        const at = Number(row.textContent);
        if (at >= inserted.after) row.textContent = String(at + inserted.count);
      }
      shiftRanges(made, inserted);
      this.parts.put(target, serialised(made));
    }
  }

  /** A chart names its sheet in whatever it shows. */
  private shiftChart(path: string, inserted: Inserted): void {
    const made = parsed(this.parts.text(path));
    if (!made) return;
    for (const formula of all(made, "f")) formula.textContent = moved(formula.textContent ?? "", "", inserted);
    this.parts.put(path, serialised(made));
  }

  private reckonAnew(): void {
    const { workbook, parts } = this;
    if (!workbook) return;
    settingsOf(workbook).setAttribute("fullCalcOnLoad", "1");
    parts.drop("xl/calcChain.xml");
    for (const list of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]) {
      const made = parsed(parts.text(list));
      if (!made) continue;
      const chain = [...all(made, "Override"), ...all(made, "Relationship")].filter((each) =>
        /calcChain\.xml$/u.test(each.getAttribute("PartName") ?? each.getAttribute("Target") ?? ""),
      );
      for (const each of chain) each.remove();
      if (chain.length > 0) parts.put(list, serialised(made));
    }
  }
}

/** How a book reckons; made in its place where a book says nothing of it. */
function settingsOf(workbook: Document): Element {
  const [there] = all(workbook, "calcPr");
  if (there) return there;
  const root = workbook.documentElement;
  const before = ["sheets", "functionGroups", "externalReferences", "definedNames"];
  const made = workbook.createElementNS(root.namespaceURI, "calcPr");
  const last = [...root.children].filter(({ localName }) => before.includes(localName)).at(-1);
  if (last) last.after(made);
  else root.append(made);
  return made;
}

const BESIDE = /\/(drawings|tables|comments|threadedComments)[^/]*\/?.*\.xml$/u;
const CHART = /^xl\/charts\/chart[^/]*\.xml$/u;
const RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function rowNumber(row: Element): number {
  return Number(row.getAttribute("r"));
}

/** The column of a cell: AB of AB12. */
function columnOf(cell: Element): string {
  return /^[A-Z]+/u.exec(cell.getAttribute("r") ?? "")?.[0] ?? "";
}

/** True for a formula of the rows that are copied, or of a check or a format that begins in them. */
function standsIn(formula: Element, { first, after }: Inserted): boolean {
  const row = Number(/\d+/u.exec(homeOf(formula))?.[0]);
  return first <= row && row <= after;
}

function homeOf(formula: Element): string {
  const cell = formula.parentElement?.getAttribute("r");
  if (cell) return cell;
  for (let each = formula.parentElement; each; each = each.parentElement) {
    const newer = [...each.children].find(({ localName }) => localName === "sqref")?.textContent;
    const cells = each.getAttribute("sqref") ?? newer;
    if (cells) return cells;
  }
  return "";
}

function leadsOf(parts: Parts, path: string): Map<string, string> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const made = parsed(parts.text(`${folder}_rels/${path.slice(folder.length)}.rels`));
  const found = (made ? all(made, "Relationship") : []).map((each) => {
    const target = each.getAttribute("Target") ?? "";
    return [each.getAttribute("Id") ?? "", new URL(target, `file:///${folder}`).pathname.slice(1)] as const;
  });
  return new Map(found);
}

function shiftRows(made: Document, inserted: Inserted): void {
  for (const row of all(made, "row")) {
    const number = rowNumber(row);
    if (number > inserted.after) renumber(row, number + inserted.count);
  }
  for (const each of all(made, "brk")) {
    const at = Number(each.getAttribute("id"));
    const across = each.parentElement?.localName === "rowBreaks";
    if (across && at >= inserted.after) each.setAttribute("id", String(at + inserted.count));
  }
  shiftRanges(made, inserted);
}

function shiftRanges(made: Document, inserted: Inserted): void {
  // Newer kinds of formats name their cells in an element.
  for (const each of all(made, "sqref")) each.textContent = alike(each.textContent ?? "", inserted);
  for (const each of all(made, "*")) {
    const [range, cells] = [each.getAttribute("ref"), each.getAttribute("sqref")];
    // A merged cell ends where it ended: nothing grows into it but what is a list.
    const held = each.localName === "mergeCell" ? firmly : movedRanges;
    if (range) each.setAttribute("ref", held(range, inserted));
    if (cells) each.setAttribute("sqref", (each.localName === "selection" ? movedRanges : alike)(cells, inserted));
  }
}

/** Cells that share a check or a format: what holds in the rows that are copied holds in every copy. */
function alike(ranges: string, inserted: Inserted): string {
  const { first, after, count } = inserted;
  const height = after - first + 1;
  const each = (range: string): string[] => {
    const rows = [...range.matchAll(/\d+/gu)].map(Number);
    if (rows.some((row) => row < first || row > after)) return [movedRanges(range, inserted)];
    if (height === 1) return [movedRanges(range.includes(":") ? range : `${range}:${range}`, inserted)];
    return Array.from({ length: count / height + 1 }, (_, at) => lower(range, height * at));
  };
  return ranges.split(" ").flatMap(each).join(" ");
}

function lower(range: string, by: number): string {
  return range.replace(/\d+/gu, (row) => String(Number(row) + by));
}

/** A merged cell moves as a whole, and grows only where rows are put in its midst. */
function firmly(range: string, inserted: Inserted): string {
  const last = Number(/\d+$/u.exec(range)?.[0]);
  return last === inserted.after ? range : movedRanges(range, inserted);
}

function renumber(row: Element, number: number): void {
  row.setAttribute("r", String(number));
  for (const cell of all(row, "c")) cell.setAttribute("r", `${columnOf(cell)}${number}`);
}

/** Excel writes a formula that was filled on in its first cell alone: write it out wherever it stands. */
function writeOut(made: Document): void {
  const firsts = new Map<string, { readonly formula: string; readonly at: readonly [number, number] }>();
  for (const each of all(made, "f").filter((one) => one.getAttribute("t") === "shared")) {
    const key = each.getAttribute("si") ?? "";
    const at = placeOf(each.parentElement as Element);
    if (each.textContent) firsts.set(key, { formula: each.textContent, at });
    const first = firsts.get(key);
    if (!first) continue;
    each.textContent = filledOn(first.formula, at[0] - first.at[0], at[1] - first.at[1]);
    for (const name of ["t", "si", "ref"]) each.removeAttribute(name);
  }
}

/** The row and the column of a cell. */
function placeOf(cell: Element): readonly [number, number] {
  return [rowNumber(cell.parentElement as Element), numberOf(columnOf(cell))];
}

function copyOf(rows: readonly Element[], numbers: readonly number[], by: number): Element[] {
  return rows.map((row) => {
    const copy = row.cloneNode(true) as Element;
    renumber(copy, rowNumber(row) + by);
    for (const formula of all(copy, "f")) {
      formula.textContent = copied(formula.textContent ?? "", numbers, by);
      const reach = formula.getAttribute("ref");
      if (reach) formula.setAttribute("ref", copied(reach, numbers, by));
      // What it came to in the row above is not what it comes to here.
      for (const each of all(formula.parentElement as Element, "v")) each.remove();
    }
    return copy;
  });
}

function mergeAlike(made: Document, merged: readonly string[], first: number, last: number, by: number): void {
  const [list] = all(made, "mergeCells");
  for (const range of merged) {
    const rows = [...range.matchAll(/\d+/gu)].map(Number);
    if (!list || rows.some((row) => row < first || row > last)) continue;
    const copy = list.children[0]?.cloneNode() as Element;
    copy.setAttribute("ref", lower(range, by));
    list.append(copy);
    list.setAttribute("count", String(list.children.length));
  }
}
