/** What stands on the page before any case is chosen: how to use it, and pairs to begin with. */
import type { ShortCase, Vocabulary } from "../data/data";
import type { Shortlist } from "../kept/shortlist";
import { element } from "../dom/element";
import { MOST, address } from "./chosen";
import { nameOf } from "../facts/sheet";
import { pairs } from "./suggest";

const OFFERED = 4;

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
