/** A paper as elements of a page, for the A4 print view. */
import { element } from "../dom/element";
import { isAmount, names } from "./blocks";
import type { Block, Paper, Run, Table, Text } from "./paper";
import { flat, lines } from "./text";

/** Make a sheet; the browser breaks it into pages. */
export function sheet({ blocks, format, title, key }: Paper): HTMLElement {
  const name = `cb-sheet${format === "wide" ? " cb-sheet--wide" : ""}`;
  return element("article", { class: name, "aria-label": title, "data-sheet": key }, ...blocks.map(shown));
}

function shown(block: Block): HTMLElement {
  switch (block.kind) {
    case "heading":
      return element(block.level === 1 ? "h2" : "h3", {}, ...written(block.text));
    case "line":
      return element("p", { class: `cb-sheet__${block.align}` }, ...written(block.text));
    case "paragraph":
      return element("p", {}, ...written(block.text));
    case "list":
      return element(
        block.numbered ? "ol" : "ul",
        {},
        ...block.items.map((item) => element("li", {}, ...written(item))),
      );
    case "items":
      return element("ol", { class: "cb-sheet__items" }, ...block.items.map(item));
    case "table":
      return table(block);
    case "lines":
      return element("div", { class: "cb-sheet__lines" }, ...Array.from({ length: block.count }, () => element("div")));
    case "space":
      return element("p", { class: "cb-sheet__space" });
    case "break":
      return element("div", { class: "cb-sheet__break" });
  }
}

function item([name, text]: readonly [string, Text]): HTMLElement {
  const named = element("span", { class: "cb-sheet__named" }, name);
  return element("li", {}, named, element("span", {}, ...written(text)));
}

function written(text: Text): (Node | string)[] {
  return lines(text).flatMap((line, at) => [...(at > 0 ? [element("br")] : []), ...line.map(run)]);
}

function run(each: Run): Node | string {
  if (typeof each === "string") return each;
  if ("strong" in each) return element("strong", {}, each.strong);
  if ("day" in each) return each.words;
  if ("blank" in each) return element("span", { class: "cb-sheet__blank" }, each.blank);
  return element(each.raised ? "sup" : "small", {}, each.small);
}

function table(given: Table): HTMLElement {
  const { widths, head, rows } = given;
  const whole = widths.reduce((sum, each) => sum + each, 0);
  const columns = widths.map((each) => {
    const column = element("col");
    column.style.width = `${(each / whole) * 100}%`;
    return column;
  });
  const heads = head.map((text, at) => element("th", { scope: "col", ...standing(given, at) }, text));
  const body = rows.map((row) => element("tr", {}, ...row.map((text, at) => cell(text, given, at))));
  const top = heads.length > 0 ? [element("thead", {}, element("tr", {}, ...heads))] : [];
  const name = { "aria-label": nameOf(given) };
  return element("table", name, element("colgroup", {}, ...columns), ...top, element("tbody", {}, ...body));
}

/** What a table is about, for who hears it: its heads, or else what its first rows are called. */
function nameOf({ head, rows }: Table): string {
  const called = head.length > 0 ? head : rows.slice(0, 3).map(([first = ""]) => flat(first));
  return `表　${called.filter(Boolean).join("、")}`.trim();
}

function cell(text: Text, of: Table, at: number): HTMLElement {
  if (names(of, at)) return element("th", { scope: "row" }, ...written(text));
  return element("td", standing(of, at), ...written(text));
}

/** Where the words of a column stand. */
function standing(of: Table, at: number): Record<string, string> {
  return isAmount(of, at) ? { class: "cb-sheet__right" } : {};
}
