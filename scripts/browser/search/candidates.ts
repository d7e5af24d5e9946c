/** Ticking results, and the summary of what has been ticked. */
import type { Shortlist } from "../kept/shortlist";
import { jump } from "../tray/jump";
import { FULL, ShortlistPanel } from "../tray/panel";
import { element } from "../dom/element";
import { caseId } from "./results";
import type { Result } from "./types";

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
  const panel = new ShortlistPanel(list, "", say);
  const number = element("span");
  const hint = element("p", { class: "cb-meta" }, "結果の「候補に入れる」を選ぶと、ここに残ります。");
  place.replaceChildren(element("p", { class: "cb-shortlist__head" }, "候補", number), hint, panel.place);
  place.hidden = false;
  const draw = (): void => {
    panel.draw();
    number.textContent = `${list.size}件`;
    hint.hidden = list.size > 0 || panel.undoable || list.broken;
    place.dataset.shortlist = String(list.size);
    for (const box of document.querySelectorAll<HTMLInputElement>("[data-tick]")) {
      box.checked = list.has(box.dataset.tick ?? "");
    }
  };
  list.subscribe(draw);
  draw();
  jump(place, list);
}
