/** The form about one's own town: picked from the list, or as far as it was told; in words what cannot be read. */
import type { Figures, ListedTown } from "../data/data";
import type { Entered } from "./address";
import { people as told } from "../facts/figures";
import { known } from "../facts/likeness";
import { population } from "../facts/population";
import { TownPicker, type Towns } from "../towns/picker";

const SELECTS = ["prefecture", "theme", "trouble"] as const;

export class Form {
  /** The case that the address names; no field holds it. */
  private case = "";

  private readonly picker: TownPicker;

  /** `changed` is called when another town was picked, or none. */
  constructor(
    private readonly form: HTMLFormElement,
    load: () => Promise<Towns>,
    changed: () => void,
  ) {
    const field = this.input("town") as HTMLInputElement;
    this.picker = new TownPicker(field, field.parentElement ?? form, load, (town) => {
      if (town) for (const key of ["population", "prefecture"]) this.input(key).value = "";
      this.tellTown();
      changed();
    });
  }

  /** The town that was picked. */
  get town(): ListedTown | null {
    return this.picker.chosen;
  }

  /** How the own town is called; "" where nobody said. */
  get name(): string {
    return this.town?.name ?? "";
  }

  /** What is known of the own town: all of one that was picked, else what was entered. */
  get figures(): Figures {
    const entered = { population: this.people(), prefecture: this.entered.prefecture };
    return this.town?.figures ?? known(entered);
  }

  /** Pick the town that this computer keeps, unless the address tells of another. */
  async recall(): Promise<boolean> {
    const { population: people, prefecture } = this.entered;
    const found = !people && !prefecture && (await this.picker.recall());
    this.tellTown();
    return found;
  }

  clear(): void {
    this.picker.clear();
  }

  /** Tell what was picked; who has picked a town is not asked for what is known of it. */
  private tellTown(): void {
    const { town } = this;
    const people = town?.figures.population;
    const about = people ? `${town.figures.kind}、人口${told(people)}（2020年の国勢調査）` : "";
    this.tell("own-town-fault", this.picker.fault);
    this.tell("own-town-about", about);
    this.input("town").setAttribute("aria-invalid", String(this.picker.fault !== ""));
    for (const field of this.form.querySelectorAll<HTMLElement>("[data-untold]")) field.hidden = town !== null;
  }

  private tell(id: string, text: string): void {
    const place = this.form.querySelector<HTMLElement>(`#${id}`);
    if (place && place.textContent !== text) place.textContent = text;
    if (place) place.hidden = text === "";
  }

  get entered(): Entered {
    return {
      population: this.input("population").value,
      prefecture: this.input("prefecture").value,
      theme: this.input("theme").value,
      trouble: this.input("trouble").value,
      gaps: this.tick.checked,
      case: this.case,
    };
  }

  /** Fill in what an address asks. Gives the labels of what is in vain. */
  fill(entered: Entered): string[] {
    this.case = entered.case;
    this.input("population").value = entered.population;
    this.tick.checked = entered.gaps;
    return SELECTS.filter((key) => !this.choose(key, entered[key])).map(
      (key) => this.input(key).labels?.[0]?.firstChild?.textContent ?? key, // the note beside a label is left out
    );
  }

  /** A value that there is not leaves a select without any: it goes back to its first. */
  private choose(key: (typeof SELECTS)[number], value: string): boolean {
    const select = this.input(key);
    select.value = value;
    if (select.value === value) return true;
    select.value = "";
    return false;
  }

  /** Give the population; what cannot be read is told beside the field and counts for nothing. */
  people(): number | null {
    const typed = this.input("population");
    const found = population(typed.value);
    const fault = "fault" in found ? found.fault : "";
    this.tell("own-population-fault", fault);
    typed.setAttribute("aria-invalid", String(fault !== ""));
    return "people" in found ? found.people : null;
  }

  get tick(): HTMLInputElement {
    return this.form.elements.namedItem("gaps") as HTMLInputElement;
  }

  private input(key: string): HTMLInputElement | HTMLSelectElement {
    return this.form.elements.namedItem(key) as HTMLInputElement | HTMLSelectElement;
  }
}
