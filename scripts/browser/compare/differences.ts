/** What the written comparisons say of these cases: sentences that cite at least two of them, else nothing. */
import type { FullCase, Saying } from "../data/data";
import { element } from "../dom/element";
import { casePage } from "./cell";

/** So many sentences, or so many characters, are read before the answers. */
const MOST = 4;
const LONGEST = 260;
const FEWEST = 2;

/** Choose the sentences that cite most of the cases; of two, the one that speaks of fewer others. */
export function differences(sayings: readonly Saying[], ids: readonly string[]): Saying[] {
  const weighed = sayings.map((saying) => {
    const cited = new Set(saying.cites.map((each) => each.case));
    const ours = ids.filter((id) => cited.has(id)).length;
    return { saying, ours, others: cited.size - ours };
  });
  return weighed
    .filter(({ ours }) => ours >= FEWEST)
    .sort((one, other) => other.ours - one.ours || one.others - other.others)
    .slice(0, MOST)
    .map(({ saying }) => saying)
    .filter((_, at, all) => at === 0 || lengthOf(all.slice(0, at + 1)) <= LONGEST);
}

function lengthOf(sayings: readonly Saying[]): number {
  return sayings.reduce((total, { text }) => total + text.length, 0);
}

/** Null where nothing was written on two of the cases. */
export function differencesOf(sayings: readonly Saying[], cases: readonly FullCase[]): HTMLElement | null {
  const found = differences(
    sayings,
    cases.map(({ id }) => id),
  );
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
    const place = cites.find((each) => each.case === of.id);
    if (!place) return [];
    const name = element("a", { href: casePage(of, place.anchor) }, of.name.replace(/[市区町村]$/u, ""));
    return [element("sup", { class: "cb-sup" }, name)];
  });
}
