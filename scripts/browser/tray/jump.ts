/** On the search page the candidates have a place of their own: while it is out of sight, a link to it follows. */
import { element } from "../dom/element";
import type { Shortlist } from "../kept/shortlist";
import { keepClear } from "../dom/clear";
import { countInHead } from "./head";

export function jump(place: HTMLElement, list: Shortlist): void {
  const number = element("span");
  const link = element("a", { class: "cb-jump-list cb-screen", href: "#candidates", hidden: "" }, "候補", number);
  let seen = true;
  const draw = (): void => {
    number.textContent = `${list.size}件`;
    link.hidden = seen || list.size === 0;
  };
  place.id = "candidates";
  place.tabIndex = -1;
  place.after(link);
  link.addEventListener("click", (event) => {
    event.preventDefault(); // the address is that of the search, and stays
    place.focus();
    place.scrollIntoView({ block: "center" });
  });
  new IntersectionObserver(([last]) => {
    seen = last?.isIntersecting ?? true;
    draw();
  }).observe(place);
  list.subscribe(draw);
  countInHead(list);
  keepClear(link);
}
