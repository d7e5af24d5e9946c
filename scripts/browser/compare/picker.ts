/** Adding a case: by its words, from the shortlist, or as suggested with the reasons. */
import { button } from "../dom/button";
import type { Data, ShortCase, Vocabulary } from "../data/data";
import { total, whole } from "../data/whole-list";
import { Shortlist } from "../kept/shortlist";
import { element } from "../dom/element";
import { plain } from "../words/normal";
import { confirmWithoutSending, onTyping } from "../dom/typing";
import { among } from "./among";
import { MOST } from "./chosen";
import { nameOf } from "../facts/sheet";
import { suggestions } from "./suggest";
import { waysIn } from "./ways-in";
import { grouped } from "../words/grouped";

const LISTED = 8;
const SUGGESTED = 4;
const ALIKE = "並べてみるとよい事例";
const UNREAD = "事例の一覧を読めませんでした。フォルダーの中身がそろっているかを確かめて、もう一度入れてください。";

export class Picker {
  readonly whole = element("div", { class: "cb-pick" });
  private readonly input = element("input", {
    type: "search",
    class: "cb-ask__input",
    id: "pick",
    autocomplete: "off",
    spellcheck: "false",
    "data-pick": "",
  });
  private readonly found = element("div", { "data-found": "" });
  private readonly shelf = element("div", { "data-from-shortlist": "" });
  private readonly alike = element("div", { "data-suggested": "" });
  private readonly full = element(
    "p",
    { class: "cb-told" },
    `並べられるのは${MOST}件までです。ほかの事例を加えるには、表の見出しの「外す」でどれかを外してください。`,
  );
  private readonly ways: HTMLElement;
  private readonly shortlist = new Shortlist();
  private chosen: readonly ShortCase[] = [];
  /** Those that may be suggested. */
  private near: readonly ShortCase[] = [];
  /** Of how many cases they are the near ones. */
  private total = 0;
  private texts: readonly string[] | null = null;
  private turn = 0;

  constructor(
    private readonly data: Data,
    private readonly words: Vocabulary,
    private readonly add: (id: string) => void,
    private readonly say: (text: string) => void,
  ) {
    const label = element(
      "label",
      { class: "cb-ask__label", for: "pick" },
      "事例を加える",
      element("span", {}, "自治体、事例の名前、テーマ、手法の言葉で探せます"),
    );
    confirmWithoutSending(this.input);
    onTyping(this.input, () => void this.look(true));
    this.ways = element("div", {}, label, this.input, this.found, this.shelf, this.alike);
    this.whole.append(this.full, this.ways);
    this.shortlist.subscribe(() => void this.show(this.chosen).catch(() => undefined));
  }

  focus(): void {
    this.input.focus();
  }

  /** Rejects with UnreadError while the cases cannot be read. */
  async waysIn(): Promise<HTMLElement[]> {
    return waysIn(await this.among([]), this.words, this.shortlist);
  }

  /** Show what can be added to these cases. Rejects with UnreadError while the cases cannot be read. */
  async show(chosen: readonly ShortCase[]): Promise<void> {
    this.chosen = chosen;
    const full = chosen.length >= MOST;
    this.full.hidden = !full;
    this.ways.hidden = full;
    void this.look(false);
    const [near, all] = await Promise.all([this.among(chosen), total(this.data.cases)]);
    if (chosen !== this.chosen) return;
    this.near = near;
    this.total = all;
    this.drawShelf();
    this.drawAlike();
  }

  private among(chosen: readonly ShortCase[]): Promise<readonly ShortCase[]> {
    const ticked = this.shortlist.entries().map(({ id }) => id);
    return among(this.data, chosen, ticked);
  }

  private async look(spoken: boolean): Promise<void> {
    const mine = ++this.turn;
    const wanted = this.input.value
      .split(/\s+/u)
      .map(plain)
      .filter((each) => each);
    if (wanted.length === 0) return this.found.replaceChildren();
    const all = await whole(this.data.cases).catch(() => null);
    if (mine !== this.turn) return;
    if (!all) return this.found.replaceChildren(element("p", { class: "cb-told", role: "alert" }, UNREAD));
    this.texts ??= all.map((each) => this.textOf(each));
    const texts = this.texts;
    const found = all.filter((_, at) => wanted.every((each) => texts[at]?.includes(each)));
    const told =
      found.length > LISTED
        ? `${found.length}件あります。はじめの${LISTED}件です。言葉を足すと絞れます。`
        : `${found.length}件あります。`;
    const note = element(
      "p",
      { class: "cb-meta" },
      found.length > 0 ? told : "見つかりません。言葉を変えるか、短くしてみてください。",
    );
    this.found.replaceChildren(note, this.list(found.slice(0, LISTED).map((each) => this.line(each, placeOf(each)))));
    if (spoken) this.say(note.textContent ?? "");
  }

  private textOf({ town, title, subtitle, kind, themes, shown, members }: ShortCase): string {
    const { words } = this;
    const labels = [
      ...words.themes.filter(({ key }) => themes.includes(key)).flatMap(({ label, short }) => [label, short]),
      ...words.practices.filter(({ key }) => shown.includes(key)).map(({ label }) => label),
    ];
    return plain([town, ...members.map(({ name }) => name), title, subtitle, kind, ...labels].join("\n"));
  }

  private drawShelf(): void {
    const ticked = this.shortlist.entries().map(({ id }) => this.near.find((each) => each.id === id));
    const free = ticked.filter((each) => each !== undefined).filter((each) => !this.takes(each));
    if (free.length === 0) return this.shelf.replaceChildren();
    const heading = element("h2", { class: "cb-pick__heading" }, "候補から加える");
    this.shelf.replaceChildren(heading, this.list(free.map((each) => this.line(each, placeOf(each)))));
  }

  private drawAlike(): void {
    const found = this.chosen.length < MOST ? suggestions(this.chosen, this.near, this.words, SUGGESTED) : [];
    if (found.length === 0) return this.alike.replaceChildren();
    const heading = element("h2", { class: "cb-pick__heading" }, ALIKE);
    const told = `事例${grouped(this.total)}件のうち、並べている団体に近い団体のものから選んでいます。`;
    const partly = this.total > this.near.length ? [element("p", { class: "cb-meta" }, told)] : [];
    const lines = found.map((each) => this.line(each.case, each.reasons.join("、")));
    this.alike.replaceChildren(heading, ...partly, this.list(lines));
  }

  private list(items: readonly HTMLElement[]): HTMLElement {
    return element("ul", { class: "cb-pick__list" }, ...items);
  }

  private line(of: ShortCase, about: string): HTMLElement {
    const name = element("span", {}, element("strong", {}, nameOf(of)), element("span", { class: "cb-meta" }, about));
    return element("li", {}, name, this.taker(of));
  }

  private takes(of: ShortCase): boolean {
    return this.chosen.some(({ id }) => id === of.id);
  }

  private taker(of: ShortCase): HTMLButtonElement {
    const taken = this.takes(of);
    const add = button(taken ? "並べています" : "加える", () => this.add(of.id), { "data-take": of.id });
    add.append(element("span", { class: "cb-hidden" }, `　${nameOf(of)}`));
    add.disabled = taken;
    return add;
  }
}

function placeOf({ population, subtitle }: ShortCase): string {
  const people = population === null ? "人口の記載なし" : `人口${grouped(population)}人`;
  return [people, subtitle].filter((each) => each).join("　");
}
