/** The author's desk: which room is open, the draft with its past, and what is wrong with it. */
import { caseFile } from "../data/form-data";
import { check } from "../casefile/check";
import type { Fault } from "../casefile/fault";
import { type Opened, opened, read } from "../casefile/open";
import { type Order, orderOf } from "../casefile/order";
import { type Reply, isCase, onlyNoted, replyOf, reviewOf } from "../casefile/reply";
import type { Trap } from "../casefile/traps";
import { type Entries, type Path, type Value, entriesOf, textOf, textsOf, trimmed } from "../casefile/value";
import { put, settled } from "../casefile/edit";
import type { FormTown } from "../casefile/town-file";
import { written } from "../casefile/write";
import type { Data, FormScheme } from "../data/data";
import { led } from "../data/gone";
import { fateOf } from "../facts/fates";
import { landSoon } from "../dom/focus";
import { Observable } from "../kept/observable";
import { History } from "../plan/history";
import { AllCases } from "./all-cases";
import { AllTowns } from "./all-towns";
import { type Draft, draftOf, newDraft, titleOf } from "./draft";
import { KeptDrafts } from "./kept-drafts";

export const STEPS = [
  ["basics", "基本"],
  ["sources", "出典"],
  ["claims", "記述"],
  ["answers", "要点"],
  ["rest", "そのほか"],
  ["finish", "確かめて保存"],
] as const;
export type StepKey = (typeof STEPS)[number][0];

/** A file that would be misread, with its text to be mended. */
export interface Mending {
  readonly text: string;
  readonly file: string;
  readonly traps: readonly Trap[];
}

export type Room = "start" | "edit" | "mend" | "reply";

/** Faults are looked for so many milliseconds after a change. */
const SOON = 250;
const UNREAD = "この事例のファイルを読めません。フォルダーがそろっているかを確かめて、このページを開き直してください。";
const UNLISTED = "事例の一覧を読めません。フォルダーがそろっているかを確かめて、このページを開き直してください。";

export class Desk extends Observable {
  readonly history: History<Draft>;
  readonly kept: KeptDrafts;
  readonly order: Order;
  room: Room = "start";
  step: StepKey = "basics";
  mending: Mending | null = null;
  notice = "";
  faults: readonly Fault[] = [];
  /** True once the reader has asked what is missing: then it is told everywhere. */
  strict = false;
  readonly towns: AllTowns;
  readonly cases: AllCases;
  private timer = 0;

  constructor(
    scheme: FormScheme,
    readonly data: Data,
    readonly today: string,
  ) {
    super();
    this.towns = new AllTowns(scheme, data);
    this.cases = new AllCases(data.cases);
    this.order = orderOf(scheme);
    this.history = new History(newDraft(today));
    this.kept = new KeptDrafts(this.history);
    this.history.subscribe(() => {
      this.timer ||= window.setTimeout(() => this.look(), SOON);
      this.tell();
    });
    this.kept.subscribe(() => this.tell());
    addEventListener("hashchange", () => this.follow());
  }

  get draft(): Draft {
    return this.history.now;
  }

  get scheme(): FormScheme {
    return this.towns.scheme;
  }

  /** The town of the case where this casebook has no file of it yet. */
  get newTown(): FormTown | null {
    return this.towns.fresh(textOf(this.draft.data.municipality));
  }

  get title(): string {
    return titleOf(this.draft);
  }

  /** Change the data of the draft; changes of one mark are undone together. */
  change(make: (data: Entries) => Entries, mark = ""): void {
    this.history.change((draft) => {
      const data = make(draft.data);
      return data === draft.data ? draft : { ...draft, data };
    }, mark);
  }

  put(path: Path, value: Value | undefined): void {
    this.change((data) => put(data, path, value), path.join("."));
  }

  /** Say of which town the case is, "" for none; the name that begins with the town follows. */
  settle(town: string): void {
    if (textOf(this.draft.data.municipality) !== town) this.change((data) => settled(data, town, !this.draft.file));
  }

  faultsAt(path: Path): string[] {
    const here = path.join("\n");
    const shown = this.faults.filter(({ where }) => where.join("\n") === here);
    const empty = (text: string): boolean =>
      /(?:がありません|が空です)。$/u.test(text) || text.includes("が一つもありません");
    // Nor is a source told to be of no use before there was a chance to use it.
    const early = ({ rule, text }: Fault): boolean => empty(text) || rule === "unused-source";
    return shown.filter((each) => this.strict || !early(each)).map(({ text }) => text);
  }

  /** Look for faults now. */
  look(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    const { data, file } = this.draft;
    void this.towns.meet(textOf(data.municipality)).then((learned) => learned && this.look());
    if (data.members) void this.towns.read().then((learned) => learned && this.look());
    const id = textOf(data.id);
    void this.cases.meet([id, ...textsOf(data.related)]).then((learned) => learned && this.look());
    const known = { towns: this.towns.known, hasCase: (each: string) => this.cases.has(each) };
    const faults = check({ data, scheme: this.scheme, today: this.today, file, ...known });
    const taken = !file && this.cases.has(id);
    const twice: Fault = {
      where: ["id"],
      rule: "file-name",
      text: "このIDの事例は、もうあります。英字の名前を変えてください。",
    };
    this.faults = taken ? [twice, ...faults] : faults;
    this.tell();
  }

