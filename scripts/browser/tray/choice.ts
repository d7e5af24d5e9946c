/** Which of many candidates are compared: a comparison takes a few, and the reader says which. */
import { element } from "../dom/element";
import type { Entry } from "../kept/shortlist";
import { COMPARED, compareAddress } from "./share";

export class Choice {
  private picked: readonly string[] | null = null;
  private boxes: HTMLInputElement[] = [];
  private readonly link = element("a", { class: "cb-shortlist__go" });

  /** `base` leads to the site's root. */
  constructor(private readonly base: string) {}

  /** Draw the way to the comparison of these cases, told in words where it takes only some of them. */
  draw(entries: readonly Entry[]): HTMLElement[] {
    this.boxes = [];
    const ids = entries.map(({ id }) => id);
    this.picked = this.picked?.filter((id) => ids.includes(id)) ?? null;
    this.point(entries.length > COMPARED ? this.chosen(ids) : ids);
    if (entries.length <= COMPARED) return [element("p", {}, this.link)];
    const note = `一度に比べられるのは${COMPARED}件までです。比べる事例に印を付けてください。`;
    return [element("p", { class: "cb-meta" }, note), element("p", {}, this.link)];
  }

  /** Make the box that says whether a case is compared; to be called after `draw`, with the same cases. */
  box({ id, title }: Entry, entries: readonly Entry[]): HTMLElement | null {
    if (entries.length <= COMPARED) return null;
    const ids = entries.map((each) => each.id);
    const box = element("input", { type: "checkbox", "data-compared": id, "aria-label": `くらべる　${title}` });
    box.checked = this.chosen(ids).includes(id);
    box.addEventListener("change", () => {
      const rest = this.chosen(ids).filter((each) => each !== id);
      this.picked = box.checked ? ids.filter((each) => each === id || rest.includes(each)) : rest;
      this.point(this.picked);
      this.limit();
    });
    this.boxes.push(box);
    this.limit();
    return box;
  }

  private chosen(ids: readonly string[]): readonly string[] {
    return this.picked ?? ids.slice(0, COMPARED);
  }

  private point(ids: readonly string[]): void {
    this.link.hidden = ids.length === 0;
    this.link.href = this.base + compareAddress(ids);
    this.link.textContent = ids.length === 0 ? "" : `${ids.length}件をくらべる`;
  }

  /** No more boxes can be ticked than a comparison takes. */
  private limit(): void {
    const full = this.boxes.filter(({ checked }) => checked).length >= COMPARED;
    for (const box of this.boxes) box.disabled = full && !box.checked;
  }
}
