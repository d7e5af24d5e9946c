/** Tips on source marks open by CSS on hover and focus. WCAG 1.4.13 wants a way to close them too. */

const MARK = ".cb-mark";
const CLOSED = "cb-mark--closed";

/** Close every open tip on Esc; a mark shows its tip again once pointer and focus have left it. */
export function closableTips(): void {
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
