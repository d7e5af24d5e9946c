/** On a narrow screen two columns have room; here a reader chooses which two of three or four. */
import type { FullCase } from "../data/data";
import { element } from "../dom/element";
import { nameOf } from "../facts/sheet";

const ASIDE = "cb-compare__aside";

/** Null when all columns have room everywhere. */
export function columnChooser(table: HTMLTableElement, cases: readonly FullCase[]): HTMLElement | null {
  if (cases.length < 3) return null;
  const shown = [0, 1];
  const choices = shown.map((_, side) => choice(side, cases));
  const apply = (): void => {
    for (const [side, select] of choices.entries()) select.value = String(shown[side]);
    for (const each of table.querySelectorAll<HTMLElement>("[data-case]")) {
      const at = cases.findIndex(({ id }) => id === each.dataset.case);
      each.classList.toggle(ASIDE, !shown.includes(at));
    }
  };
  for (const [side, select] of choices.entries()) {
    select.addEventListener("change", () => {
      const wanted = Number(select.value);
      // The column that is already on the other side changes places with this one.
      if (shown[1 - side] === wanted) shown[1 - side] = shown[side] ?? 0;
      shown[side] = wanted;
      shown.sort(); // columns keep their order
      apply();
    });
  }
  apply();
  const labels = choices.map((select, side) => element("label", {}, side === 0 ? "左の列" : "右の列", select));
  return element("div", { class: "cb-compare__columns cb-screen", role: "group", "aria-label": "示す列" }, ...labels);
}

function choice(side: number, cases: readonly FullCase[]): HTMLSelectElement {
  const options = cases.map((each, at) => element("option", { value: String(at) }, nameOf(each)));
  return element("select", { autocomplete: "off", "data-column": String(side) }, ...options);
}
