/** Addresses that carry a shortlist: of the comparison for as many as it takes, else of an offer on the home page. */
import { ID, MOST } from "../kept/shortlist";

/** So many cases stand side by side in a comparison. */
export const COMPARED = 4;

/** Give the address of the comparison, from the site's root, of the first cases. */
export function compareAddress(ids: readonly string[]): string {
  return `compare/index.html?c=${ids.slice(0, COMPARED).join(",")}`;
}

/** Give an address, from the site's root, that hands on all of these cases. */
export function shareAddress(ids: readonly string[]): string {
  return ids.length <= COMPARED ? compareAddress(ids) : `index.html?shortlist=${ids.join(",")}`;
}

/** Read the ids that an address hands on, null where it hands on none; what is no id, or too much, is nothing. */
export function sharedIds(query: string): string[] | null {
  const given = new URLSearchParams(query).get("shortlist");
  if (given === null) return null;
  const ids = given.split(",").filter((each) => ID.test(each));
  return [...new Set(ids)].slice(0, MOST);
}
