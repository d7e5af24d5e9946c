/** What the page tells above the comparison. */
import { element } from "../dom/element";

export function note(text: string): HTMLElement {
  return element("p", { class: "cb-told", role: "status" }, text);
}
