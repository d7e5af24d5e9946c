/** The box in the header: a combobox over the engine, with results as you type. */
import { count } from "./wording";
import { EMPTY } from "./address";
import { element } from "../dom/element";
import { OptionList } from "../dom/option-list";
import { BROKEN, NEAR, notes } from "./notes";
import { found, nearby, offer, onward, suggested } from "./options";
import { confirmWithoutSending, converting, onTyping, speaker } from "../dom/typing";
import type { Answer, Engine, Question, Suggestion } from "./types";

const SUGGESTIONS = 3;
const RESULTS = 6;
/** Milliseconds after which a reader is told that the index is on its way. */
const SLOW = 400;

/** `root` leads from the page to the root of the site. */
export function startBox(form: HTMLFormElement, engine: Engine, root: string): void {
  const input = form.querySelector("input");
  if (input) new Box(form, input, engine, root).listen();
}

class Box {
  private readonly list: OptionList;
  private readonly say: (text: string) => void;
  private turn = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly input: HTMLInputElement,
    private readonly engine: Engine,
    private readonly root: string,
  ) {
    const region = element("div", { class: "cb-hidden", role: "status" });
    form.append(region);
    this.say = speaker(region);
    this.list = new OptionList(input, form, "find", "言葉の候補と結果");
  }

  listen(): void {
    confirmWithoutSending(this.input);
    onTyping(this.input, (composing) => void this.look(composing));
    this.input.addEventListener("focus", () => void this.look(false));
    this.form.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.form.contains(relatedTarget))) this.stop();
    });
    this.input.addEventListener("keydown", (event) => {
      if (!converting(event) && this.use(event.key)) event.preventDefault();
    });
    // What was typed while this script was on its way.
    if (document.activeElement === this.input) void this.look(false);
  }

  private stop(): void {
    this.turn += 1;
    this.say("");
    this.list.hide();
  }

  /** Ask and show. An answer that comes after a newer question is thrown away. */
  private async look(composing: boolean): Promise<void> {
    const text = this.input.value;
    if (!text.trim()) return this.stop();
    const mine = ++this.turn;
    const slow = setTimeout(() => mine === this.turn && this.wait(), SLOW);
    const [answer, words] = await this.ask(text);
    clearTimeout(slow);
    if (mine !== this.turn) return;
    // A half-typed reading finds nothing: what was found before stays until it is a word.
    if (!composing || answer?.total || answer?.near) this.show(text, answer, words);
    else if (!this.list.filled) this.list.hide();
  }

  private async ask(text: string): Promise<[Answer | null, readonly Suggestion[]]> {
    const question: Question = { ...EMPTY, text, from: 0, count: RESULTS, counted: false };
    const asked = [this.engine.ask(question), this.engine.suggest(text, SUGGESTIONS)] as const;
    const [answer, words] = await Promise.allSettled(asked);
    const typed = text.trim();
    return [
      answer.status === "fulfilled" ? answer.value : null,
      words.status === "fulfilled" ? words.value.filter((word) => word.text !== typed) : [],
    ];
  }

  private wait(): void {
    if (!this.list.open) this.list.show([], ["読み込んでいます。"]);
  }

  private show(text: string, answer: Answer | null, words: readonly Suggestion[]): void {
    const choose = (chosen: string): void => {
      this.input.value = chosen;
      void this.look(false);
    };
    const known = new Set(words.map((word) => word.text));
    const meant = (answer?.meant ?? []).filter((each) => !known.has(each));
    const groups = [
      { label: "もしかして", options: meant.map((text) => suggested({ text, label: "もしかして" }, choose)) },
      { label: "言葉の候補", options: words.map((word) => suggested(word, choose)) },
      { label: "案内", options: answer?.offers.map((each) => offer(each, this.root)) ?? [] },
      { label: "結果", options: answer?.results.map((result) => found(result, this.root)) ?? [] },
      { label: NEAR, options: nearby(answer, this.root), marks: { "data-near": NEAR } },
      { label: "検索ページ", options: [onward(text, answer, this.root)] },
    ];
    this.list.show(groups, answer ? notes(answer, text) : [BROKEN]);
    this.say(answer ? spoken(answer, words.length) : BROKEN);
  }

  /** Act on a key. Gives whether it was used. */
  private use(key: string): boolean {
    const { list } = this;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (list.open) list.step(key === "ArrowDown" ? 1 : -1);
      else void this.look(false);
      return true;
    }
    if (key === "Escape") return this.giveUp();
    // Without an active option, Home and End move in the words and Enter sends them.
    if (!list.active || !["Home", "End", "Enter"].includes(key)) return false;
    if (key === "Enter") list.active.click();
    else list.jump(key === "Home" ? 0 : -1);
    return true;
  }

  /** Close the list; when it is closed, clear the box. */
  private giveUp(): boolean {
    if (!this.list.open && !this.input.value) return false;
    if (!this.list.open) this.input.value = "";
    this.stop();
    return true;
  }
}

function spoken(answer: Answer, words: number): string {
  const suggestions = words > 0 ? `、言葉の候補が${count(words)}あります` : "";
  const near = answer.near ? `。近いものが${count(answer.near.results.length)}あります` : "";
  const exact = answer.total > 0 ? `結果が${count(answer.total, answer.about)}あります` : "結果はありません";
  const results = exact + near;
  return `${results}${suggestions}。上下の矢印キーで選べます。`;
}
