/** The header's search box costs nothing until somebody turns to it: then its script is fetched. */

const OPEN = "cb-find--open";
const SCRIPT = "assets/built/search.js";

/** Fetch the search at the first touch, and open the box over the header row where it has no room. */
export function searchBox(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-find]");
  const link = document.querySelector<HTMLAnchorElement>("[data-find-open]");
  const input = form?.querySelector("input");
  if (!form || !link || !input) return;

  const root = form.getAttribute("action")?.replace(/search\.html$/, "") ?? "";
  const fetchOnce = fetching(root + SCRIPT);
  for (const sign of ["focusin", "pointerenter", "pointerdown"]) form.addEventListener(sign, fetchOnce);
  if (form.contains(document.activeElement)) fetchOnce(); // somebody was quicker than this script

  const close = (): void => form.classList.remove(OPEN);
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    form.classList.add(OPEN);
    input.focus();
  });
  const giveUp = (): void => {
    close();
    link.focus();
  };
  form.querySelector("[data-find-close]")?.addEventListener("click", giveUp);
  form.addEventListener("keydown", (event) => {
    // The box uses Escape first to close its list, then to clear itself.
    if (event.key === "Escape" && !event.defaultPrevented && form.matches(`.${OPEN}`)) giveUp();
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !form.contains(relatedTarget)) close();
  });
}

/** Make a function that adds a script to the page: once, unless it could not be read; then `failed` is called. */
export function fetching(address: string, failed?: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("error", () => {
      asked = false;
      script.remove();
      failed?.();
    });
    document.head.append(script);
  };
}
