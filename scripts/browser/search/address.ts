/** Everything that is asked of the search page stands in its address, so that a list pastes into a mail. */
import { people } from "../facts/population";
import type { Chosen, Sort } from "./types";

export interface View {
  readonly text: string;
  readonly chosen: Chosen;
  readonly sort: Sort;
  readonly population: number | null;
  /** Pages of results to show, from the first; counted from 1. */
  readonly page: number;
}

export const EMPTY: View = { text: "", chosen: new Map(), sort: "relevance", population: null, page: 1 };

const SORTS: readonly Sort[] = ["relevance", "newest", "seen", "population"];
const LAST_PAGE = 500;

/** Give the way from this page to the site's root, as the address that a search form sends to tells it. */
export function siteRoot(form: HTMLFormElement): string {
  return form.getAttribute("action")?.replace(/search\.html$/, "") ?? "";
}

/** Read an address's query (`?kw=…`); facets are those whose keys are known. */
export function parse(query: string, facets: Iterable<string>): View {
  const given = new URLSearchParams(query);
  const chosen = new Map<string, ReadonlySet<string>>();
  for (const key of facets) {
    const values = new Set(given.getAll(key));
    if (values.size > 0) chosen.set(key, values);
  }
  const page = Math.floor(Number(given.get("page")));
  return {
    text: given.get("kw") ?? "",
    chosen,
    sort: SORTS.find((each) => each === given.get("sort")) ?? "relevance",
    population: people(given.get("population") ?? ""),
    page: page >= 1 ? Math.min(page, LAST_PAGE) : 1,
  };
}

/** Write a view as an address of the search page, relative to the site's root. */
export function address(view: View): string {
  const query = new URLSearchParams();
  if (view.text) query.set("kw", view.text);
  for (const [key, values] of view.chosen) {
    for (const value of values) query.append(key, value);
  }
  if (view.sort !== "relevance") query.set("sort", view.sort);
  if (view.sort === "population" && view.population !== null) query.set("population", String(view.population));
  if (view.page > 1) query.set("page", String(view.page));
  const written = query.toString();
  return `search.html${written && `?${written}`}`;
}

/** Choose or release one value. */
export function toggled(chosen: Chosen, facet: string, value: string): Chosen {
  const values = new Set(chosen.get(facet));
  if (!values.delete(value)) values.add(value);
  const changed = new Map(chosen);
  if (values.size > 0) changed.set(facet, values);
  else changed.delete(facet);
  return changed;
}
