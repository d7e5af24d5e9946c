/** What can be asked of a case's host: all that its sources do not tell, each with a button that notes the question. */
import type { FullCase, Vocabulary } from "../data/data";
import { element } from "../dom/element";
import type { Question, Questions } from "../kept/questions";

export interface Open extends Question {
  /** The title of the field. */
  readonly title: string;
}

/** List what a case leaves open: whole fields with the vocabulary's question, then parts of stated fields. */
export function openQuestions(each: FullCase, words: Vocabulary): Open[] {
  const fields = words.groups.flatMap((group) => group.fields);
  const open = fields.flatMap(({ key, title, question }) => {
    const cell = each.cells[key];
    const texts =
      cell?.state === "not-stated" ? [question] : (cell?.gaps ?? []).map((gap) => `${gap}を教えてください。`);
    return texts.map((text) => ({ case: each.id, field: key, title, text }));
  });
  return open.sort((one, other) => Number(isPart(one, each)) - Number(isPart(other, each)));
}

function isPart({ field }: Open, each: FullCase): boolean {
  return each.cells[field]?.state !== "not-stated";
}

/** Draw questions as a list. */
export function questionList(open: readonly Open[], questions: Questions): HTMLElement {
  const items = open.map((each) =>
    element("li", {}, element("strong", { class: "cb-topic" }, each.title), each.text, noting(each, questions)),
  );
  return element("ul", { class: "cb-open" }, ...items);
}

function noting({ title: _, ...question }: Open, questions: Questions): HTMLElement {
  const button = element("button", { type: "button", class: "cb-candidate cb-screen" });
  const named = element("span", { class: "cb-hidden" }, `　${question.text}`);
  const draw = (): void => {
    button.setAttribute("aria-pressed", String(questions.has(question)));
    button.disabled = questions.full && !questions.has(question);
  };
  button.append("質問に入れる", named);
  button.addEventListener("click", () => questions.toggle(question));
  questions.onChange(draw);
  draw();
  return button;
}
