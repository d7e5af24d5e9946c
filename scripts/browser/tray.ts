/** The tray that follows the reader over all pages: what is on the shortlist, and the buttons that put cases on it. */
import { Data } from "./data/data";
import { element } from "./dom/element";
import { speaker } from "./dom/typing";
import { FULL, shared } from "./kept/shortlist";
import { keepClear } from "./dom/clear";
import { countInHead } from "./tray/head";
import { offer } from "./tray/offer";
import { BROKEN, ShortlistPanel } from "./tray/panel";

const LOST = "保存できません";

class Tray {
  private readonly list = shared();
  private readonly spoken = element("p", { class: "cb-hidden", role: "status" });
  private readonly say = speaker(this.spoken);
  private readonly panel: ShortlistPanel;
  private readonly head = element("button", { type: "button", class: "cb-tray__head", "aria-controls": "tray-list" });

  constructor(
    private readonly place: HTMLElement,
    base: string,
  ) {
    const data = new Data(base);
    this.panel = new ShortlistPanel(this.list, data, base, this.say);
    this.panel.place.id = "tray-list";
    place.append(this.head, this.panel.place);
    place.after(this.spoken);
    void offer(this.list, data, base, () => this.head.focus());
  }

  start(): void {
    this.list.subscribe(() => this.draw());
    countInHead(this.list);
    this.open(this.list.broken);
    if (this.list.broken) this.say(BROKEN);
    this.listenToHead();
    this.listenToOthers();
    this.listenToButtons();
    keepClear(this.place);
  }

  private get opened(): boolean {
    return this.head.getAttribute("aria-expanded") === "true";
  }

  private draw(): void {
    const { list, place, panel } = this;
    place.dataset.shortlist = String(list.size);
    place.hidden = list.size === 0 && !panel.undoable && !list.broken;
    const told = list.kept ? [] : [element("span", {}, LOST)];
    this.head.replaceChildren("候補", element("span", {}, `${list.size}件`), ...told);
    panel.draw();
    for (const button of document.querySelectorAll<HTMLElement>("[data-add]")) {
      button.setAttribute("aria-pressed", String(list.has(button.dataset.add ?? "")));
    }
  }

  private open(open: boolean): void {
    this.head.setAttribute("aria-expanded", String(open));
    this.panel.place.hidden = !open;
    if (open) void this.panel.learn();
    else this.panel.settle();
    this.draw();
  }

  private close(): void {
    // What could not be read was told: from here on the list is what could be.
    if (this.list.broken) this.list.replace(this.list.entries());
    this.open(false);
  }

  private listenToHead(): void {
    const { head, place } = this;
    head.addEventListener("click", () => (this.opened ? this.close() : this.open(true)));
    place.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !this.opened) return;
      this.close();
      head.focus();
    });
  }

  /** An open list closes when the reader turns to something else, so that it does not cover that. */
  private listenToOthers(): void {
    const outside = (target: EventTarget | null): boolean => target instanceof Node && !this.place.contains(target);
    this.place.addEventListener("focusout", ({ relatedTarget }) => {
      if (this.opened && outside(relatedTarget)) this.close();
    });
    document.addEventListener("pointerdown", ({ target }) => {
      if (this.opened && outside(target)) this.close();
    });
  }

  private listenToButtons(): void {
    for (const each of document.querySelectorAll<HTMLElement>("[data-waiting]")) this.toggle(each);
    document.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("[data-add]") : null;
      if (button) this.toggle(button);
    });
  }

  private toggle(button: HTMLElement): void {
    const { list } = this;
    const { add: id = "", title = id } = button.dataset;
    delete button.dataset.waiting;
    this.panel.settle();
    const had = list.has(id);
    if (had) list.remove(id);
    else list.add(id, title);
    const did = had ? "候補から外しました。" : "候補に入れました。";
    const lost = list.kept ? "" : "このブラウザーには保存できません。";
    this.say(had === list.has(id) ? FULL : `${did}候補は${list.size}件です。${lost}`);
  }
}

const place = document.querySelector<HTMLElement>("[data-tray]");
if (place && !window.casebook?.tray) {
  (window.casebook ??= {}).tray = true;
  new Tray(place, `${place.dataset.tray ?? "."}/`).start();
}
