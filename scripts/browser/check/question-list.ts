/** Open questions as a list, each with a button that notes the question. */
import { element } from "../dom/element";
import type { Open } from "../facts/open";
import type { Questions } from "../kept/questions";

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
  questions.subscribe(draw);
  draw();
  return button;
}
