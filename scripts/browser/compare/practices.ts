/** Practices as a matrix: a row for each that several cases show, and one row for what a single case shows. */
import type { FullCase, ShownPractice, Vocabulary } from "../data/data";
import { element } from "../dom/element";
import { aged } from "../facts/age";
import { casePage } from "./cell";

const SHARED = 2;

/** Null where no case shows a practice. */
export function practicesOf(cases: readonly FullCase[], words: Vocabulary): HTMLElement | null {
  const shown = words.practices.filter(({ key }) => cases.some((of) => shows(of, key)));
  if (shown.length === 0) return null;
  const shared = shown.filter(({ key }) => cases.filter((of) => shows(of, key)).length >= SHARED);
  const rows = shared.map(({ key, label }) => {
    const link = element("a", { href: `../practices/${key}.html` }, label);
    const cells = cases.map((of) => cell(of, shows(of, key) ? [tick(shows(of, key), of, words)] : [none()]));
    return element("tr", {}, element("th", { scope: "row" }, link), ...cells);
  });
  const table = element(
    "table",
    { class: "cb-grid cb-answered cb-answered--practices", "data-practices": "" },
    element("caption", { class: "cb-hidden" }, "手法と、その段階"),
    element("colgroup", {}, element("col", { class: "cb-answered__asked" })),
    element("tbody", {}, ...rows, alone(cases, words, new Set(shared.map(({ key }) => key)))),
  );
  const small = element("small", {}, "2件以上が行う手法と、1件だけの手法");
  const heading = element("h2", { id: "practices" }, "手法", small);
  return element("section", { class: "cb-section", "aria-labelledby": "practices" }, heading, table);
}

function alone(cases: readonly FullCase[], words: Vocabulary, shared: ReadonlySet<string>): HTMLElement {
  const cells = cases.map((of) => {
    const own = of.practices.filter(({ practice }) => !shared.has(practice));
    return cell(of, own.length > 0 ? own.map((each) => tick(each, of, words, nameOf(each.practice, words))) : []);
  });
  return element("tr", {}, element("th", { scope: "row" }, "1件だけ"), ...cells);
}

function cell(of: FullCase, parts: readonly HTMLElement[]): HTMLElement {
  const who = element("span", { class: "cb-side__label" }, `${of.name}　${of.title}`);
  return element(
    "td",
    { "data-case": of.id, ...(parts.length > 0 ? {} : { class: "cb-answered__none" }) },
    who,
    ...(parts.length > 0 ? parts : [none()]),
  );
}

function shows(of: FullCase, key: string): ShownPractice | undefined {
  return of.practices.find(({ practice }) => practice === key);
}

function tick(shown: ShownPractice | undefined, of: FullCase, words: Vocabulary, name = ""): HTMLElement {
  const term = words.states.find(({ key }) => key === (shown?.state ?? "不明"));
  const symbol = element("span", { "aria-hidden": "true" }, `${term?.symbol ?? "?"} `);
  const label = element("a", { href: casePage(of, shown?.claim) }, name || (term?.label ?? "不明"));
  const state = name ? [element("span", { class: "cb-hidden" }, `（${term?.label ?? "不明"}）`)] : [];
  const year = name || !shown?.year ? [] : [element("span", { class: "cb-meta" }, brief(shown))];
  return element(
    "span",
    { class: "cb-ticked", ...aged({ old: shown?.old ?? null }) },
    symbol,
    label,
    ...state,
    ...year,
  );
}

function nameOf(practice: string, words: Vocabulary): string {
  return words.practices.find(({ key }) => key === practice)?.label ?? practice;
}

function none(): HTMLElement {
  return element(
    "span",
    {},
    element("span", { "aria-hidden": "true" }, "－"),
    element("span", { class: "cb-hidden" }, "記載なし"),
  );
}

/** The year alone, and how long ago: the head of the table says what is told. */
function brief({ year, old }: ShownPractice): string {
  return `　${year.split("、")[0] ?? ""}${old === null ? "" : `・${old}年前`}`;
}
