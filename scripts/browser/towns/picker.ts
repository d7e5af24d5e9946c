/**
 * One's own town, picked from all of Japan by name or reading: a combobox with a list, as the WAI-ARIA practices have
 * it. The list is loaded when the field takes the focus; what was picked is kept on this computer.
 */
import type { ListedTown } from "../data/data";
import { element } from "../dom/element";
import { OptionList } from "../dom/option-list";
import { converting, onTyping, speaker } from "../dom/typing";
import { people } from "../facts/figures";
import { keepOwnTown, ownTown } from "../kept/own-town";
import { matching, meant } from "./match";

const MOST = 30;
const UNREAD = "団体の一覧を読めませんでした。フォルダーの中身がそろっているかを確かめてください。";
const NONE = "この名前や読みの市区町村はありません。";

/** What the picker has to know of a town. */
export interface Pickable extends Pick<ListedTown, "code" | "name" | "fullName" | "kana"> {
  readonly figures: Pick<ListedTown["figures"], "prefecture" | "population">;
}

export type Towns = readonly ListedTown[];

export class TownPicker<Town extends Pickable = ListedTown> {
  private readonly list: OptionList;
  private readonly say: (text: string) => void;
  private town: Town | null = null;
  private turn = 0;

  /** `home` holds the input alone (`cb-towns`) and takes the list; `picked` is told of another own town, or none. */
  constructor(
    private readonly input: HTMLInputElement,
    home: HTMLElement,
    private readonly load: () => Promise<readonly Town[]>,
    private readonly picked: (town: Town | null) => void,
    /** Whether any other text is as good: then what was picked is kept, whatever is typed later. */
    private readonly free = false,
    /** Whether it is one's own town that is picked: only that is kept on this computer. */
    private readonly own = true,
  ) {
    const region = element("div", { class: "cb-hidden", role: "status" });
    this.say = speaker(region);
    this.list = new OptionList(input, home, input.id || "own-town", "市区町村");
    home.append(region);
    this.listen();
  }

  get chosen(): Town | null {
    return this.town;
  }

  /** What is wrong with what was typed; empty where a town was picked, or nothing typed. */
  get fault(): string {
    return this.input.value.trim() === "" || this.town ? "" : "一覧から、自団体を選んでください。";
  }

  /** Pick the town that this computer keeps. False where there is none that fits, or the list cannot be read. */
  async recall(fits = (_: Town): boolean => true): Promise<boolean> {
    const code = ownTown();
    const town = code && (await this.load().catch(() => [])).find((each) => each.code === code);
    // Whoever has typed in the meantime knows better.
    if (!town || this.input.value !== "" || !fits(town)) return false;
    this.input.value = town.fullName;
    this.town = town;
    return true;
  }

  /** Empty the field, and forget the town. */
  clear(): void {
    this.input.value = "";
    this.choose(null);
  }

  private listen(): void {
    const { input } = this;
    input.addEventListener("focus", () => void this.load().catch(() => undefined));
    onTyping(input, () => void this.look());
    input.addEventListener("blur", () => void this.leave());
    input.addEventListener("keydown", (event) => {
      if (!converting(event) && this.use(event.key)) event.preventDefault();
    });
    // What the list does is told by `picked`; a change of the text alone is nobody's business.
    input.addEventListener("change", (event) => event.stopPropagation());
  }

  /** Show the towns that may be meant; a text that was changed names no town any more. */
  private async look(): Promise<void> {
    const { input } = this;
    if (this.town && input.value !== this.town.fullName) this.choose(null);
    if (input.value.trim() === "") return this.hide();
    const mine = ++this.turn;
    const towns = await this.load().catch(() => null);
    if (mine !== this.turn || document.activeElement !== input) return;
    const found = towns ? matching(input.value, towns) : [];
    const more = found.length > MOST ? [`ほか${found.length - MOST}団体。続きを打つと絞れます。`] : [];
    const notes = !towns ? [UNREAD] : found.length === 0 ? [NONE] : more;
    this.list.show([{ label: "市区町村", options: found.slice(0, MOST).map((town) => this.option(town)) }], notes);
    this.say(notes[0] ?? `${found.length}団体あります。上下の矢印キーで選べます。`);
  }

  private option(town: Town): HTMLElement {
    const { population, prefecture } = town.figures;
    const facts = [prefecture, town.kana, ...(population ? [people(population)] : [])];
    const made = element(
      "div",
      { role: "option", "aria-selected": "false", tabindex: "-1", "data-town": town.code },
      element("span", { class: "cb-found__title" }, town.name),
      ...facts.map((fact) => element("span", { class: "cb-found__fact" }, fact)),
    );
    made.addEventListener("click", () => this.take(town));
    return made;
  }

  /** On leaving, a name that only one town has is as good as picked. */
  private async leave(): Promise<void> {
    this.hide();
    if (this.free || this.town || this.input.value.trim() === "") return;
    const town = meant(this.input.value, await this.load().catch(() => []));
    if (town && !this.town) this.take(town);
    else this.picked(null);
  }

  private take(town: Town): void {
    this.input.value = town.fullName;
    this.hide();
    this.choose(town);
  }

  private choose(town: Town | null): void {
    this.town = town;
    if (this.own && (town || !this.free)) keepOwnTown(town?.code ?? null);
    this.picked(town);
  }

  private hide(): void {
    this.turn += 1;
    this.say("");
    this.list.hide();
  }

  /** Act on a key. Gives whether it was used. */
  private use(key: string): boolean {
    const { list } = this;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (list.open) list.step(key === "ArrowDown" ? 1 : -1);
      else void this.look();
      return true;
    }
    if (key === "Escape") {
      if (!list.open) return false;
      this.hide();
      return true;
    }
    if (key !== "Enter" || !list.open) return false;
    (list.active ?? list.only)?.click();
    return true;
  }
}
