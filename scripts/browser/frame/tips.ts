/**
 * What a source mark tells on hover and focus. The style sheet shows what the mark itself carries; here it becomes an
 * element that a screen reader finds, with what the page's list says of the source. WCAG 1.4.13 wants a way to close it.
 */
import { element } from "../dom/element";

const MARK = ".cb-mark";
const CLOSED = "cb-mark--closed";
const TIP = "cb-tip";
/** What stands first in the facts of a listed source: who published it, when, and what it is. */
const PUBLISHED = 2;

let made = 0;

/** Give a mark its tip when it is turned to; close every open one on Esc until it is turned to again. */
export function tips(): void {
  const open = ({ target }: Event): void => {
    const mark = target instanceof Element ? target.closest<HTMLElement>(MARK) : null;
    if (mark && !mark.querySelector(`.${TIP}`)) addTip(mark);
  };
  document.addEventListener("pointerover", open);
  document.addEventListener("focusin", open);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const mark of document.querySelectorAll(`${MARK}:is(:hover, :focus-within)`)) {
      mark.classList.add(CLOSED);
    }
  });
  const reopen = (event: Event): void => {
    if (event.target instanceof Element) event.target.closest(MARK)?.classList.remove(CLOSED);
  };
  document.addEventListener("pointerout", reopen);
  document.addEventListener("focusout", reopen);
}

function addTip(mark: HTMLElement): void {
  const link = mark.querySelector("a");
  if (!link) return;
  const told = mark.dataset.tip?.split("\n") ?? [];
  const lines = [...listed(link.getAttribute("href") ?? "", told), ...told];
  if (!lines.length) return;
  made += 1;
  const id = `tip-${made}`;
  const text = lines.flatMap((line, at) => (at ? [element("br"), line] : [line]));
  mark.append(element("span", { class: TIP, role: "tooltip", id }, ...text));
  mark.removeAttribute("data-tip");
  link.setAttribute("aria-describedby", id);
}

/** What the list of this page tells of a source, and the claim not otherwise. */
function listed(href: string, told: readonly string[]): string[] {
  const source = href[0] === "#" ? document.getElementById(href.slice(1)) : null;
  const facts = [...(source?.querySelectorAll(".cb-sources__facts > span") ?? [])].map(
    (each) => each.textContent ?? "",
  );
  const basis = facts[PUBLISHED];
  const published = facts.slice(0, PUBLISHED).join("　");
  return source
    ? [published, ...(basis && !told.some((line) => line.startsWith("根拠")) ? [`根拠　${basis}`] : [])]
    : [];
}
