/** Ticking results, and the summary of what has been ticked. */
import { element } from "../dom/element";
import { fetched } from "../dom/fetched";
import { FULL, type Shortlist } from "../kept/shortlist";
import type { MakeShelf, Shelf } from "../tray/shelf";
import { caseId } from "./results";
import type { Result } from "./types";

const UNFILLED = "候補の一覧を読み込めません。ページを読み込み直してください。";

/** Make the box that puts a case on the shortlist; null for a page that is no case. */
export function tick(result: Result, list: Shortlist, say: (text: string) => void): HTMLElement | null {
  const id = caseId(result);
  if (!id) return null;
  const name = result.title.map(({ text }) => text).join("");
  const title = `${result.town}　${name}`;
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
export function summary(place: HTMLElement, list: Shortlist, say: (text: string) => void): void {
  const number = element("span");
  const hint = element("p", { class: "cb-meta" }, "結果の「候補に入れる」を選ぶと、ここに残ります。");
  let shelf: Shelf | null = null;
  let asked = false;
  place.replaceChildren(element("p", { class: "cb-shortlist__head" }, "候補", number), hint);
  place.hidden = false;
  const draw = (): void => {
    shelf?.draw();
    number.textContent = `${list.size}件`;
    hint.hidden = list.size > 0 || list.broken || (shelf?.undoable ?? false);
    place.dataset.shortlist = String(list.size);
    for (const box of document.querySelectorAll<HTMLInputElement>("[data-tick]")) {
      box.checked = list.has(box.dataset.tick ?? "");
    }
    if (!asked && (list.size > 0 || list.broken)) void fill();
  };
  const fill = async (): Promise<void> => {
    asked = true;
    const make = await fetched<MakeShelf>("", "shelf", "shelf").catch(() => null);
    asked = make !== null; // the next change of the list tries again
    if (!make) return say(UNFILLED);
    shelf = make(place, list, say);
    draw();
  };
  list.subscribe(draw);
  draw();
}
