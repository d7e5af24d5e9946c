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
  if (result.why.length > 0) parts.push(why(result));
  if (result.others.length > 0) parts.push(others(result));
  if (result.answers.length > 0) parts.push(answers(result));
  const foot = [result.status && element("span", { class: "cb-result__status", ...aged(result) }, result.status), tick];
  const filled = foot.filter((each) => each instanceof HTMLElement);
  if (filled.length > 0) parts.push(element("p", { class: "cb-result__foot" }, ...filled));
  return element("li", { class: "cb-result", "data-result": result.target }, ...parts);
}

function where({ kind, people }: Result): HTMLElement {
  const tag = element("span", { class: "cb-tag" }, KINDS[kind] ?? "");
  return element("p", { class: "cb-result__where", "data-csv-as": "種類" }, tag, people);
}

/** Many cases bear the same title: the link names the place, too. */
function title(result: Result): HTMLElement {
  const place = result.town ? [element("span", { class: "cb-result__town" }, `${result.town}　`)] : [];
  const link = element("a", { href: result.target }, ...place, ...marked(result.title));
  return element("h3", { class: "cb-result__title", "data-csv-as": "ページ" }, link);
}

function passage(result: Result): HTMLElement {
  const heading = element("strong", { class: "cb-topic" }, result.heading);
  return element("p", { class: "cb-result__passage", "data-csv-as": "記述" }, heading, ...marked(result.passage));
}

function why({ why }: Result): HTMLElement {
  const told = why.map(({ word, place }) => `「${word}」は${place}`).join("、");
  return element("p", { class: "cb-result__why" }, `${told}にあります。`);
}

function answers({ answers }: Result): HTMLElement {
  const each = answers.map(({ key, label, text, state }) =>
    element("div", { "data-question": key, "data-state": state }, element("dt", {}, label), element("dd", {}, text)),
  );
  return element("dl", { class: "cb-card__answers" }, ...each);
}

function others({ others }: Result): HTMLElement {
  const links = others.map(({ target, heading }) => element("a", { href: target }, heading));
  return element("p", { class: "cb-result__others" }, "同じページのほかの記述", ...links);
}
