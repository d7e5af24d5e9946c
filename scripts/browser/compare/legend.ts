/** What the signs of the table mean. */
import type { Vocabulary } from "../data/data";
import { element } from "../dom/element";

/** What the four states of a cell mean. */
export function legend({ cells }: Vocabulary): HTMLElement {
  const terms = cells.map(({ key, symbol, label, lead }) => {
    const mark = element(
      "span",
      { class: `cb-cell cb-cell--${key}` },
      element("span", { "aria-hidden": "true" }, symbol),
      ` ${label}`,
    );
    return element("span", {}, mark, lead);
  });
  return element("p", { class: "cb-compare__legend cb-meta" }, ...terms);
}
