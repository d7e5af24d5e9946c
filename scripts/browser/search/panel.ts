/** The facets beside the results: drawn with the page, brought to life here. */
import { element } from "../dom/element";
import type { Answer, Chosen } from "./types";
import { grouped } from "../words/grouped";

/** In a list longer than this, values that would find nothing step aside. */
const SHORT = 10;
const WIDE = "(min-width: 60em)";

interface Value {
  readonly box: HTMLInputElement;
  readonly label: HTMLLabelElement;
  readonly count: HTMLElement;
  readonly drawn: number;
}

interface Facet {
  readonly title: string;
  readonly whole: HTMLDetailsElement;
  readonly values: ReadonlyMap<string, Value>;
}

export class Panel {
  private readonly facets: ReadonlyMap<string, Facet>;

  constructor(private readonly whole: HTMLDetailsElement) {
    const drawn = [...whole.querySelectorAll<HTMLDetailsElement>("[data-facet]")];
    this.facets = new Map(drawn.map((each) => [each.dataset.facet ?? "", facet(each)]));
    const wide = matchMedia(WIDE);
    const fold = (): void => {
      whole.open = wide.matches;
    };
    wide.addEventListener("change", fold);
    fold();
    whole.hidden = false;
  }

  get keys(): Iterable<string> {
    return this.facets.keys();
  }

  get chosen(): Chosen {
    const chosen = new Map<string, ReadonlySet<string>>();
    for (const [key, { values }] of this.facets) {
      const ticked = [...values].filter(([, { box }]) => box.checked).map(([value]) => value);
      if (ticked.length > 0) chosen.set(key, new Set(ticked));
    }
    return chosen;
  }

  onChange(changed: () => void): void {
    this.whole.addEventListener("change", changed);
  }

  /** Give what a choice is called: facet and value. An unknown one keeps its key. */
  label(key: string, value: string): string {
    const facet = this.facets.get(key);
    const text = facet?.values.get(value)?.label.querySelector("span")?.textContent;
    return `${facet?.title ?? key}　${text ?? `${value}（今はない条件）`}`;
  }

  /** Show what is chosen, and what each value would find; without an answer, what it found when drawn. */
  show(chosen: Chosen, counts: Answer["counts"] | null): void {
    let total = 0;
    for (const [key, facet] of this.facets) {
      const wanted = chosen.get(key) ?? new Set<string>();
      for (const [value, each] of facet.values) {
        const count = counts ? (counts.get(key)?.get(value) ?? 0) : each.drawn;
        update(each, wanted.has(value), count, facet.values.size > SHORT);
      }
      if (wanted.size > 0) facet.whole.open = true;
      facet.whole.hidden = [...facet.values.values()].every(({ box }) => box.disabled);
      tell(facet.whole, "[data-facet-count]", wanted.size);
      total += wanted.size;
    }
    tell(this.whole, "[data-panel-count]", total);
    this.whole.hidden = [...this.facets.values()].every(({ whole }) => whole.hidden);
  }
}

function facet(whole: HTMLDetailsElement): Facet {
  const values = new Map<string, Value>();
  for (const box of whole.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) {
    const label = box.closest("label");
    const count = label?.querySelector<HTMLElement>("[data-count]");
    if (label && count) values.set(box.value, { box, label, count, drawn: Number(count.textContent) });
  }
  return { title: whole.querySelector("legend")?.textContent ?? "", whole, values };
}

function update({ box, label, count }: Value, chosen: boolean, found: number, long: boolean): void {
  box.checked = chosen;
  // A chosen value stays in reach, so that it can be released.
  box.disabled = found === 0 && !chosen && document.activeElement !== box;
  label.hidden = long && box.disabled;
  count.textContent = grouped(found);
}

function tell(whole: HTMLElement, selector: string, chosen: number): void {
  const text = chosen > 0 ? [element("span", {}, `${chosen}件を選択中`)] : [];
  whole.querySelector(selector)?.replaceChildren(...text);
}
