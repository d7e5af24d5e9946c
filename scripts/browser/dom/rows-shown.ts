/**
 * What a page shows in its lists, as rows of text. A part that is marked `data-csv` is a table, or a list whose items
 * hold columns: elements with `data-csv-as`, which name their column, and `dl[data-csv-each]`, which names them itself.
 */

const ID = "事例ID";
const PART = "区分";
/** What is no text of a cell: readings, marks, what a narrow screen is told besides, and what can be pressed. */
const ASIDE = [
  "rt, rp, svg, script, button, sup, details, [hidden], [aria-hidden='true']",
  ".cb-mark, .cb-side__label, .cb-products__label, .cb-untold, .cb-screen",
].join();
const HEARD = ".cb-hidden";
/** What a heading within a table adds to its name: counts, ways to other pages. */
const BESIDE_HEAD = "small, a, .cb-meta";

type Row = ReadonlyMap<string, string>;

/** Give the rows below their head; a column stands where it is met first, and one without any text is left out. */
export function rowsShown(parts: readonly HTMLElement[]): string[][] {
  const rows = parts.flatMap((part) => (part instanceof HTMLTableElement ? ofTable(part) : ofList(part)));
  const head = [...new Set(rows.flatMap((row) => [...row.keys()]))].filter((name) => rows.some((row) => row.get(name)));
  const first = [PART, ID].filter((name) => head.includes(name));
  const names = [...first, ...head.filter((name) => !first.includes(name))];
  return [names, ...rows.map((row) => names.map((name) => row.get(name) ?? ""))];
}

function ofTable(table: HTMLTableElement): Row[] {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map(textOf);
  let group = table.dataset.csv ?? "";
  const rows: Row[] = [];
  for (const row of [...table.tBodies].flatMap((body) => [...body.rows])) {
    if (row.closest("[hidden]")) continue;
    const whole = [...row.cells].find((cell) => cell.colSpan > 1);
    if (whole?.scope === "rowgroup") group = read(whole, `${ASIDE}, ${HEARD}, ${BESIDE_HEAD}`);
    if (!whole)
      rows.push(
        named(
          group,
          row,
          [...row.cells].map((cell, at) => [heads[at] ?? "", textOf(cell)]),
        ),
      );
  }
  return rows;
}

function ofList(list: HTMLElement): Row[] {
  const shown = [...list.children].filter((item) => !item.closest("[hidden]"));
  return shown.map((item) => named(list.dataset.csv ?? "", item, columns(item)));
}

function columns(item: Element): [string, string][] {
  return [...item.querySelectorAll<HTMLElement>("[data-csv-as], dl[data-csv-each] > div")].map((part) => {
    const name = part.dataset.csvAs ?? textOf(part.querySelector("dt") ?? part);
    return [name, textOf(part.querySelector("dd") ?? part)];
  });
}

/** Put what a row is of before what it tells: the part of the page, and the case where it is of one alone. */
function named(part: string, row: Element, told: readonly [string, string][]): Row {
  const marked = [row, ...row.querySelectorAll("[data-case], [data-candidate]")];
  const ids = marked.map((each) => each.getAttribute("data-candidate") ?? each.getAttribute("data-case") ?? "");
  const cases = new Set(ids.filter((id) => id !== ""));
  const id = cases.size === 1 ? [...cases].join("") : "";
  const made = new Map([
    [PART, part],
    [ID, id],
  ]);
  for (const [name, text] of told) made.set(name, [made.get(name), text].filter(Boolean).join("／"));
  return made;
}

/** Give the text of a cell; where only who listens is told, that. */
function textOf(cell: Element): string {
  return read(cell, `${ASIDE}, ${HEARD}`) || read(cell, ASIDE);
}

function read(cell: Element, aside: string): string {
  const lines = [...cell.childNodes]
    .map((node) => gather(node, aside))
    .join("")
    .split("\n");
  return lines
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter(Boolean)
    .join("／");
}

function gather(node: Node, aside: string): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? "").replace(/\s+/gu, " ");
  if (!(node instanceof Element) || node.matches(aside)) return "";
  const inner = [...node.childNodes].map((each) => gather(each, aside)).join("");
  if (/^(?:P|LI|BR|DIV)$/u.test(node.tagName)) return `\n${inner}\n`;
  return /^(?:SPAN|SMALL|DT|DD)$/u.test(node.tagName) ? ` ${inner} ` : inner;
}
