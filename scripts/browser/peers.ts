/** The page of peers: what is told of one's own town against all cases. */
import { townList } from "./data/town-list";
import { meeting, met } from "./data/meeting";
import { around } from "./facts/around";
import { fatesOf } from "./facts/fates";
import { withReason } from "./dom/why";
import { gaps } from "./facts/gaps";
import { BROKEN, keptAnswers } from "./kept/own-answers";
import { total } from "./data/whole-list";
import { Data, type HomeFact, type ShortCase, type Vocabulary } from "./data/data";
import { type Gone, goneOf } from "./data/gone";
import { address, parse } from "./peers/address";
import { Form } from "./peers/form";
import { List } from "./peers/list";
import { type Own, asks, tellingOf } from "./facts/near";
import { found } from "./peers/outcome";
import { type Child, element } from "./dom/element";
import { speaker } from "./dom/typing";
import { grouped } from "./words/grouped";

const BASE = "../";
const UNREAD =
  "事例のデータを読めませんでした。ページを読み込み直すか、フォルダーの中身がそろっているかを確かめてください。入れた内容はそのままです。";

interface Listed {
  /** Those of `all` that may be near. */
  readonly cases: readonly ShortCase[];
  readonly all: number;
  readonly gone: Gone;
}

class Peers {
  private readonly data = new Data(BASE);
  private readonly fields: Form;
  private readonly say: (text: string) => void;
  private list: List | null = null;
  private strange: readonly string[] = [];
  private turn = 0;
  private pressing = false;
  private released = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly place: HTMLElement,
    private readonly bands: HTMLElement,
    status: HTMLElement,
  ) {
    this.fields = new Form(
      form,
      () => townList(this.data),
      () => void this.changed(),
    );
    this.say = speaker(status);
  }

  start(): void {
    this.form.hidden = false;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(this.released);
      void this.changed().then(() => this.turnTo());
    });
    this.form.addEventListener("change", () => this.pressing || void this.changed());
    this.listenToPress();
    // The fields are emptied after the event.
    this.form.addEventListener("reset", () => setTimeout(() => this.fields.clear()));
    addEventListener("storage", ({ key }) => (key === null || key.endsWith(".self-check")) && void this.show());
    this.strange = this.fields.fill(parse(location.search));
    void this.fields.recall().then(() => this.show());
  }

  /** While the button is pressed nothing is told that would move it away from under the pointer. */
  private listenToPress(): void {
    this.form.querySelector("[type=submit]")?.addEventListener("pointerdown", () => (this.pressing = true));
    for (const sign of ["pointerup", "pointercancel"]) {
      addEventListener(sign, () => {
        if (this.pressing) this.released = window.setTimeout(() => void this.changed());
        this.pressing = false;
      });
    }
  }

  /** Lead on to the list, or back to the field that cannot be read. */
  private turnTo(): void {
    const target =
      this.form.querySelector<HTMLElement>("[aria-invalid=true]") ?? this.place.querySelector<HTMLElement>("h2");
    target?.focus();
  }

  private async changed(): Promise<void> {
    this.strange = [];
    try {
      history.replaceState(null, "", location.pathname + address(this.fields.entered));
    } catch {
      // Some browsers keep the address of a file as it is. The page works, it only cannot be linked to.
    }
    await this.show();
  }

  private async show(): Promise<void> {
    const mine = ++this.turn;
    this.fields.people();
    const { theme, trouble: told, gaps: wanted, case: id } = this.fields.entered;
    void this.data.cases.head().catch(() => undefined); // it comes while the words are still on their way
    const who = told ? meeting(this.data.cases, told) : [];
    const data = await Promise.all([this.data.vocabulary(), this.data.notebook(), who]).catch(() => null);
    if (mine !== this.turn) return;
    if (!data) return this.fail();
    const [words, { selfCheck }, ids] = data;
    const lacking = this.lacking(selfCheck);
    const known = words.troubles.find(({ key }) => key === told);
    const trouble = known ? { ...known, ids, met: [] } : null;
    const own = { figures: this.fields.figures, theme, trouble, gaps: wanted ? lacking : [] };
    const found = [this.among(own, id ? [id] : []), total(this.data.cases), this.data.cases.gone()] as const;
    const [reached, all, gone] = await Promise.all(found).catch(() => [null, 0, {}] as const);
    if (mine !== this.turn) return;
    if (reached) this.draw(reached.own, words, { cases: reached.cases, all, gone });
    else this.fail();
  }

  /** Read the cases that may be near; of a trouble also how they met it. */
  private async among(own: Own, ids: readonly string[]): Promise<{ own: Own; cases: readonly ShortCase[] }> {
    const cases = await around(this.data, own, ids);
    if (!own.trouble) return { own, cases };
    const shown = new Set(cases.map((each) => each.id));
    const wanted = own.trouble.ids.filter((each) => shown.has(each));
    const how = await met(this.data.cases, own.trouble.key, wanted);
    return { own: { ...own, trouble: { ...own.trouble, met: how } }, cases };
  }

  private fail(): void {
    this.put([element("p", { class: "cb-empty" }, UNREAD)], false);
  }

  /** Give what the self-check found missing, and say beside the box what there is to use. */
  private lacking(facts: readonly HomeFact[]): HomeFact[] {
    const { answers, broken } = keptAnswers(new Set(facts.map(({ key }) => key)));
    const lacking = gaps(facts, answers);
    const note = document.querySelector<HTMLElement>("[data-gaps-note]");
    this.fields.tick.disabled = answers.size === 0;
    const link = element("a", { href: `${BASE}pieces/check.html` }, "自己点検のページ");
    if (answers.size === 0)
      note?.replaceChildren(broken ? BROKEN : "まだ答えがありません。", link, "で答えると使えます。");
    else note?.replaceChildren(`答え${answers.size}件、うち不足${lacking.length}件。`, link, "で見直せます。");
    return lacking;
  }

  private draw(own: Own, words: Vocabulary, { cases, all, gone }: Listed): void {
    const { name, town } = this.fields;
    const telling = tellingOf(words);
    const { case: id } = this.fields.entered;
    this.list ??= new List(this.data, words, BASE);
    const strange = this.strange.map((label) => told(`リンクの「${label}」の値を読めないため、外しました。`));
    const fates = fatesOf([id], gone).map(({ text, path }) => told(...withReason(text, BASE + path)));
    const today = goneOf(id, gone) ? goneOf(id, gone)?.to : id;
    const one = today ? this.list.one(today, own, cases, telling, name) : [];
    const listed = asks(own) ? found(own, cases, telling, town, this.list) : null;
    const partly = all > cases.length ? [told(`事例${grouped(all)}件のうち、近い団体のものから並べています。`)] : [];
    this.put([...strange, ...fates, ...one, ...(listed ? [...partly, ...listed.parts] : [])], (listed?.total ?? 0) > 0);
    if (listed) this.say(listed.spoken);
  }

  /** Put up what was found, in place of the table of all cases, which stays where nothing was. */
  private put(parts: readonly HTMLElement[], instead: boolean): void {
    this.place.replaceChildren(...parts);
    this.place.hidden = parts.length === 0;
    this.bands.hidden = instead;
    this.bands.classList.toggle("cb-screen", parts.length > 0);
    // The contents list names the tables alone.
    document.querySelector(".md-nav--secondary")?.toggleAttribute("hidden", instead);
  }
}

function told(...parts: readonly Child[]): HTMLElement {
  return element("p", { class: "cb-told" }, ...parts);
}

const form = document.querySelector<HTMLFormElement>("[data-own]");
const place = document.querySelector<HTMLElement>("[data-peers]");
const bands = document.querySelector<HTMLElement>("[data-bands]");
const status = document.querySelector<HTMLElement>("[data-status]");
if (form && place && bands && status) new Peers(form, place, bands, status).start();
