/** What few readers need waits behind its heading; a link that leads into it, and paper, open it. */
import { element } from "../dom/element";

/** Fold a section up to its heading, which has to come first in it. */
export function folded(section: HTMLElement): HTMLElement {
  const [heading, ...rest] = section.childNodes;
  const summary = element("summary", {}, ...(heading ? [heading] : []));
  section.replaceChildren(element("details", { class: "cb-fold" }, summary, ...rest));
  return section;
}

/** Open all that an element is folded away in. */
export function unfold(within: Element): void {
  for (let at = within.closest("details"); at; at = at.parentElement?.closest("details") ?? null) at.open = true;
}

/** The id that an address points at; a broken address points at nothing. */
export function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return "";
  }
}
