/** Adding a case. The picker and the list of all cases come with their first use: who only reads needs neither. */
import type { FullCase, ShortCase, Vocabulary } from "../data/data";
import { button } from "../dom/button";
import { element } from "../dom/element";
import { fetched } from "../dom/fetched";
import type { Picker } from "./picker";

/** What `case-picker.ts` leaves for the page. */
export type PickCases = (
  all: readonly ShortCase[],
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

  constructor(
    private readonly list: () => Promise<readonly ShortCase[]>,
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
    return (await this.picker())?.waysIn() ?? [];
  }

  async focus(): Promise<void> {
    if (this.whole.hidden) this.opener.focus();
    else (await this.picker())?.focus();
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
    if (open || this.arriving) void this.fill();
  }

  private async fill(): Promise<void> {
    if (!this.whole.hasChildNodes()) this.whole.append(element("p", { class: "cb-meta" }, WAITING));
    const picker = await this.picker();
    if (picker) picker.show(this.chosen);
    const told = picker?.whole ?? element("p", { class: "cb-told", role: "alert" }, BROKEN);
    if (told.parentElement !== this.whole) this.whole.replaceChildren(told);
  }

  /** Null while it cannot be read: a shared drive comes and goes. */
  private async picker(): Promise<Picker | null> {
    this.arriving ??= this.fetch();
    try {
      return await this.arriving;
    } catch {
      this.arriving = null;
      return null;
    }
  }

  private async fetch(): Promise<Picker> {
    const script = fetched<PickCases>("../", "case-picker", "pickCases");
    const [pick, all] = await Promise.all([script, this.list()]);
    return pick(all, this.words, this.add, this.say);
  }
}
