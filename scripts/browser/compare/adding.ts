/** Adding a case. The picker and the list of cases come with their first use: who only reads needs neither. */
import type { Data, FullCase, Vocabulary } from "../data/data";
import { button } from "../dom/button";
import { element } from "../dom/element";
import { fetched } from "../dom/fetched";
import type { Picker } from "./picker";

/** What `case-picker.ts` leaves for the page. */
export type PickCases = (
  data: Data,
  words: Vocabulary,
  add: (id: string) => void,
  say: (text: string) => void,
) => Picker;

const WAITING = "読み込んでいます。";
const BROKEN =
  "加える事例の一覧を読めませんでした。フォルダーの中身がそろっているかを確かめて、「事例を加える」をもう一度押してください。";

export class Adding {
  readonly opener = button("事例を加える", () => void this.turn(), {
    class: "cb-button cb-screen",
    "data-open-picker": "",
  });
  readonly whole = element("div", { hidden: "" });
  private opened = false;
  private chosen: readonly FullCase[] = [];
  private arriving: Promise<Picker> | null = null;
  private filled: Promise<void> = Promise.resolve();

  constructor(
    private readonly data: Data,
    private readonly words: Vocabulary,
    private readonly add: (id: string) => void,
    private readonly say: (text: string) => void,
  ) {}

  /** Show what can be added to these cases: at once where they are too few to compare. */
  show(chosen: readonly FullCase[]): void {
    this.chosen = chosen;
    this.opener.hidden = chosen.length < 2;
    this.open(chosen.length < 2 || this.opened);
  }

  /** Links to comparisons to begin with; none where they cannot be read. */
  async waysIn(): Promise<readonly HTMLElement[]> {
    return (await this.tried((picker) => picker.waysIn())) ?? [];
  }

  async focus(): Promise<void> {
    if (this.whole.hidden) this.opener.focus();
    else await this.filled.then(() => this.tried(async (picker) => picker.focus()));
  }

  /** Opened by the reader it stays open, for more than one case may be added. */
  private async turn(): Promise<void> {
    this.opened = this.whole.hidden !== false;
    this.open(this.opened);
    if (this.opened) await this.focus();
  }

  private open(open: boolean): void {
    this.whole.hidden = !open;
    this.opener.setAttribute("aria-expanded", String(open));
    if (open || this.arriving) this.filled = this.fill();
  }

  private async fill(): Promise<void> {
    if (!this.whole.hasChildNodes()) this.whole.append(element("p", { class: "cb-meta" }, WAITING));
    const shown = await this.tried(async (picker) => {
      await picker.show(this.chosen);
      return picker.whole;
    });
    const told = shown ?? element("p", { class: "cb-told", role: "alert" }, BROKEN);
    if (told.parentElement !== this.whole) this.whole.replaceChildren(told);
  }

  /** Have the picker do something; null while it cannot be read: a shared drive comes and goes. */
  private async tried<Kind>(act: (picker: Picker) => Promise<Kind>): Promise<Kind | null> {
    this.arriving ??= this.fetch();
    try {
      return await act(await this.arriving);
    } catch {
      this.arriving = null;
      return null;
    }
  }

  private async fetch(): Promise<Picker> {
    const pick = await fetched<PickCases>("../", "case-picker", "pickCases");
    return pick(this.data, this.words, this.add, this.say);
  }
}
