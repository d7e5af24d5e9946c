/** The page of the comparison: the address tells which cases; every change is drawn and written back. */
import { button } from "../dom/button";
import { led } from "../data/gone";
import { Data, type FullCase, type ShortCase, type Vocabulary } from "../data/data";
import { Questions } from "../kept/questions";
import { element } from "../dom/element";
import { painted } from "../dom/painted";
import { speaker } from "../dom/typing";
import { UNSAVED } from "../dom/unsaved";
import { fetched } from "../dom/fetched";
import { Adding } from "./adding";
import { answerParts } from "./answer-parts";
import { Asking } from "./asking";
import { type Chosen, MOST, address, asFiled, asked, leftOut, moved, read } from "./chosen";
import type { Surroundings } from "./cell";
import { sourcesOf } from "./cited";
import { Controls, type Format, sheetButton } from "./controls";
import { decoded, folded, unfold } from "./fold";
import { overviewOf } from "./overview";
import { legend } from "./legend";
import { fail, fateNote, note } from "./note";
import { jump, letterHeight, measureWaiting } from "./offscreen";
import type { Save } from "./save";
import { nameOf } from "../facts/sheet";
import { steps } from "./start";
import { type Act, tableOf } from "./table";
import { timelinesOf } from "./timelines";
import { columnChooser } from "./columns";
import { type Shown, View } from "./view";

const UNREAD =
  "のデータを読めませんでした。ページを読み込み直すか、フォルダーの中身がそろっているかを確かめてください。";
const LONELY = "あと1件加えると、並べて読めます。";

export function startComparison(page: HTMLElement): void {
  const data = new Data("../");
  page.replaceChildren(element("p", { class: "cb-meta" }, "読み込んでいます。"));
  void asFiled(data, location.search); // they come while the words are still on their way
  data
    .vocabulary()
    .then((words) => new Comparing(page, data, words).start())
    .catch((reason) => fail(page, reason));
}

class Comparing {
  private ids: readonly string[] = [];
  private cases: readonly FullCase[] = [];
  private asked = "";
  private readonly title = document.title;
  private turn = 0;
  private readonly names = new Map<string, string>();
  private readonly status = element("p", { class: "cb-hidden", role: "status" });
  private readonly say = speaker(this.status);
  private readonly notes = element("div", { "data-notes": "" });
  private readonly bar: HTMLElement;
  private readonly adding: Adding;
  private readonly steps = steps();
  private readonly sizes = new ResizeObserver(() => this.measure());
  private readonly sheet = sheetButton();
  private readonly place = element("div");
  private readonly count = element("p", { class: "cb-meta", role: "status", "data-count": "" });
  private readonly questions = new Questions();
  private readonly asking: Asking;
  private readonly view: View;
  private readonly controls: Controls;

  constructor(
    private readonly page: HTMLElement,
    private readonly data: Data,
    private readonly words: Vocabulary,
  ) {
    this.steps.hidden = true; // until it is known that nobody compares
    this.asking = new Asking(this.questions, (id) => this.name(id), words, this.say);
    this.adding = new Adding(data, words, (id) => void this.add(id), this.say);
    this.view = new View(words, (shown) => this.tell(shown));
    this.controls = new Controls(this.view, (format) => void this.save(format));
    this.bar = element("div", { class: "cb-compare__bar" }, this.adding.opener, this.sheet, this.asking.summary);
  }

  async start(): Promise<void> {
    addEventListener("popstate", () => void this.turnBack().catch((reason) => fail(this.page, reason)));
    this.place.addEventListener("click", ({ target }) => this.reveal(target));
    this.place.addEventListener("toggle", () => measureWaiting(this.place), true);
    const adding = element("div", { class: "cb-compare__adding cb-screen" }, this.bar, this.adding.whole);
    this.page.replaceChildren(this.status, this.notes, this.steps, adding, this.place);
    await this.read();
    // What an address points at within the table comes too late for the browser.
    const wanted = document.getElementById(decoded(location.hash.slice(1)));
    if (!wanted || !this.place.contains(wanted)) return;
    unfold(wanted);
    this.controls.reveal(wanted);
    jump(wanted);
  }

  /** A turn to another place of the page changes the address too; it leaves the table as it is. */
  private async turnBack(): Promise<void> {
    if (location.search !== this.asked) await this.read();
  }

