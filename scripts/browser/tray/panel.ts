/** What stands in the tray, and beside search results: the cases of the shortlist and what can be done with them. */
import type { Data } from "../data/data";
import { type Gone, led } from "../data/gone";
import { element } from "../dom/element";
import { type Fate, fateOf } from "../facts/fates";
import { withReason } from "../dom/why";
import { type Entry, FULL, type Shortlist } from "../kept/shortlist";
import { Choice } from "./choice";
import { shareAddress } from "./share";

const LOST = "このブラウザーには保存できません。候補は、このページを閉じると消えます。";
export const BROKEN = "残してあった候補に、読めないものがありました。";

export class ShortlistPanel {
  readonly place = element("div", { class: "cb-shortlist" });
  private before: readonly Entry[] = [];
  private sharing = false;
  private readonly choice: Choice;
  /** Titles by id of all cases that there are, as soon as they are known. */
  private titles: ReadonlyMap<string, string> | null = null;
  private gone: Gone = {};
  /** What became of those that another case now stands for. */
  private fates: readonly Fate[] = [];

  /** `base` leads to the site's root; `say` tells what was done to those who do not see it. */
  constructor(
    private readonly list: Shortlist,
    private readonly data: Data,
    private readonly base: string,
    private readonly say: (text: string) => void,
  ) {
    this.choice = new Choice(base);
  }

  /** Whether cases have just been taken off that can still be brought back. */
  get undoable(): boolean {
    return this.before.length > 0;
  }

  draw(): void {
    const focused = this.controls().indexOf(document.activeElement as HTMLElement);
    const told = [this.list.broken ? BROKEN : "", this.list.full ? FULL : "", this.list.kept ? "" : LOST];
    this.place.replaceChildren(
      ...(this.list.size > 0 ? this.filled() : []),
      ...told.filter((each) => each).map((sentence) => element("p", { class: "cb-meta" }, sentence)),
      ...this.fates.map((each) => element("p", { class: "cb-meta" }, ...withReason(each.text, this.base + each.path))),
      ...this.undo(),
    );
    if (focused >= 0) this.focusOn(focused);
  }

  /**
   * Learn which cases there are: those that are gone are told, and titles are brought up to date. Only who sees the
   * list pays for it; where it cannot be read, what is kept has to do.
   */
  async learn(): Promise<void> {
    const { cases } = this.data;
    const asked = this.list.entries().map(({ id }) => id);
    const [found, gone] = await Promise.all([cases.some(asked), cases.gone()]).catch(() => [null, {}] as const);
    if (!found) return;
    this.gone = gone;
    this.titles = new Map(found.map(({ id, town, title }) => [id, `${town}　${title}`]));
    this.lead();
    if (this.list.entries().some(({ id, title }) => this.titles?.get(id) !== title)) this.draw();
  }

  /** Take the cases of today for those that they stand for. */
  private lead(): void {
    const before = this.list.entries();
    const now = led(before, this.gone);
    if (now === before) return;
    const fates = before.map(({ id, title }) => fateOf(id, this.gone, `「${title}」`));
    this.fates = fates.filter((each) => each !== null).filter(({ id }) => !now.some((each) => each.id === id));
    this.list.replace(now);
  }

  /** Forget what could be brought back. */
  settle(): void {
    this.before = [];
    this.draw();
  }

  private filled(): HTMLElement[] {
    const all = this.list.entries().map(({ id, title }) => ({ id, title: this.titles?.get(id) ?? title }));
    const entries = all.filter(({ id }) => this.titles?.has(id) ?? true);
    const comparison =
      entries.length > 0 ? [...this.choice.draw(entries), this.visit(entries), ...this.share(entries)] : [];
    return [
      element("ul", {}, ...all.map((entry) => this.line(entry, entries))),
      ...comparison,
      action("候補をすべて外す", () => this.clear()),
    ];
  }

