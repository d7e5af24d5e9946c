/** The list of a combobox: its options, and the one that is active while the input keeps the focus. */
import { element } from "./element";

const ACTIVE = "aria-selected";

export interface Group {
  readonly label: string;
  readonly options: readonly HTMLElement[];
  /** Attributes of the group, by which it looks different. */
  readonly marks?: Readonly<Record<string, string>>;
}

export class OptionList {
  private options: readonly HTMLElement[] = [];
  private readonly notes = element("div", { class: "cb-found__notes" });
  private readonly box: HTMLElement;
  private readonly popup: HTMLElement;

  /** `name` begins the ids of the list and its options, `label` tells what it lists; it stands at the end of `home`. */
  constructor(
    private readonly input: HTMLInputElement,
    home: HTMLElement,
    private readonly name: string,
    label: string,
  ) {
    this.box = element("div", { role: "listbox", id: `${name}-list`, "aria-label": label });
    // A list that scrolls would be a stop of the Tab key by itself; the arrows of the input move in it.
    this.popup = element("div", { class: "cb-found", tabindex: "-1" }, this.notes, this.box);
    this.popup.hidden = true;
    const combobox = {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": this.box.id,
      "aria-expanded": "false",
    };
    for (const [name, value] of Object.entries(combobox)) input.setAttribute(name, value);
    home.append(this.popup);
    // A click would take the focus out of the input and close the list before it arrives.
    this.popup.addEventListener("mousedown", (event) => event.preventDefault());
  }

  get open(): boolean {
    return !this.popup.hidden;
  }

  get filled(): boolean {
    return this.open && this.options.length > 0;
  }

  get active(): HTMLElement | undefined {
    return this.options.find((each) => each.getAttribute(ACTIVE) === "true");
  }

  /** The option, where there is one alone. */
  get only(): HTMLElement | undefined {
    return this.options.length === 1 ? this.options[0] : undefined;
  }

  show(groups: readonly Group[], notes: readonly string[]): void {
    this.options = groups.flatMap(({ options }) => options);
    for (const [number, option] of this.options.entries()) option.id = `${this.name}-option-${number}`;
    this.notes.replaceChildren(...notes.map((note) => element("p", {}, note)));
    const filled = groups.filter(({ options }) => options.length > 0);
    this.box.replaceChildren(
      ...filled.map(({ label, options, marks = {} }) =>
        element("div", { role: "group", "aria-label": label, ...marks }, ...options),
      ),
    );
    this.popup.scrollTop = 0;
    this.activate(undefined);
    this.set(true);
  }

  hide(): void {
    this.activate(undefined);
    this.set(false);
  }

  /** Make the next (1) or the previous (-1) option active; past either end none is. */
  step(by: 1 | -1): void {
    const at = this.active ? this.options.indexOf(this.active) : by > 0 ? -1 : this.options.length;
    this.activate(this.options[at + by]);
  }

  /** Make the first (0) or the last (-1) option active. */
  jump(to: 0 | -1): void {
    this.activate(this.options[to === 0 ? 0 : this.options.length - 1]);
  }

  private activate(option: HTMLElement | undefined): void {
    this.active?.setAttribute(ACTIVE, "false");
    option?.setAttribute(ACTIVE, "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  private set(open: boolean): void {
    this.popup.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open && this.options.length > 0));
  }
}