  /** Whether there is such a case its own file tells, or else the list of all. */
  private async chosenBy(search: string): Promise<Chosen> {
    const filed = await asFiled(this.data, search);
    const known = new Set(this.named(filed ?? (await this.data.cases.some(asked(search)))).map(({ id }) => id));
    return read(search, (id) => known.has(id), filed ? {} : await this.data.cases.gone());
  }

  private named<Kind extends ShortCase>(cases: readonly Kind[]): readonly Kind[] {
    for (const each of cases) this.names.set(each.id, nameOf(each));
    return cases;
  }

  /** What a link within the page leads to may be folded away or filtered out. */
  private reveal(target: EventTarget | null): void {
    const hash = target instanceof Element ? target.closest('a[href^="#"]')?.getAttribute("href") : null;
    const wanted = hash ? document.getElementById(hash.slice(1)) : null;
    if (!wanted || !this.place.contains(wanted)) return;
    this.controls.reveal(wanted);
    unfold(wanted);
    // The browser jumps once the click is done.
    requestAnimationFrame(() => jump(wanted));
  }

  /** Show what the address asks, and say what it asks in vain. */
  private async read(): Promise<void> {
    const { search } = location;
    this.asked = search;
    const chosen = await this.chosenBy(search);
    if (search !== location.search) return;
    const told = leftOut(chosen, (id) => this.name(id));
    this.notes.replaceChildren(...chosen.fates.map(fateNote), ...told.map((each) => note(each)));
    await this.show(chosen.ids);
  }

  private name(id: string): string {
    return this.names.get(id) ?? id;
  }

  /** Read the cases and draw them; the slower of two changes is thrown away. */
  private async show(ids: readonly string[]): Promise<void> {
    const mine = ++this.turn;
    const arrived = await Promise.allSettled(ids.map((id) => this.data.case(id)));
    if (mine !== this.turn) return;
    const unread = ids.filter((_, at) => arrived[at]?.status === "rejected");
    for (const id of unread) this.notes.append(note(`「${this.name(id)}」${UNREAD}`));
    this.ids = ids.filter((id) => !unread.includes(id));
    this.cases = arrived.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    for (const each of this.cases) this.names.set(each.id, nameOf(each));
    if (this.ids.length === 1) this.notes.append(note(LONELY));
    await this.draw(mine);
  }

  private async draw(mine: number): Promise<void> {
    const { cases } = this;
    this.adding.show(cases);
    this.sheet.hidden = cases.length < 2;
    this.bar.hidden = cases.length === 0;
    this.steps.hidden = cases.length > 0;
    this.asking.clear();
    this.asking.draw();
    this.nameOthers();
    document.title = cases.length > 0 ? `${cases.map(nameOf).join("、")}をくらべる - ${this.title}` : this.title;
    if (cases.length > 0) await this.putUp(cases, mine);
    else await this.offer(mine);
  }

  private async offer(mine: number): Promise<void> {
    this.place.replaceChildren();
    const ways = await this.adding.waysIn();
    if (mine === this.turn) this.place.replaceChildren(...ways);
  }

  /** Questions that were kept may be about cases that are not compared, or stand under another id today. */
  private nameOthers(): void {
    const ids = this.questions.all.map((each) => each.case);
    if (ids.every((id) => this.names.has(id))) return;
    void Promise.all([this.data.cases.some(ids), this.data.cases.gone()]).then(
      ([cases, gone]) => {
        this.named(cases);
        for (const id of ids) this.names.set(id, this.name(led(id, gone)));
        this.asking.draw();
      },
      () => undefined,
    );
  }

  /**
   * The answers go up first, and are seen while the rest is made; a table that stands is exchanged at once. Every style
   * of the rows hangs on the height of the heads: these come before them, and are measured alone.
   */
  private async putUp(cases: readonly FullCase[], mine: number): Promise<void> {
    const around = { words: this.words, ask: this.asking.button.bind(this.asking) };
    const answers = answerParts(cases, around);
    if (this.place.childElementCount === 0) {
      this.place.replaceChildren(...answers);
      await painted();
      if (mine !== this.turn) return;
    }
    const { table, whole } = this.fields(cases, around);
    const bodies = [...table.tBodies];
    for (const each of bodies) each.remove();
    if (answers[0]?.parentElement === this.place) this.place.append(...whole);
    else this.place.replaceChildren(...answers, ...whole);
    this.measure();
    table.append(...bodies);
    measureWaiting(this.place, true);
  }

