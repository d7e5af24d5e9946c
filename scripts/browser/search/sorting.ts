/** The order of results; for the nearest in population, whose population. */
import { people } from "../facts/population";
import { read, write } from "../kept/store";
import { element } from "../dom/element";
import type { Sort } from "./types";

const KEPT = "population";
const ORDERS: readonly [Sort, string][] = [
  ["relevance", "関連度"],
  ["newest", "更新の新しさ"],
  ["seen", "確認の新しさ"],
  ["population", "人口の近さ"],
];

export class Sorting {
  private readonly order = element(
    "select",
    { name: "sort" },
    ...ORDERS.map(([value, label]) => element("option", { value }, label)),
  );
  private readonly own = element("input", { type: "text", inputmode: "numeric", size: "9", autocomplete: "off" });
  private readonly hint = element("span", { class: "cb-order__hint" });
  private readonly ask = element("label", {}, "自団体の人口", this.own, "人", this.hint);
  readonly bar = element("div", { class: "cb-order cb-screen" }, element("label", {}, "並べ方", this.order), this.ask);

  constructor() {
    this.fill(people(read(KEPT) ?? ""));
  }

  get population(): number | null {
    return people(this.own.value);
  }

  onChange(changed: (sort: Sort, population: number | null) => void): void {
    this.bar.addEventListener("change", () => {
      if (this.population !== null) write(KEPT, String(this.population));
      const sort = ORDERS[this.order.selectedIndex]?.[0] ?? "relevance";
      changed(sort, this.population);
    });
  }

  show(sort: Sort, population: number | null): void {
    this.order.value = sort;
    this.ask.hidden = sort !== "population";
    if (document.activeElement !== this.own) this.fill(population);
    this.hint.textContent = this.population === null ? "数字で入れると、近い順に並びます" : "";
  }

  private fill(population: number | null): void {
    if (population !== null) this.own.value = population.toLocaleString("ja-JP");
  }
}
