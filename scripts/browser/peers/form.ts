/** The form about one's own town: what was entered, told in words what cannot be read, and kept. */
import { read, write } from "../kept/store";
import type { Entered } from "./address";
import { population } from "../facts/population";

const NAME = "own-name";
const SELECTS = ["prefecture", "kind", "theme", "trouble"] as const;

export class Form {
  /** The case that the address names; no field holds it. */
  private case = "";

  constructor(private readonly form: HTMLFormElement) {}

  /** How the own town is called; "" where nobody said. */
  get name(): string {
    return this.input("name").value.trim();
  }

  get entered(): Entered {
    return {
      population: this.input("population").value,
      prefecture: this.input("prefecture").value,
      kind: this.input("kind").value,
      theme: this.input("theme").value,
      trouble: this.input("trouble").value,
      gaps: this.tick.checked,
      case: this.case,
    };
  }

  /** Fill in what an address asks, and the name that this browser has kept. Gives the labels of what is in vain. */
  fill(entered: Entered): string[] {
    this.case = entered.case;
    this.input("name").value = read(NAME) ?? "";
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

  keepName(): void {
    write(NAME, this.name);
  }

  /** Give the population; what cannot be read is told beside the field and counts for nothing. */
  people(): number | null {
    const typed = this.input("population");
    const found = population(typed.value);
    const fault = "fault" in found ? found.fault : "";
    const place = this.form.querySelector<HTMLElement>("#own-population-fault");
    if (place && place.textContent !== fault) place.textContent = fault;
    if (place) place.hidden = fault === "";
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
