/** What stands on the page before any case is chosen: how to use it. */
import { element } from "../dom/element";
import { MOST } from "./chosen";

const STEPS = [
  `下の欄で、比べたい事例を2件から${MOST}件まで選びます。`,
  "同じ項目が横に並びます。出典にないことも、ないと分かるように示します。",
  "出典にないことは「質問に入れる」を押しておくと、視察で尋ねる問いになります。",
];

/** Give how to use the page, after what it is for, which the page has told until now above the place for cases. */
export function steps(): HTMLElement {
  const lead = document.querySelector("main .cb-lead");
  const list = element("ol", {}, ...STEPS.map((step) => element("li", {}, step)));
  return element("div", { "data-start": "" }, ...(lead ? [lead] : []), list);
}
