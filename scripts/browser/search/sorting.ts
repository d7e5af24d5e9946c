/** The order of results; for the nearest in population, whose population. */
import { people } from "../facts/population";
import { read, write } from "../kept/store";
import type { ListedTown } from "../data/data";
import { element } from "../dom/element";
import { fetchedPicker } from "../towns/fetched";
import type { TownPicker } from "../towns/picker";
import type { Sort } from "./types";
import { grouped } from "../words/grouped";

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
  private readonly own = element("input", {
    type: "text",
    name: "population",
    inputmode: "numeric",
    size: "9",
    autocomplete: "off",
  });
  private readonly hint = element("span", { class: "cb-order__hint" });
  private readonly town = element("input", { type: "text", id: "order-town", size: "14", placeholder: "名前か読み" });
  private readonly home = element("span", { class: "cb-towns" }, this.town);
  private readonly ask = element(
    "span",
    { class: "cb-order__own" },
    element("label", { for: "order-town" }, "自団体"),
    this.home,
    element("label", {}, "人口", this.own, "人"),
    this.hint,
  );
  private picker: Promise<TownPicker | null> | null = null;
  private changed: () => void = () => undefined;
  readonly bar = element("div", { class: "cb-order cb-screen" }, element("label", {}, "並べ方", this.order), this.ask);

  /** `base` leads from the page to the root of the site. */
  constructor(private readonly base: string) {
    this.fill(people(read(KEPT) ?? ""));
  }

  get population(): number | null {
    return people(this.own.value);
  }

  onChange(changed: (sort: Sort, population: number | null) => void): void {
    this.changed = () => {
      if (this.population !== null) write(KEPT, String(this.population));
      const sort = ORDERS[this.order.selectedIndex]?.[0] ?? "relevance";
      changed(sort, this.population);
    };
    this.bar.addEventListener("change", () => void this.recall().then(this.changed));
  }

  /** Name the own town that this computer keeps, and take its population unless another was given; gives if so. */
  private async recall(): Promise<boolean> {
    if (this.order.value !== "population") return false;
    const asked = this.population === null;
    const picker = await this.picking();
    const fits = ({ figures }: ListedTown): boolean => [null, figures.population].includes(this.population);
    if (picker?.chosen && !fits(picker.chosen)) this.town.value = "";
    if (await picker?.recall(fits)) this.fill(picker?.chosen?.figures.population ?? null);
    return asked && this.population !== null;
  }

  /** Make the field a picker; where that cannot be read, a population can still be typed. */
  private picking(): Promise<TownPicker | null> {
    this.picker ??= fetchedPicker(this.town, this.home, this.base, (town) => this.take(town)).catch(() => {
      this.picker = null;
      return null;
    });
    return this.picker;
  }

  private take(town: ListedTown | null): void {
    if (!town?.figures.population) return;
    this.fill(town.figures.population);
    this.changed();
  }

  show(sort: Sort, population: number | null): void {
    this.order.value = sort;
    this.ask.hidden = sort !== "population";
    if (document.activeElement !== this.own) this.fill(population);
    void this.recall().then((taken) => taken && this.changed());
    this.hint.textContent = this.population === null ? "自団体を選ぶか人口を入れると、近い順に並びます" : "";
  }

  private fill(population: number | null): void {
    if (population !== null) this.own.value = grouped(population);
  }
}
