/** The theme opens its drawer with a label and a hidden checkbox, which no keyboard reaches. */

const OPEN = "メニューを開く";
const CLOSE = "メニューを閉じる";
const BEHIND = ".md-content, .md-footer, [data-scheme-toggle], [data-find], [data-find-open]";
/** From this width on the theme shows tabs instead of a drawer. */
const WIDE = "(min-width: 76.25em)";

/** Make the menu label a button: focus, Enter and Space, Esc, and a name that tells what it does. */
export function drawerButton(): void {
  const toggle = document.querySelector<HTMLInputElement>("#__drawer");
  const label = document.querySelector<HTMLLabelElement>(".md-header label[for=__drawer]");
  const drawer = document.querySelector<HTMLElement>(".md-sidebar--primary");
  if (!toggle || !label || !drawer) return;

  const describe = (): void => {
    label.setAttribute("aria-expanded", String(toggle.checked));
    label.setAttribute("aria-label", toggle.checked ? CLOSE : OPEN);
    // While the drawer lies over the page, the page behind it takes no focus.
    for (const each of document.querySelectorAll<HTMLElement>(BEHIND)) each.inert = toggle.checked;
  };
  const set = (open: boolean): void => {
    toggle.checked = open;
    describe();
  };

  label.setAttribute("role", "button");
  label.tabIndex = 0;
  describe();
  toggle.addEventListener("change", describe);
  label.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    set(!toggle.checked);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return;
    set(false);
    label.focus();
  });
  matchMedia(WIDE).addEventListener("change", () => set(false));
}
