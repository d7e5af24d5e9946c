/** What stands in the list under the header's box. */
import { KINDS } from "../data/constants";
import { count, marked, shown } from "./wording";
import { EMPTY, address } from "./address";
import { element } from "../dom/element";
import type { Answer, Offer, Result, Suggestion } from "./types";

const OPTION = { role: "option", "aria-selected": "false", tabindex: "-1" };

const ROOM = 6;

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
  // A case tells its place, its stage and what it answers; another page tells what it is.
  const place = result.town ? [`${result.town}　`] : [];
  const facts = [result.people || (result.town ? "" : (KINDS[result.kind] ?? "")), result.status].filter(
    (each) => each,
  );
  return element(
    "a",
    { ...OPTION, class: "cb-found__result", href: root + result.target, "data-result": result.target },
    element("span", { class: "cb-found__title" }, ...place, ...marked(result.title)),
    ...facts.map((fact) => element("span", { class: "cb-found__fact" }, fact)),
    element(
      "span",
      { class: "cb-found__passage" },
      element("span", { class: "cb-found__heading" }, result.heading),
      ...marked(result.passage),
    ),
    ...answers(result),
  );
}

/** What a case answers, in one line; what it does not tell is left to its page. */
function answers({ answers }: Result): HTMLElement[] {
  const told = answers.filter(({ state }) => state === "stated").map(({ label, text }) => `${label}　${text}`);
  return told.length ? [element("span", { class: "cb-found__answers" }, told.join("／"))] : [];
}

/** What comes near: as many as the list has room for beside the results. */
export function nearby(answer: Answer | null, root: string): HTMLElement[] {
  const room = Math.max(0, ROOM - (answer?.results.length ?? 0));
  return (answer?.near?.results ?? []).slice(0, room).map((result) => found(result, root));
}

/** A way to what was asked for beside the words. */
export function offer({ target, name, does }: Offer, root: string): HTMLElement {
  return element(
    "a",
    { ...OPTION, class: "cb-found__offer", href: root + target, "data-offer": target },
    element("span", {}, name),
    element("span", { class: "cb-found__fact" }, does),
  );
}

/** The way to the search page: to all results, or to what helps when there are none. */
export function onward(text: string, answer: Answer | null, root: string): HTMLElement {
  const label = !answer
    ? "事例の一覧から探す"
    : answer.total > 0
      ? `${shown(text)}のすべての結果（${count(answer.total, answer.about)}）`
      : `${shown(text)}${answer.how === "none" ? "だけでは探せません" : "は見つかりません"}。近い言葉を見る`;
  const href = root + address({ ...EMPTY, text });
  return element("a", { ...OPTION, class: "cb-found__all", href }, label);
}
