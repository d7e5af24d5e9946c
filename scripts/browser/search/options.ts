/** What stands in the list under the header's box. */
import { KINDS } from "../data/constants";
import { count, marked, shown } from "./wording";
import { EMPTY, address } from "./address";
import { element } from "../dom/element";
import type { Answer, Result, Suggestion } from "./types";

const OPTION = { role: "option", "aria-selected": "false", tabindex: "-1" };

export function suggested({ text, label }: Suggestion, choose: (text: string) => void): HTMLElement {
  const option = element(
    "div",
    { ...OPTION, class: "cb-found__word" },
    element("span", {}, text),
    element("span", { class: "cb-found__kind" }, label),
  );
  option.addEventListener("click", () => choose(text));
  return option;
}

export function found(result: Result, root: string): HTMLElement {
  // A case tells its place and its stage; another page tells what it is.
  const place = [result.town, result.people].filter((each) => each).join("　");
  const facts = [place || (KINDS[result.kind] ?? ""), result.status].filter((each) => each);
  return element(
    "a",
    { ...OPTION, class: "cb-found__result", href: root + result.target, "data-result": result.target },
    element("span", { class: "cb-found__title" }, ...marked(result.title)),
    ...facts.map((fact) => element("span", { class: "cb-found__fact" }, fact)),
    element(
      "span",
      { class: "cb-found__passage" },
      element("span", { class: "cb-found__heading" }, result.heading),
      ...marked(result.passage),
    ),
  );
}

/** The way to the search page: to all results, or to what helps when there are none. */
export function onward(text: string, answer: Answer | null, root: string): HTMLElement {
  const label = !answer
    ? "事例の一覧から探す"
    : answer.total > 0
      ? `${shown(text)}のすべての結果（${count(answer.total, answer.about)}）`
      : `${shown(text)}は見つかりません。近い言葉を見る`;
  const href = root + address({ ...EMPTY, text });
  return element("a", { ...OPTION, class: "cb-found__all", href }, label);
}
