/** 「この一覧をCSVで」 costs nothing until somebody presses it: then `save-csv` is fetched, and does what was asked. */
import { fetching } from "./finder";

/** Let every such link save what the list beside it shows; without its script it leads to all data. */
export function taking(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>("a[data-take]");
  const data = links[0]?.getAttribute("href") ?? "";
  const fetchOnce = fetching(data.replace("data/index.html", "assets/built/save-csv.js"), () => location.assign(data));
  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      link.dataset.asked = "";
      fetchOnce();
    });
  }
}
