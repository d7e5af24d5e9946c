/** The theme opens its drawer with a label and a hidden checkbox, which no keyboard reaches. */

const OPEN = "メニューを開く";
const CLOSE = "メニューを閉じる";

/** Make the menu label a button: focus, Enter and Space, Esc, and a name that tells what it does. */
export function drawerButton(): void {
  const toggle = document.querySelector<HTMLInputElement>("#__drawer");
  const label = document.querySelector<HTMLLabelElement>(".md-header label[for=__drawer]");
  if (!toggle || !label) return;

  const describe = (): void => {
    label.setAttribute("aria-expanded", String(toggle.checked));
    label.setAttribute("aria-label", toggle.checked ? CLOSE : OPEN);
  };
  const set = (open: boolean): void => {
    if (toggle.checked === open) return;
    toggle.checked = open;
    toggle.dispatchEvent(new Event("change", { bubbles: true }));
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
}
