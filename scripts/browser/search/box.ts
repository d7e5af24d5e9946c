/** The box in the header: a combobox over the engine, with results as you type. */
import { count, element } from "./element";
import { OptionList } from "./list";
import { BROKEN, notes } from "./notes";
import { found, onward, suggested } from "./options";
import { EMPTY } from "./address";
import { confirmWithoutSending, converting, onTyping, speaker } from "./typing";
import type { Answer, Engine, Question, Suggestion } from "./types";

const SUGGESTIONS = 3;
const RESULTS = 6;
/** Milliseconds after which a reader is told that the index is on its way. */
const SLOW = 400;

export function startBox(form: HTMLFormElement, engine: Engine, root: string): void {
  const input = form.querySelector("input");
  if (!input) return;
  const region = element("div", { class: "cb-hidden", role: "status" });
  form.append(region);
  const say = speaker(region);
  const list = new OptionList(input);
  let turn = 0;

  const stop = (): void => {
    turn += 1;
    say("");
    list.hide();
  };
  const choose = (text: string): void => {
    input.value = text;
    void look(false);
  };
  const show = (text: string, answer: Answer | null, words: readonly Suggestion[]): void => {
    const groups = [
      { label: "言葉の候補", options: words.map((word) => suggested(word, choose)) },
      { label: "結果", options: answer?.results.map((result) => found(result, root)) ?? [] },
      { label: "検索ページ", options: [onward(text, answer, root)] },
    ];
    list.show(groups, answer ? notes(answer, text) : [BROKEN]);
    say(answer ? spoken(answer, words.length) : BROKEN);
  };
  const look = async (composing: boolean): Promise<void> => {
    const text = input.value;
    if (!text.trim()) return stop();
    const mine = ++turn;
    const slow = setTimeout(() => mine === turn && !list.open && list.show([], ["読み込んでいます。"]), SLOW);
    const [answer, words] = await ask(engine, text);
    clearTimeout(slow);
    if (mine !== turn) return;
    // A half-typed reading finds nothing: what was found before stays until it is a word.
    if (!composing || answer?.total !== 0) show(text, answer, words);
    else if (!list.filled) list.hide();
  };

  confirmWithoutSending(input);
  onTyping(input, (composing) => void look(composing));
  input.addEventListener("focus", () => void look(false));
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) stop();
  });
  input.addEventListener("keydown", (event) => {
    if (converting(event) || !keys(event, list, input, stop, () => void look(false))) return;
    event.preventDefault();
  });
  // What was typed while this script was on its way.
  if (document.activeElement === input) void look(false);
}

/** Act on a key. Gives whether it was used. */
function keys(
  event: KeyboardEvent,
  list: OptionList,
  input: HTMLInputElement,
  stop: () => void,
  look: () => void,
): boolean {
  switch (event.key) {
    case "ArrowDown":
    case "ArrowUp":
      if (list.open) list.step(event.key === "ArrowDown" ? 1 : -1);
      else look();
      return true;
    case "Home":
    case "End":
      // Without an active option they move in what has been typed.
      if (!list.active) return false;
      list.jump(event.key === "Home" ? 0 : -1);
      return true;
    case "Enter":
      if (!list.active) return false;
      list.active.click();
      return true;
    case "Escape":
      if (!list.open && !input.value) return false;
      if (!list.open) input.value = "";
      stop();
      return true;
    default:
      return false;
  }
}

async function ask(engine: Engine, text: string): Promise<[Answer | null, readonly Suggestion[]]> {
  const question: Question = { ...EMPTY, text, from: 0, count: RESULTS, counted: false };
  const [answer, words] = await Promise.allSettled([engine.ask(question), engine.suggest(text, SUGGESTIONS)]);
  const typed = text.trim();
  return [
    answer.status === "fulfilled" ? answer.value : null,
    words.status === "fulfilled" ? words.value.filter((word) => word.text !== typed) : [],
  ];
}

function spoken(answer: Answer, words: number): string {
  const results = answer.total > 0 ? `結果が${count(answer.total, answer.about)}` : "結果はありません";
  const suggestions = words > 0 ? `、言葉の候補が${words}件` : "";
  return `${results}${suggestions}${answer.total > 0 ? "あります" : ""}。上下の矢印キーで選べます。`;
}
