/** The search page: what is typed and chosen against the index, results in place of the static lists. */
import { comeAhead, fetchedEngine } from "./search/fetched";
import { startPage } from "./search/page";

const page = document.querySelector<HTMLElement>("[data-search-page]");
const form = document.querySelector<HTMLFormElement>("form[data-search]");
if (page && form) {
  if (location.search) comeAhead("");
  startPage(page, form, fetchedEngine(""));
}
