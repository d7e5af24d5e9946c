/** The search of the header, on every page but the search page. Fetched when somebody turns to the box. */
import { siteRoot } from "./search/address";
import { startBox } from "./search/box";
import { fetchedEngine } from "./search/fetched";

const form = document.querySelector<HTMLFormElement>("form[data-find]");
if (form) {
  const root = siteRoot(form);
  startBox(form, fetchedEngine(root), root);
}
