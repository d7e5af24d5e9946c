/** One sheet of paper: what a page holds in depth stays away from it while this prints. */

const ONE_SHEET = "cb-one-sheet";

export function printOneSheet(): void {
  const root = document.documentElement;
  root.classList.add(ONE_SHEET);
  addEventListener("afterprint", () => root.classList.remove(ONE_SHEET), { once: true });
  print();
}
