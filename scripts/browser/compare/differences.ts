/** What was written on comparing these cases, before their answers. */
import type { FullCase, Saying } from "../data/data";
import { element } from "../dom/element";
import { differences } from "../facts/differences";
import { casePage } from "./cell";

/** Null where nothing was written on two of the cases. */
export function differencesOf(cases: readonly FullCase[]): HTMLElement | null {
  const found = differences(cases);
  if (found.length === 0) return null;
  const items = found.map((saying) => element("li", {}, saying.text, ...marksOf(saying, cases)));
  return element(
    "section",
    { class: "cb-differences", "aria-labelledby": "differences" },
    element("h2", { id: "differences" }, "違いはここ"),
    element("ul", {}, ...items),
  );
}

/** One mark for each chosen case, named by its municipality, which leads to the first place. */
function marksOf({ cites }: Saying, cases: readonly FullCase[]): HTMLElement[] {
  return cases.flatMap((of) => {
    const claim = cites[of.id];
    if (claim === undefined) return [];
    const name = element("a", { href: casePage(of, claim ?? "not-stated") }, of.name.replace(/[市区町村]$/u, ""));
    return [element("sup", { class: "cb-sup" }, name)];
  });
}
