/** What is chosen, each with a way to release it; and links that change what is asked without a new page. */
import { EMPTY, address, toggled, type View } from "./address";
import { element } from "../dom/element";
import type { Panel } from "./panel";

/** A link to another view of this page. The page follows it in place; a new tab opens it as any link. */
export function go(view: View, ...label: (Node | string)[]): HTMLAnchorElement {
  return element("a", { href: address(view), "data-go": "" }, ...label);
}

export function chips(view: View, panel: Panel): HTMLElement[] {
  const values = [...view.chosen].flatMap(([facet, values]) => [...values].map((value) => [facet, value] as const));
  if (values.length === 0) return [];
  const items = values.map(([facet, value]) => {
    const released = { ...view, chosen: toggled(view.chosen, facet, value), page: 1 };
    const cross = element("span", { "aria-hidden": "true" }, "×");
    const link = go(released, panel.label(facet, value), cross, element("span", { class: "cb-hidden" }, "を外す"));
    return element("li", {}, link);
  });
  const all = go({ ...view, chosen: EMPTY.chosen, page: 1 }, "条件をすべて外す");
  return [element("ul", { class: "cb-chips", "aria-label": "選んだ条件" }, ...items, element("li", {}, all))];
}
