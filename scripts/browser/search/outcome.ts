/** What the search page shows for a view: results, the help where there are none, or the static lists. */
import { count, shown } from "./wording";
import type { Shortlist } from "../kept/shortlist";
import type { View } from "./address";
import { tick } from "./candidates";
import { chips, go } from "./chips";
import { element } from "../dom/element";
import { painted } from "../dom/painted";
import { fetched } from "../dom/fetched";
import type { nothing } from "./nothing";
import { BROKEN, NEAR, nearness, notes } from "./notes";
import type { Panel } from "./panel";
import { item } from "./results";
import { Sorting } from "./sorting";
import { speaker } from "../dom/typing";
import type { Answer, Engine, Offer, Result } from "./types";

const AT_ONCE = 20;
/** More results than these are in sight on no screen when the first answer comes. */
const IN_SIGHT = 6;

export class Outcome {
  readonly sorting = new Sorting("");
  private readonly place: HTMLElement | null;
  private readonly index: HTMLElement | null;
  readonly say: (text: string) => void;
  private readonly heading = element("h2", { tabindex: "-1" });
  private readonly over = element("div", { class: "cb-results__over" }, this.heading, this.sorting.bar);
  private readonly told = element("div");
  private readonly list = element("ol", { class: "cb-results", "data-csv": "" });
  private readonly near = element("section", { class: "cb-near", "data-near": "" });
  private readonly below = element("div");
  private turn = 0;

  constructor(
    page: HTMLElement,
    private readonly engine: Engine,
    private readonly panel: Panel,
    private readonly shortlist: Shortlist,
  ) {
    this.place = page.querySelector<HTMLElement>("[data-results]");
    this.index = page.querySelector<HTMLElement>("[data-index]");
    const status = page.querySelector<HTMLElement>("[data-status]");
    this.say = status ? speaker(status) : () => undefined;
  }

  /** How many results stand on the page. */
  get shown(): number {
    return this.list.childElementCount;
  }

  /** Move the focus to the heading of the results, or to the result with this number. */
  focus(result: number | null = null): void {
    const link = result === null ? null : this.list.children[result]?.querySelector("a");
    (link ?? this.heading).focus();
  }

  /** Ask and draw. An answer that comes after a newer question is thrown away. */
  async show(view: View, composing: boolean): Promise<void> {
    const mine = ++this.turn;
    if (!view.text.trim() && view.chosen.size === 0) return this.rest(view);
    const question = { ...view, population: this.population(view), from: 0, count: AT_ONCE * view.page };
    const answer = await this.engine.ask(question).catch(() => null);
    if (mine !== this.turn) return;
    if (!answer) return this.fail(view);
    // A half-typed reading finds nothing: what was found before stays until it is a word.
    if (composing && answer.total === 0 && !answer.near) return;
    const help = answer.total === 0 && !answer.near ? await this.help(view, answer).catch(() => null) : null;
    if (mine === this.turn) await this.draw(view, answer, help);
  }

  /** Tell what would find something. */
  private async help(view: View, answer: Answer): Promise<HTMLElement> {
    const help = await fetched<typeof nothing>("", "search-nothing", "nothing");
    return help(view, answer, this.engine, this.panel);
  }

  private population(view: View): number | null {
    this.sorting.show(view.sort, view.population);
    return view.sort === "population" ? this.sorting.population : null;
  }

  /** Where nothing stood before, what is in sight comes first; what stands is replaced at once, lest the page jump. */
  private async draw(view: View, answer: Answer, help: HTMLElement | null): Promise<void> {
    const mine = this.turn;
    const { results, total } = answer;
    const atOnce = this.place?.hidden ? IN_SIGHT : results.length;
    this.heading.textContent = headline(view, answer);
    this.sorting.bar.hidden = total < 2;
    this.told.replaceChildren(...this.overResults(view, answer));
    this.list.replaceChildren(...this.items(results.slice(0, atOnce)));
    this.below.replaceChildren();
    this.near.hidden = true;
    this.reveal([this.over, this.told, this.list, this.below, this.near]);
    this.place?.setAttribute("aria-busy", "true");
    for (let at = atOnce; at < results.length; at += atOnce) {
      await painted();
      if (mine !== this.turn) return;
      this.list.append(...this.items(results.slice(at, at + atOnce)));
    }
    this.below.replaceChildren(...(help ? [help] : []), ...more(view, answer));
    this.drawNear(answer);
    this.panel.show(view.chosen, answer.counts);
    this.place?.removeAttribute("aria-busy");
    this.say(spoken(answer));
  }

  private overResults(view: View, answer: Answer): HTMLElement[] {
    const sentences = answer.total > 0 || answer.near ? notes(answer, view.text) : [];
    return [...chips(view, this.panel), ...meant(view, answer), ...offers(answer.offers), ...sentences.map(note)];
  }

  private drawNear({ near, total }: Answer): void {
    this.near.hidden = !near;
    if (!near) return this.near.replaceChildren();
    this.near.replaceChildren(
      ...(total > 0 ? [element("h3", {}, NEAR)] : []),
      note(nearness(near.words)),
      element("ol", { class: "cb-results", "data-csv": NEAR }, ...this.items(near.results)),
    );
  }

  private items(results: readonly Result[]): HTMLElement[] {
    return results.map((each) => item(each, tick(each, this.shortlist, this.say)));
  }

  /** Nothing is asked: the lists that the page was drawn with. */
  private rest(view: View): void {
    this.panel.show(view.chosen, null);
    this.reveal([]);
    this.say("");
  }

  private fail(view: View): void {
    this.panel.show(view.chosen, null);
    this.told.replaceChildren(note(BROKEN));
    this.reveal([this.told]);
    if (this.index) this.index.hidden = false;
    this.say(BROKEN);
  }

  private reveal(parts: readonly HTMLElement[]): void {
    this.place?.replaceChildren(...parts);
    this.place?.removeAttribute("aria-busy");
    if (this.place) this.place.hidden = parts.length === 0;
    if (this.index) this.index.hidden = parts.length > 0;
  }
}

function headline({ text }: View, { total, about, near }: Answer): string {
  const what = text.trim() ? `${shown(text)}の結果` : "結果"; // paper shows no search box
  if (total > 0) return `${what}　${count(total, about)}`;
  return near ? `そのままの言葉では見つかりません。${NEAR}` : "見つかりません";
}

function spoken({ total, about, near }: Answer): string {
  const exact = total > 0 ? `${count(total, about)}見つかりました。` : "見つかりませんでした。";
  return near ? `${exact}近いものが${count(near.results.length)}あります。` : exact;
}

function meant(view: View, { meant }: Answer): HTMLElement[] {
  const links = meant.map((text) => go({ ...view, text, page: 1 }, text));
  return links.length ? [element("p", { class: "cb-words cb-screen" }, "もしかして", ...links)] : [];
}

/** What may be meant beside the words. */
function offers(all: readonly Offer[]): HTMLElement[] {
  const items = all.map(({ target, name, does }) =>
    element("li", {}, element("a", { href: target, "data-offer": target }, name), element("span", {}, does)),
  );
  return items.length ? [element("ul", { class: "cb-offers cb-screen", "aria-label": "案内" }, ...items)] : [];
}

function note(sentence: string): HTMLElement {
  return element("p", { class: "cb-told" }, sentence);
}

function more(view: View, { total, results }: Answer): HTMLElement[] {
  if (total <= results.length || results.length < AT_ONCE * view.page) return [];
  const left = `さらに表示（残り${count(total - results.length)}）`;
  return [element("p", { class: "cb-more cb-screen" }, go({ ...view, page: view.page + 1 }, left))];
}
