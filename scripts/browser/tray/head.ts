/** How many candidates there are, in the header of every page. */
import type { Shortlist } from "../kept/shortlist";

export function countInHead(list: Shortlist): void {
  const place = document.querySelector<HTMLElement>("[data-candidates]");
  const tell = (): void => {
    if (place) place.textContent = String(list.size);
  };
  list.subscribe(tell);
  tell(); // what was kept on another page is there before anything changes
}
