/** Results as they stand on the search page. */
import { KINDS } from "../data/constants";
import { aged } from "../facts/age";
import { marked } from "./wording";
import { element } from "../dom/element";
import type { Result } from "./types";

/** Give a case's id; other pages have none. */
export function caseId({ kind, path }: Result): string {
  return kind === "case" ? path.replace(/^cases\/|\.html$/g, "") : "";
}

/** Draw one result; `tick` is what stands at its foot. */
export function item(result: Result, tick: HTMLElement | null): HTMLElement {
  const parts = [where(result), title(result), passage(result)];
  if (result.others.length > 0) parts.push(others(result));
  const foot = [result.status && element("span", { class: "cb-result__status", ...aged(result) }, result.status), tick];
  const filled = foot.filter((each) => each instanceof HTMLElement);
  if (filled.length > 0) parts.push(element("p", { class: "cb-result__foot" }, ...filled));
  return element("li", { class: "cb-result", "data-result": result.target }, ...parts);
}

function where({ kind, town }: Result): HTMLElement {
  const tag = element("span", { class: "cb-tag" }, KINDS[kind] ?? "");
  return element("p", { class: "cb-result__where" }, tag, town);
}

function title(result: Result): HTMLElement {
  const link = element("a", { href: result.target }, ...marked(result.title));
  return element("h3", { class: "cb-result__title" }, link);
}

function passage(result: Result): HTMLElement {
  const heading = element("strong", { class: "cb-topic" }, result.heading);
  return element("p", { class: "cb-result__passage" }, heading, ...marked(result.passage));
}

function others({ others }: Result): HTMLElement {
  const links = others.map(({ target, heading }) => element("a", { href: target }, heading));
  return element("p", { class: "cb-result__others" }, "同じページのほかの記述", ...links);
}
