/**
 * What a source mark tells on hover and focus. The style sheet shows what the mark itself carries; here it becomes an
 * element that a screen reader finds, with what the page's list says of the source. WCAG 1.4.13 wants a way to close it.
 */
import { element } from "../dom/element";

const MARK = ".cb-mark";
const CLOSED = "cb-mark--closed";
const TIP = "cb-tip";
const BASIS = "根拠";
/** So many of the facts of a listed source tell who published it and when; the next tells what it is. */
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
  const [published, basis] = listed(link.getAttribute("href") ?? "");
  const known = told.some((line) => line.startsWith(BASIS));
  const lines = [published, ...told, known ? "" : basis].filter((line) => line);
  if (!lines.length) return;
  made += 1;
  const id = `tip-${made}`;
  mark.append(element("span", { class: TIP, role: "tooltip", id }, lines.join("\n")));
  mark.removeAttribute("data-tip");
  link.setAttribute("aria-describedby", id);
}

/** What the list of this page, where it has one, tells of a source: who published it and when, and what it is. */
function listed(href: string): string[] {
  const source = href[0] === "#" ? document.getElementById(href.slice(1)) : null;
  if (!source) return [];
  const facts = [...source.querySelectorAll(".cb-sources__facts > span")].map((each) => each.textContent ?? "");
  return [facts.slice(0, PUBLISHED).join("　"), `${BASIS}　${facts[PUBLISHED]}`];
}
