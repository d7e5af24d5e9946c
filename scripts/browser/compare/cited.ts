/** The sources of the cases that are compared: what the marks' numbers stand for, on screen and on paper. */
import type { FullCase, Source } from "../data/data";
import { element } from "../dom/element";
import { casePage } from "./cell";
import { offscreen } from "./offscreen";
import { nameOf } from "../facts/sheet";

export function sourcesOf(cases: readonly FullCase[]): HTMLElement {
  const lists = cases.map((each) => {
    const list = element("ol", {}, ...each.sources.map((source) => line(source, each)));
    offscreen(
      list,
      each.sources.map(({ title, publisher, published }) => [title, publisher, published?.text]),
    );
    return element("div", { "data-sources-of": each.id }, element("h3", {}, nameOf(each)), list);
  });
  const heading = element("h2", { id: "cited" }, "出典", element("small", {}, "番号は事例ごと"));
  return element(
    "section",
    { class: "cb-section cb-compare__sources", "aria-labelledby": "cited" },
    heading,
    element("div", {}, ...lists),
  );
}

function line({ key, number, title, publisher, published }: Source, of: FullCase): HTMLElement {
  const link = element("a", { href: casePage(of, `source-${key}`) }, title);
  return element("li", { value: String(number) }, link, `　${publisher}　${published?.text ?? "公表日の記載なし"}`);
}
