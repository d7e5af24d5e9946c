/** Ticking results, and the summary of what has been ticked. */
import { MOST, type Shortlist } from "../shortlist";
import { element } from "./element";
import { caseId } from "./results";
import type { Result } from "./types";

const FULL = `候補は${MOST}件までです。ほかを外すと加えられます。`;
const LOST = "このブラウザーには保存できません。候補は、このページを閉じると消えます。";

/** Make the box that puts a case on the shortlist; null for a page that is no case. */
export function tick(result: Result, list: Shortlist, say: (text: string) => void): HTMLElement | null {
  const id = caseId(result);
  if (!id) return null;
  const name = result.title.map(({ text }) => text).join("");
  const title = `${result.town.split("　")[0] ?? ""}　${name}`;
  const box = element("input", { type: "checkbox", "data-tick": id });
  const named = element("span", { class: "cb-hidden" }, `　${title}`);
  box.checked = list.has(id);
  box.addEventListener("change", () => {
    if (box.checked) list.add(id, title);
    else list.remove(id);
    say(box.checked && !list.has(id) ? FULL : `候補は${list.size}件です。`);
    box.checked = list.has(id);
  });
  return element("label", { class: "cb-tick cb-screen" }, box, "候補に入れる", named);
}

/** Keep the summary, and the boxes of the results, in step with the list. */
export function summary(place: HTMLElement, list: Shortlist): void {
  const draw = (): void => {
    place.replaceChildren(...parts(list));
    place.dataset.shortlist = String(list.size);
    place.hidden = false;
    for (const box of document.querySelectorAll<HTMLInputElement>("[data-tick]")) {
      box.checked = list.has(box.dataset.tick ?? "");
    }
  };
  list.onChange(draw);
  draw();
}

function parts(list: Shortlist): HTMLElement[] {
  const head = element("p", { class: "cb-shortlist__head" }, "候補", element("span", {}, `${list.size}件`));
  if (list.size === 0) {
    return [head, element("p", { class: "cb-meta" }, "結果の「候補に入れる」を選ぶと、ここに残ります。")];
  }
  const clear = element("button", { type: "button", class: "cb-plain" }, "候補をすべて外す");
  clear.addEventListener("click", () => list.clear());
  const told = [list.full ? FULL : "", list.kept ? "" : LOST].filter((each) => each);
  return [
    head,
    element("ul", {}, ...list.entries().map((entry) => line(entry, list))),
    ...told.map((sentence) => element("p", { class: "cb-meta" }, sentence)),
    clear,
  ];
}

function line({ id, title }: { id: string; title: string }, list: Shortlist): HTMLElement {
  const remove = element("button", { type: "button", class: "cb-plain" }, "外す");
  remove.append(element("span", { class: "cb-hidden" }, `　${title}`));
  remove.addEventListener("click", () => list.remove(id));
  return element("li", {}, element("a", { href: `cases/${id}.html` }, title), remove);
}
