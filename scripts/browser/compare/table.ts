/** The table of the comparison: fields in groups as rows, cases as columns. */
import type { FullCase, Group } from "../data/data";
import { element } from "../dom/element";
import { type Surroundings, casePage, cellOf, doubtsOf } from "./cell";
import { factsOf } from "./facts";
import { together } from "../facts/bodies";
import { type Row, rowsOf } from "../facts/rows";
import { nameOf } from "../facts/sheet";

/** What a reader does to a column. */
export type Act = "left" | "right" | "remove";

/** A row as it stands in the table; the row of doubts has no fields. */
export interface Drawn {
  readonly group: string;
  readonly row: Row | null;
  readonly element: HTMLTableRowElement;
}

export interface DrawnGroup {
  readonly key: string;
  readonly head: HTMLTableRowElement;
  readonly button: HTMLButtonElement;
}

export interface DrawnTable {
  readonly table: HTMLTableElement;
  readonly rows: readonly Drawn[];
  readonly groups: readonly DrawnGroup[];
}

export const DOUBTS: Group = { key: "doubts", label: "確かでない点", lead: "推測で決めずに残した点", fields: [] };

export function tableOf(
  cases: readonly FullCase[],
  around: Surroundings,
  act: (act: Act, id: string) => void,
): DrawnTable {
  const drawn: Drawn[] = rowsOf(around.words, cases).map((row) => ({
    group: row.group.key,
    row,
    element: rowOf(row, cases, around),
  }));
  const doubts = { group: DOUBTS.key, row: null, element: doubtsRow(cases, around) };
  const rows = cases.some(({ doubts }) => doubts.length > 0) ? [...drawn, doubts] : drawn;
  const wanted = [...around.words.groups, DOUBTS].filter(({ key }) => rows.some(({ group }) => group === key));
  const groups = wanted.map((group) => groupHead(group, cases.length));
  const bodies = groups.map(({ key, head }) =>
    element(
      "tbody",
      { "data-group": key },
      head,
      ...rows.filter(({ group }) => group === key).map((each) => each.element),
    ),
  );
  const table = element(
    "table",
    { class: "cb-compare", "data-compare": "", "data-columns": String(cases.length) },
    element(
      "caption",
      {},
      element("span", { class: "cb-hidden" }, `${cases.length}件の事例の比較（${cases.map(nameOf).join("、")}）`),
    ),
    headOf(cases, act),
    factsOf(cases, around.words),
    ...bodies,
  );
  return { table, rows, groups };
}

function headOf(cases: readonly FullCase[], act: (act: Act, id: string) => void): HTMLElement {
  const columns = cases.map((each, at) => column(each, at, cases.length, act));
  return element(
    "thead",
    {},
    element("tr", {}, element("th", { scope: "col", class: "cb-compare__corner" }, "項目"), ...columns),
  );
}

function column(of: FullCase, at: number, count: number, act: (act: Act, id: string) => void): HTMLElement {
  const button = (what: Act, label: string, dead: boolean): HTMLButtonElement => {
    const hidden = element("span", { class: "cb-hidden" }, `　${nameOf(of)}`);
    const made = element(
      "button",
      { type: "button", class: "cb-plain", "data-act": what, "data-of": of.id },
      label,
      hidden,
    );
    made.disabled = dead;
    made.addEventListener("click", () => act(what, of.id));
    return made;
  };
  return element(
    "th",
    { scope: "col", abbr: nameOf(of), "data-case": of.id },
    element("span", { class: "cb-compare__where" }, of.town, ...others(of)),
    element("a", { href: casePage(of) }, of.title),
    element(
      "span",
      { class: "cb-compare__acts cb-screen" },
      button("left", "左へ", at === 0),
      button("right", "右へ", at === count - 1),
      button("remove", "外す", false),
    ),
  );
}

function others({ members }: FullCase): string[] {
  return members.length > 0 ? [`　${together(members)}とともに`] : [];
}

function groupHead({ key, label, lead }: Group, columns: number): DrawnGroup {
  const small = element("small", {}, lead);
  const button = element("button", { type: "button", "aria-expanded": "true" }, element("span", {}, label), small);
  const head = element("th", { scope: "rowgroup", colspan: String(columns + 1) }, button);
  return { key, head: element("tr", { class: "cb-compare__group" }, head), button };
}

function rowOf({ field, cells }: Row, cases: readonly FullCase[], around: Surroundings): HTMLTableRowElement {
  const head = element("th", { scope: "row" }, element("span", {}, field.title));
  const each = cases.map((of, at) => {
    const cell = cells[at];
    return cell ? cellOf(cell, field, of, around) : element("td");
  });
  return element("tr", { "data-row": field.key, id: `row-${field.key}` }, head, ...each);
}

function doubtsRow(cases: readonly FullCase[], around: Surroundings): HTMLTableRowElement {
  const head = element("th", { scope: "row" }, element("span", {}, "食い違い・不確かな点"));
  return element(
    "tr",
    { "data-row": DOUBTS.key, id: `row-${DOUBTS.key}` },
    head,
    ...cases.map((each) => doubtsOf(each, around)),
  );
}
