/** One sheet of paper: what a page holds in depth stays away from it while this prints, and the rest fills it. */

const ONE_SHEET = "cb-one-sheet";
/** From letters as on a page to the least, at which every case has room. */
const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.76, 0.73, 0.7, 0.67, 0.65, 0.63];

export function printOneSheet(): void {
  const root = document.documentElement;
  const pressed = document.activeElement;
  root.classList.add(ONE_SHEET);
  fill(root);
  const restore = (): void => {
    root.classList.remove(ONE_SHEET);
    if (pressed instanceof HTMLElement) pressed.focus();
  };
  addEventListener("afterprint", restore, { once: true });
  print();
}

/** Take the largest scale at which the sheet holds all. */
function fill(root: HTMLElement): void {
  const content = document.querySelector<HTMLElement>(".md-content");
  const room = parseFloat(getComputedStyle(document.body).getPropertyValue("--cb-sheet-height"));
  for (const scale of SCALES) {
    root.style.setProperty("--cb-sheet", String(scale));
    if (content && content.getBoundingClientRect().height <= room) return;
  }
}
