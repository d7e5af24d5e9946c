/** From the beginning to the use, on one axis: only cases whose two milestones are published stand on it. */
import type { Claim, FullCase } from "../data/data";
import { element } from "../dom/element";
import { casePage } from "./cell";

const SVG = "http://www.w3.org/2000/svg";
const MONTHS = 12;
/** Units of the drawing across; it stretches to the width of its cell. */
const ACROSS = 1000;
const HEIGHT = 14;
/** What begins and ends in one month can still be seen. */
const THINNEST = 6;

interface Period {
  readonly of: FullCase;
  readonly text: string;
  /** Months since the year 0. */
  readonly from: number;
  readonly to: number;
  readonly claim: string;
}

/** Null where fewer than two cases tell both milestones: an axis of one compares nothing. */
export function periodsOf(cases: readonly FullCase[]): HTMLElement | null {
  const periods = cases.flatMap(periodOf);
  if (periods.length < 2) return null;
  const first = Math.floor(Math.min(...periods.map(({ from }) => from)) / MONTHS);
  const last = Math.floor(Math.max(...periods.map(({ to }) => to)) / MONTHS) + 1;
  const rows = periods.map((each) => rowOf(each, first * MONTHS, last * MONTHS));
  const axis = element(
    "span",
    { class: "cb-periods__axis" },
    element("span", {}, `${first}年`),
    element("span", {}, `${last}年`),
  );
  const table = element(
    "table",
    { class: "cb-grid cb-periods", "data-periods": "" },
    element("caption", { class: "cb-hidden" }, "着手した時から運用を始めた時まで"),
    element(
      "thead",
      {},
      element("tr", {}, element("th", { scope: "col" }, "事例"), element("th", { scope: "col" }, "着手→運用", axis)),
    ),
    element("tbody", {}, ...rows),
  );
  const untold = cases.length - periods.length;
  const note =
    untold > 0
      ? [element("p", { class: "cb-meta" }, `ほかの${untold}件は、着手か運用の時が出典から分かりません。`)]
      : [];
  const heading = element("h2", { id: "periods" }, "着手から運用まで", element("small", {}, "同じ年の目盛りで"));
  return element("section", { class: "cb-section", "aria-labelledby": "periods" }, heading, table, ...note);
}

function periodOf(of: FullCase): Period[] {
  const answer = of.answers.find(({ question }) => question === "period");
  const claims = Object.values(of.cells).flatMap((cell) => cell.claims);
  const [began, running] = (answer?.claims ?? []).map((id) => claims.find((each) => each.id === id));
  const [from, to] = [months(began), months(running)];
  // What was written cites any two events: 委託の開始 and タブレットの配布 are no beginning and no use.
  if (!answer?.computed || !began || from === null || to === null) return [];
  return [{ of, text: answer.text, from, to, claim: began.id }];
}

function months(claim: Claim | undefined): number | null {
  const order = claim?.asOf?.order;
  return order ? order[0] * MONTHS + Math.max(order[1] - 1, 0) : null;
}

function rowOf({ of, text, from, to, claim }: Period, start: number, end: number): HTMLElement {
  const scale = ACROSS / (end - start);
  const bar = drawn("rect", {
    x: String((from - start) * scale),
    y: "2",
    width: String(Math.max((to - from) * scale, THINNEST)),
    height: String(HEIGHT - 4),
  });
  const picture = drawn("svg", {
    viewBox: `0 0 ${ACROSS} ${HEIGHT}`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  });
  picture.append(bar);
  const link = element("a", { class: "cb-answer", href: casePage(of, claim) }, text);
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, `${of.name}　${of.title}`),
    element("td", {}, picture, link),
  );
}

function drawn(tag: "svg" | "rect", attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
