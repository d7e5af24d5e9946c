/** How many candidates there are, in the header of every page. */
import type { Shortlist } from "../kept/shortlist";

export function countInHead(list: Shortlist): void {
  const place = document.querySelector<HTMLElement>("[data-candidates]");
  list.subscribe(() => {
    if (place) place.textContent = String(list.size);
  });
}
