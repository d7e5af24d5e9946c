/** Questions for a visit: the buttons in the cells, and the list of what has been gathered. */
import { button } from "../dom/button";
import type { FullCase, Vocabulary } from "../data/data";
import { MOST_QUESTIONS, type Question, type Questions } from "../kept/questions";
import { element } from "../dom/element";

const FULL = `問いは${MOST_QUESTIONS}件までです。ほかを外すと加えられます。`;
const LOST = "このブラウザーには保存できません。集めた問いは、このページを閉じると消えます。";

export class Asking {
  /** Stands above the table. */
  readonly summary = element("p", { class: "cb-compare__asked cb-screen", "data-questions": "0" });
  /** Stands below it. */
  readonly list = element("section", { class: "cb-section cb-screen", "aria-labelledby": "questions" });
  /** What was taken off all at once, until the page goes or it is put back. */
  private cleared: readonly Question[] = [];
  private buttons: { question: Question; button: HTMLButtonElement }[] = [];
  /** What the list shows: where that stays, it is not drawn anew under a finger that is about to press. */
  private shown = "";

  constructor(
    private readonly questions: Questions,
    private readonly name: (id: string) => string,
    private readonly words: Vocabulary,
    private readonly say: (text: string) => void,
  ) {
    questions.subscribe(() => this.draw());
  }

  /** Forget the buttons of a table that goes. */
  clear(): void {
    this.buttons = [];
  }

  /** Make the button that puts a question on the list, and takes it off again. */
  button(question: Question, of: FullCase, about: string): HTMLButtonElement {
    const hidden = element("span", { class: "cb-hidden" }, `　${of.town}　${about}`);
    const made = button("質問に入れる", () => this.toggle(question), {
      class: "cb-asks cb-screen",
      "aria-pressed": String(this.questions.has(question)),
      "data-ask": "",
    });
    made.append(hidden);
    this.buttons.push({ question, button: made });
    return made;
  }

  draw(): void {
    const { all, kept, full } = this.questions;
    for (const { question, button } of this.buttons)
      button.setAttribute("aria-pressed", String(this.questions.has(question)));
    this.summary.dataset.questions = String(all.length);
    const count = element("a", { href: "#questions" }, `質問　${all.length}件`);
    const told = [full ? FULL : "", kept ? "" : LOST].filter((each) => each).join("");
    this.summary.replaceChildren(
      count,
      element("span", { class: "cb-meta" }, told || "表の「質問に入れる」で集めます。"),
    );
    this.drawList(all);
  }

  private toggle(question: Question): void {
    const wanted = !this.questions.has(question);
    this.questions.toggle(question);
    const { all, kept } = this.questions;
    if (wanted && !this.questions.has(question)) this.say(FULL);
    else this.say(`質問は${all.length}件です。${kept ? "" : LOST}`);
  }

  private drawList(all: readonly Question[]): void {
    const shown = JSON.stringify([all, all.map((each) => this.name(each.case)), this.cleared]);
    if (shown === this.shown) return;
    this.shown = shown;
    const heading = element("h2", { id: "questions" }, "質問に入れた問い", element("small", {}, `${all.length}件`));
    const undo =
      this.cleared.length > 0
        ? [
            element(
              "p",
              {},
              button("外した問いを元に戻す", () => this.restore(), { "data-restore-questions": "" }),
            ),
          ]
        : [];
    const told =
      all.length > 0
        ? [
            element("ul", { class: "cb-pick__list" }, ...all.map((each) => this.line(each))),
            button("問いをすべて外す", () => this.clearAll(), { "data-clear-questions": "" }),
          ]
        : [element("p", {}, "まだありません。表の「質問に入れる」を押すと、ここに残ります。")];
    this.list.replaceChildren(heading, ...told, ...undo);
  }

  private clearAll(): void {
    this.cleared = this.questions.all;
    this.questions.clear();
    this.list.querySelector<HTMLElement>("[data-restore-questions]")?.focus();
    this.say("問いをすべて外しました。");
  }

  private restore(): void {
    const back = this.cleared;
    this.cleared = [];
    this.questions.restore(back);
    this.list.querySelector<HTMLElement>("[data-clear-questions]")?.focus();
    this.say(`質問は${this.questions.all.length}件です。`);
  }

  /** The list is drawn anew; the focus goes to what has moved up. */
  private remove(question: Question): void {
    const at = this.questions.all.indexOf(question);
    this.questions.toggle(question);
    const left = [...this.list.querySelectorAll<HTMLElement>("[data-drop]")];
    (left[at] ?? left.at(-1) ?? this.summary.querySelector<HTMLElement>("a"))?.focus();
    this.say(`質問は${this.questions.all.length}件です。`);
  }

  private line(question: Question): HTMLElement {
    const field = this.words.groups.flatMap(({ fields }) => fields).find(({ key }) => key === question.field);
    const about = `${this.name(question.case)}　${field?.title ?? ""}`;
    const remove = button("外す", () => this.remove(question), { "data-drop": "" });
    remove.append(element("span", { class: "cb-hidden" }, `　${question.text}`));
    return element("li", {}, element("span", {}, question.text, element("span", { class: "cb-meta" }, about)), remove);
  }
}