  written(): string {
    const { text, before, data } = this.draft;
    return written(text, data === before ? data : trimmed(data), this.order);
  }

  go(step: StepKey): void {
    this.hush();
    location.hash = `step=${step}`;
  }

  say(text: string): void {
    this.notice = text === this.notice ? `${text}\u00a0` : text;
    this.tell();
  }

  /** Give what is being read; null, and a word to the reader, where it cannot be. */
  async reading<Read>(coming: Promise<Read>): Promise<Read | null> {
    return coming.catch(() => {
      this.say(UNLISTED);
      return null;
    });
  }

  /** What was said on one step does not stay for the next. */
  hush(): void {
    this.notice = "";
  }

  begin(): void {
    this.open(newDraft(this.today));
  }

  open(draft: Draft, step: StepKey = "basics"): void {
    this.history.restart(draft);
    this.kept.follow(draft);
    this.room = "edit";
    this.strict = draft.text !== "";
    this.mending = null;
    this.look();
    if (location.hash === `#step=${step}`) this.follow();
    else this.go(step);
  }

  openKept(id: string): void {
    const draft = this.kept.find(id);
    if (draft) this.open(draft);
  }

  /** Open a case of this casebook. */
  async openCase(old: string): Promise<void> {
    const id = await this.idOf(old);
    const text = await caseFile(this.data, id).catch(() => null);
    if (text === null) return this.say((await this.fateOf(old)) || UNREAD);
    this.take({ text, notes: [] }, id);
  }

  /** The id of a case today: an old one leads on. */
  async idOf(id: string): Promise<string> {
    return led(id, await this.data.cases.gone().catch(() => ({})));
  }

  /** What became of a case that is gone; "" where nothing is known. */
  async fateOf(id: string): Promise<string> {
    return fateOf(id, await this.data.cases.gone().catch(() => ({})))?.text ?? "";
  }

  async openFile(file: File): Promise<void> {
    const bytes = await file.arrayBuffer().catch(() => null);
    if (!bytes) return this.say("ファイルを開けません。ほかで使っていないかを確かめてください。");
    this.take(opened(new Uint8Array(bytes)), file.name.replace(/\.(?:ya?ml|txt)$/iu, ""));
  }

  /** Take a text in: as a draft, as a reply, or to be mended. */
  take(given: Opened, file: string): void {
    if ("fault" in given) return this.say(given.fault);
    const found = read(given.text, this.scheme);
    if ("traps" in found) {
      this.mending = { text: given.text, file, traps: found.traps };
      this.room = "mend";
      return this.say(given.notes.join(""));
    }
    const reply = replyOf(found.data);
    if (reply) return void this.takeReply(reply);
    if (!isCase(found.data)) return this.say("事例のファイルではないようです。.yml のファイルを選んでください。");
    this.open(draftOf(given.text, file, found.data));
    this.say(given.notes.join("") || `「${this.title}」を開きました。`);
  }

  /** Open the case that a host has answered, with what it proposes beside the claims. */
  private async takeReply(reply: Reply): Promise<void> {
    await this.openCase(reply.case);
    if (this.room !== "edit" || this.draft.file !== (await this.idOf(reply.case))) return;
    this.history.change((draft) => ({
      ...draft,
      reply,
      data: put(draft.data, ["review"], [...entriesOf(draft.data.review), reviewOf(reply)]),
    }));
    this.go("claims");
    this.say(
      reply.proposals.length > 0
        ? `${reply.by}からの申し出を、${placesOf(reply)}のそばに示しました。「自治体の確認」にも一行を足しました。`
        : `${reply.by}からの回答（${onlyNoted(reply) ? "見解あり" : "問題なし"}）を、「自治体の確認」に足しました。`,
    );
  }

  /** Go back to the beginning; the draft stays among those kept. */
  leave(): void {
    this.kept.flush();
    this.room = "start";
    history.replaceState(history.state, "", location.pathname);
    this.tell();
  }

  /** The case that the address asks for, to be answered. */
  get asked(): string {
    return textOf(new URLSearchParams(location.search).get("review") ?? "");
  }

  private follow(): void {
    const step = STEPS.find(([key]) => location.hash === `#step=${key}`)?.[0];
    if (!step || this.room !== "edit") return;
    this.step = step;
    if (step === "finish") {
      this.strict = true;
      this.look();
    }
    this.tell();
    landSoon("[data-step] h2");
  }
}

/** Which steps hold what is proposed, with how much there is. */
function placesOf({ proposals }: Reply): string {
  const count = (step: StepKey): number => proposals.filter(({ field }) => stepOfPart(field) === step).length;
  const all = STEPS.map(([key, title]) => [title, count(key)] as const);
  return all.flatMap(([title, some]) => (some > 0 ? [`「${title}」の${some}か所`] : [])).join("、");
}

function stepOfPart(field: string): StepKey {
  if (field === "summary") return "basics";
  return field.startsWith("answers.") ? "answers" : "claims";
}
