/** The search page: the address tells what is asked; every change is asked anew and written back. */
import { Shortlist } from "../shortlist";
import { EMPTY, address, parse, type View } from "./address";
import { summary } from "./candidates";
import { go } from "./chips";
import { element } from "./element";
import { Outcome } from "./outcome";
import { Panel } from "./panel";
import { confirmWithoutSending, onTyping } from "./typing";
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
  const words = element("p", { class: "cb-words", hidden: "" });
  form.append(words);

  let view = EMPTY;
  let later = 0;
  const write = (): void => remember("replaceState", view);
  /** Ask something else, as a step of its own to come back from. */
  const turnTo = async (next: View, focus?: () => void): Promise<void> => {
    clearTimeout(later);
    view = next;
    remember("pushState", view);
    await show();
    focus?.();
  };
  const show = (composing = false): Promise<void> => {
    if (input.value !== view.text && !composing) input.value = view.text;
    return outcome.show(view, composing);
  };
  const read = async (): Promise<void> => {
    clearTimeout(later);
    view = parse(location.search, panel.keys);
    words.hidden = true;
    await show();
  };

  confirmWithoutSending(input);
  onTyping(input, (composing) => {
    view = { ...view, text: input.value, page: 1 };
    clearTimeout(later);
    later = window.setTimeout(write, PAUSE);
    void show(composing);
    void suggest(words, view, engine, () => input.value);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    words.hidden = true;
    void turnTo({ ...view, text: input.value, page: 1 }, () => outcome.focus());
  });
  panel.onChange(() => void turnTo({ ...view, chosen: panel.chosen, page: 1 }));
  outcome.sorting.onChange(() => {
    const { sort, population } = outcome.sorting;
    void turnTo({ ...view, sort, population, page: 1 });
  });
  addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-go]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    words.hidden = true;
    const next = parse(link.search, panel.keys);
    const more = next.page > view.page ? outcome.shown : null;
    void turnTo(next, () => (next.text || next.chosen.size ? outcome.focus(more) : input.focus()));
  });
  addEventListener("popstate", () => void read());
  summary(shelf, shortlist);
  void read().then(keepPlace);
}

/** Come back to where the reader was: results are drawn too late for the browser's own memory. */
function keepPlace(): void {
  const place: unknown = history.state;
  if (typeof place === "number") scrollTo(0, place);
  addEventListener("pagehide", () => history.replaceState(scrollY, ""));
}

function remember(how: "pushState" | "replaceState", view: View): void {
  if (address(view) === `search.html${location.search}`) return;
  try {
    history[how](null, "", address(view));
  } catch {
    // Some browsers keep the address of a file as it is. The page works, it only cannot be linked to.
  }
}

/** Offer words of the collection for what is being typed. */
async function suggest(place: HTMLElement, view: View, engine: Engine, typed: () => string): Promise<void> {
  const found = await engine.suggest(view.text, SUGGESTIONS).catch(() => []);
  if (typed() !== view.text) return;
  const links = found.filter(({ text }) => text !== view.text.trim()).map(({ text }) => go({ ...view, text }, text));
  place.replaceChildren("言葉の候補", ...links);
  place.hidden = links.length === 0;
}
