/** A paper as one page that a phone shows by itself: no network, no script, nothing beside the file. */
import { element } from "../dom/element";
import type { Paper } from "./paper";
import { sheet } from "./print";

const STYLE = `
body { color: #1a1a1a; font: 17px/1.7 "Hiragino Sans", "Noto Sans JP", sans-serif; }
body { margin: 0 auto; max-width: 42em; padding: 16px; }
h2 { border-bottom: 2px solid; font-size: 1.25em; } h3 { font-size: 1.1em; margin-bottom: 0; }
table { border-collapse: collapse; margin: 8px 0; width: 100%; }
th, td { border: 1px solid #888; padding: 6px 8px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.cb-sheet__blank { border-bottom: 1px solid; color: #595959; padding: 0 1em; }
@media (prefers-color-scheme: dark) { body { background: #1a1a1a; color: #f2f2f2; } .cb-sheet__blank { color: #bbb; } }
`;

/** The words of a paper are put in as text: nothing that was typed becomes markup. */
export function phonePage(paper: Paper): Blob {
  const head = element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "robots", content: "noindex" }),
    element("title", {}, paper.title),
    element("style", {}, STYLE),
  );
  const page = element("html", { lang: "ja" }, head, element("body", {}, sheet(paper)));
  return new Blob([`<!doctype html>\n${page.outerHTML}\n`], { type: "text/html" });
}
