/** The timelines side by side: years as rows; on a phone a list, in which each entry names its municipality. */
import type { FullCase } from "../data/data";
import { element } from "../dom/element";
import { casePage, marks } from "./cell";
import { offscreen } from "./offscreen";
import { nameOf } from "../facts/sheet";
import { type Event, type Span, eraYear, scale, yearName } from "./years";

/** Null when no case has a dated event. */
export function timelinesOf(cases: readonly FullCase[]): HTMLElement | null {
  const spans = scale(cases);
  if (spans.length === 0) return null;
  const columns = cases.map((each) => element("th", { scope: "col" }, nameOf(each)));
  const table = element(
    "table",
    { class: "cb-scale", "data-timelines": "" },
    element("caption", { class: "cb-hidden" }, "それぞれの事例で、その年に起きたこと"),
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "年"), ...columns)),
    element("tbody", {}, ...spans.map((span) => spanRow(span, cases))),
  );
  const heading = element(
    "h2",
    { id: "timelines" },
    "経過を並べる",
    element("small", {}, "年ごとに、いつ何が起きたか"),
  );
  return element("section", { class: "cb-section", "aria-labelledby": "timelines" }, heading, table);
}

function spanRow({ year, last, cells }: Span, cases: readonly FullCase[]): HTMLElement {
  if (cells.length === 0) {
    const name = year === last ? yearName(year) : `${yearName(year)}から${yearName(last)}`;
    const untold = element("td", { colspan: String(cases.length + 1) }, `${name}　どの事例にも記載なし`);
    return element("tr", { class: "cb-scale__untold" }, untold);
  }
  const each = cases.map((of, at) => eventsOf(cells[at] ?? [], of));
  // Two words, so that no line breaks within a calendar's name.
  const name = element("th", { scope: "row" }, `${year}年`, element("span", {}, `（${eraYear(year)}）`));
  return element("tr", {}, name, ...each);
}

function eventsOf(events: readonly Event[], of: FullCase): HTMLElement {
  const items = events.map(({ when, claim }) => {
    const date = when ? [element("span", { class: "cb-scale__when" }, `${when}　`)] : [];
    const link = element("a", { class: "cb-compare__text", href: casePage(of, claim.id) }, claim.text);
    const flagged = claim.flags.map((flag) => element("span", { class: "cb-flag" }, flag));
    return element("li", {}, ...date, link, ...flagged, ...marks(claim.sources, of, claim));
  });
  const who = element("span", { class: "cb-scale__who" }, of.town);
  const list = offscreen(
    element("ul", {}, ...items),
    events.map(({ when, claim }) => [when, claim.text]),
  );
  const empty = element("span", { class: "cb-hidden" }, "記載なし");
  return element("td", { "data-case": of.id }, ...(items.length > 0 ? [who, list] : [empty]));
}