  private line(entry: Entry, known: readonly Entry[]): HTMLElement {
    const { id, title } = entry;
    const remove = action("外す", () => this.remove(entry));
    remove.append(element("span", { class: "cb-hidden" }, `　${title}`));
    if (!known.some((each) => each.id === id)) {
      const fate = fateOf(id, this.gone, "この事例");
      const told = element(
        "span",
        { class: "cb-meta" },
        ...(fate ? withReason(fate.text, this.base + fate.path) : ["この事例帖にない事例です。"]),
      );
      return element("li", {}, element("span", {}, title, element("br"), told), remove);
    }
    const box = this.choice.box(entry, known);
    return element(
      "li",
      {},
      ...(box ? [box] : []),
      element("a", { href: `${this.base}cases/${id}.html` }, title),
      remove,
    );
  }

  private visit(entries: readonly Entry[]): HTMLElement {
    const link = element(
      "a",
      { href: `${this.base}visit/index.html?c=${ids(entries).join(",")}` },
      "視察の訪問先にする",
    );
    return element("p", { class: "cb-shortlist__visit" }, link);
  }

  private share(entries: readonly Entry[]): HTMLElement[] {
    if (!this.sharing) return [action("URLで共有", () => this.open())];
    const address = new URL(this.base + shareAddress(ids(entries)), document.baseURI).href;
    const link = element("a", { href: address, class: "cb-shortlist__address" }, address);
    const told = element("span", { role: "status", class: "cb-meta" });
    const copy = action("リンクをコピー", () => void copied(link, told));
    const place =
      location.protocol === "file:" ? "このリンクは、同じ場所にあるフォルダーを開ける人にだけ使えます。" : "";
    return [
      element("p", { class: "cb-shortlist__share" }, link, copy, told),
      ...(place ? [element("p", { class: "cb-meta" }, place)] : []),
    ];
  }

  private open(): void {
    this.sharing = true;
    this.draw();
    this.place.querySelector<HTMLElement>(".cb-shortlist__address")?.focus();
  }

  private remove(entry: Entry): void {
    this.before = this.list.entries();
    const at = this.before.findIndex(({ id }) => id === entry.id);
    this.list.remove(entry.id);
    this.say(`候補から外しました。候補は${this.list.size}件です。`);
    this.focus(at);
  }

  private clear(): void {
    this.before = this.list.entries();
    this.list.clear();
    this.say("候補をすべて外しました。");
    this.focus(0);
  }

  private undo(): HTMLElement[] {
    if (!this.undoable) return [];
    const back = action("元に戻す", () => this.bringBack());
    return [
      element("p", { class: "cb-shortlist__undo" }, `${this.before.length - this.list.size}件を外しました。`, back),
    ];
  }

  private bringBack(): void {
    const back = this.before;
    this.before = [];
    this.list.replace(back);
    this.say(`元に戻しました。候補は${this.list.size}件です。`);
    this.focus(0);
  }

  /** The button that was pressed is gone: the next one of its kind takes the focus, or what is left. */
  private focus(at: number): void {
    const buttons = this.place.querySelectorAll<HTMLElement>("li button");
    const next = buttons[Math.min(at, buttons.length - 1)] ?? this.place.querySelector<HTMLElement>("button");
    next?.focus();
  }

  private controls(): Element[] {
    return [...this.place.querySelectorAll("a, button, input")];
  }

  /** What is drawn anew keeps the focus where it was. */
  private focusOn(at: number): void {
    const control = this.controls()[at];
    if (control instanceof HTMLElement) control.focus();
  }
}

function action(label: string, act: () => void): HTMLButtonElement {
  const button = element("button", { type: "button", class: "cb-plain" }, label);
  button.addEventListener("click", act);
  return button;
}

function ids(entries: readonly Entry[]): string[] {
  return entries.map(({ id }) => id);
}

/** Copy a link's address; where the clipboard is blocked, mark the link so that a key can copy it. */
async function copied(link: HTMLElement, told: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(link.textContent);
    told.textContent = "コピーしました。";
  } catch {
    getSelection()?.selectAllChildren(link);
    told.textContent = "自動ではコピーできませんでした。リンクを選んだ状態にしたので、Ctrl+Cでコピーしてください。";
  }
}