  private fields(cases: readonly FullCase[], around: Surroundings): { table: HTMLTableElement; whole: HTMLElement[] } {
    const drawn = tableOf(cases, around, (act, id) => void this.act(act, id));
    const chooser = columnChooser(drawn.table, cases);
    this.view.take(drawn);
    this.sizes.disconnect();
    if (drawn.table.tHead) this.sizes.observe(drawn.table.tHead);
    const overview = overviewOf(this.words, cases);
    const timelines = timelinesOf(cases);
    const whole = [
      overview && folded(overview),
      this.controls.whole,
      legend(this.words),
      chooser,
      this.count,
      drawn.table,
      timelines && folded(timelines),
      this.asking.list,
      folded(sourcesOf(cases)),
    ];
    return { table: drawn.table, whole: whole.filter((each) => each !== null) };
  }

  /** What stays in sight needs to know how high the heads above it are. */
  private measure(): void {
    const header = document.querySelector<HTMLElement>(".md-header")?.offsetHeight ?? 0;
    const heads = this.place.querySelector<HTMLElement>("[data-compare] thead")?.offsetHeight ?? 0;
    const column = this.place.querySelector<HTMLElement>("[data-compare] thead [data-case]")?.offsetWidth ?? 0;
    const { style } = this.page;
    const before = style.getPropertyValue("--cb-letter");
    const sizes = { header: `${header}px`, columns: `${heads}px`, letter: `${letterHeight(column)}px` };
    for (const [name, value] of Object.entries(sizes)) {
      if (style.getPropertyValue(`--cb-${name}`) !== value) style.setProperty(`--cb-${name}`, value);
    }
    // In wider or narrower columns every block has another height.
    if (before && before !== sizes.letter) measureWaiting(this.place, true);
  }

  private tell({ rows, all }: Shown): void {
    measureWaiting(this.place);
    const told = rows === all ? `${all}項目を示しています。` : `${all}項目のうち${rows}項目を示しています。`;
    const reset =
      rows === all ? [] : [button("すべての項目を示す", () => this.controls.resetAll(), { "data-reset": "" })];
    for (const each of reset) each.classList.add("cb-screen");
    this.count.replaceChildren(rows === 0 ? "条件に合う項目がありません。" : told, ...reset);
  }

  private async add(id: string): Promise<void> {
    if (this.ids.includes(id) || this.ids.length >= MOST) return;
    await this.turnTo([...this.ids, id]);
    this.say(`${this.name(id)}を加えました。いま${this.ids.length}件です。`);
    if (this.ids.length >= MOST) this.adding.opener.focus();
    else await this.adding.focus();
  }

  private async act(act: Act, id: string): Promise<void> {
    if (act === "remove") {
      await this.turnTo(this.ids.filter((each) => each !== id));
      this.say(`${this.name(id)}を外しました。いま${this.ids.length}件です。`);
      if (this.ids.length < 2) await this.adding.focus();
      else this.page.querySelector<HTMLElement>("[data-act=remove]")?.focus();
      return;
    }
    await this.turnTo(moved(this.ids, id, act === "left" ? -1 : 1));
    this.say(`${this.name(id)}を${this.ids.indexOf(id) + 1}列目に移しました。`);
    const buttons = [...this.page.querySelectorAll<HTMLButtonElement>(`[data-of="${id}"]`)];
    // At the edge the button that was pressed has nothing left to do.
    (
      buttons.find(({ dataset, disabled }) => dataset.act === act && !disabled) ??
      buttons.find(({ disabled }) => !disabled)
    )?.focus();
  }

  private async turnTo(ids: readonly string[]): Promise<void> {
    this.notes.replaceChildren();
    try {
      history.pushState(null, "", address(ids));
    } catch {
      // Some browsers keep the address of a file as it is. The page works, it only cannot be linked to.
    }
    this.asked = location.search;
    await this.show(ids);
  }

  private async save(format: Format): Promise<void> {
    try {
      const saving = await fetched<Save>("../", "compare-save", "saveCases");
      await saving(format, this.words, this.cases);
    } catch {
      this.notes.replaceChildren(note(UNSAVED));
      this.notes.scrollIntoView({ block: "center" });
    }
  }
}
