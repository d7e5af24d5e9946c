/** The search page: the address tells what is asked; every change is asked anew and written back. */
import { Shortlist } from "../kept/shortlist";
import { EMPTY, address, parse, type View } from "./address";
import { summary } from "./candidates";
import { go } from "./chips";
import { element } from "../dom/element";
import { Outcome } from "./outcome";
import { Panel } from "./panel";
import { confirmWithoutSending, onTyping } from "../dom/typing";
import type { Engine } from "./types";

/** Browsers refuse addresses that change too often; this one changes when typing pauses. */
const PAUSE = 300;
const SUGGESTIONS = 5;

export function startPage(page: HTMLElement, form: HTMLFormElement, engine: Engine): void {
  const input = form.querySelector("input");
  const details = page.querySelector<HTMLDetailsElement>("[data-panel]");
  const shelf = page.querySelector<HTMLElement>("[data-shortlist]");
  if (!input || !details || !shelf) return;
  const shortlist = new Shortlist();
  const panel = new Panel(details);
  const outcome = new Outcome(page, engine, panel, shortlist);
  const searching = new Searching(form, input, engine, panel, outcome);
  // The shelf stands below the results: were it there first, they would push it away before the reader's eyes.
  void searching.start().then(() => summary(shelf, shortlist, outcome.say));
}

class Searching {
  private view = EMPTY;
  private later = 0;
  private readonly words = element("p", { class: "cb-words", hidden: "" });

  constructor(
    private readonly form: HTMLFormElement,
    private readonly input: HTMLInputElement,
    private readonly engine: Engine,
    private readonly panel: Panel,
    private readonly outcome: Outcome,
  ) {
    form.append(this.words);
  }

  async start(): Promise<void> {
    this.listenToWords();
    this.listenToChoices();
    addEventListener("popstate", () => void this.read());
    addEventListener("pagehide", () => this.remember("replaceState", scrollY));
    const place: unknown = history.state;
    await this.read();
    // Results are drawn too late for the browser's own memory of where the reader was.
    if (typeof place === "number") scrollTo(0, place);
  }

  private listenToWords(): void {
    confirmWithoutSending(this.input);
    onTyping(this.input, (composing) => this.typed(composing));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.turnTo({ ...this.view, text: this.input.value, page: 1 }, () => this.outcome.focus());
    });
  }

  private listenToChoices(): void {
    const { panel, outcome } = this;
    panel.onChange(() => void this.turnTo({ ...this.view, chosen: panel.chosen, page: 1 }));
    outcome.sorting.onChange((sort, population) => void this.turnTo({ ...this.view, sort, population, page: 1 }));
    addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-go]") : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.follow(parse(link.search, panel.keys));
    });
  }

  /** Show what the address asks. */
  private async read(): Promise<void> {
    clearTimeout(this.later);
    this.view = parse(location.search, this.panel.keys);
    await this.show();
  }

  private typed(composing: boolean): void {
    this.view = { ...this.view, text: this.input.value, page: 1 };
    clearTimeout(this.later);
    this.later = window.setTimeout(() => this.remember("replaceState"), PAUSE);
    void this.outcome.show(this.view, composing);
    void this.suggest();
  }

  /** Follow a link to another view. The link may go with the old results: the focus needs a place. */
  private follow(next: View): void {
    const more = next.page > this.view.page ? this.outcome.shown : null;
    const asks = next.text !== "" || next.chosen.size > 0;
    void this.turnTo(next, () => (asks ? this.outcome.focus(more) : this.input.focus()));
  }

  /** Ask something else, as a step of its own to come back from. */
  private async turnTo(next: View, then?: () => void): Promise<void> {
    clearTimeout(this.later);
    this.view = next;
    if (address(next) !== `search.html${location.search}`) this.remember("pushState");
    await this.show();
    then?.();
  }

  private async show(): Promise<void> {
    this.words.hidden = true;
    if (this.input.value !== this.view.text) this.input.value = this.view.text;
    await this.outcome.show(this.view, false);
  }

  private remember(how: "pushState" | "replaceState", place: number | null = null): void {
    try {
      history[how](place, "", address(this.view));
    } catch {
      // Some browsers keep the address of a file as it is. The page works, it only cannot be linked to.
    }
  }

  /** Offer words of the collection for what is being typed. */
  private async suggest(): Promise<void> {
    const { view } = this;
    const found = await this.engine.suggest(view.text, SUGGESTIONS).catch(() => []);
    if (this.view !== view) return;
    const others = found.filter(({ text }) => text !== view.text.trim());
    this.words.replaceChildren("言葉の候補", ...others.map(({ text }) => go({ ...view, text }, text)));
    this.words.hidden = others.length === 0;
  }
}
