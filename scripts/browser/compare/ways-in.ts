/** What a page without cases offers to begin with: what is on the shortlist, and pairs. */
import type { ShortCase, Vocabulary } from "../data/data";
import type { Shortlist } from "../kept/shortlist";
import { element } from "../dom/element";
import { MOST, address } from "./chosen";
import { nameOf } from "../facts/sheet";
import { pairs } from "./suggest";

const OFFERED = 4;

/** Give links to comparisons of what is on the shortlist, and of pairs that go together. */
export function waysIn(all: readonly ShortCase[], words: Vocabulary, shortlist: Shortlist): HTMLElement[] {
  const titles = new Map(all.map((each) => [each.id, nameOf(each)]));
  return [...fromShortlist(shortlist, titles), ...together(pairs(all, words, OFFERED), titles)];
}

function fromShortlist(shortlist: Shortlist, titles: ReadonlyMap<string, string>): HTMLElement[] {
  const ids = shortlist
    .entries()
    .map(({ id }) => id)
    .filter((id) => titles.has(id));
  if (ids.length < 2) return [];
  const some = ids.length > MOST ? `候補のはじめの${MOST}件をくらべる` : `候補の${ids.length}件をくらべる`;
  const link = element("a", { href: address(ids.slice(0, MOST)), "data-compare-shortlist": "" }, some);
  return [element("p", {}, link)];
}

function together(offered: ReturnType<typeof pairs>, titles: ReadonlyMap<string, string>): HTMLElement[] {
  if (offered.length === 0) return [];
  const items = offered.map(({ label, ids }) => {
    const names = ids.map((id) => titles.get(id) ?? id).join(" と ");
    const tag = element("span", { class: "cb-tag" }, label);
    return element("li", {}, tag, element("a", { href: address(ids), "data-pair": "" }, names));
  });
  return [element("h2", { id: "pairs" }, "たとえば"), element("ul", { class: "cb-pick__pairs" }, ...items)];
}
