/** The search page: what is typed and chosen against the index, results in place of the static lists. */
import { fetchedEngine } from "./search/fetched";
import { startPage } from "./search/page";

const page = document.querySelector<HTMLElement>("[data-search-page]");
const form = document.querySelector<HTMLFormElement>("form[data-search]");
if (page && form) {
  startPage(page, form, fetchedEngine(""));
}
