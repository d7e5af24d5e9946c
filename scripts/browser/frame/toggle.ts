import { write } from "../kept/store";

/** Show the button that changes between light and dark, and keep its name in step. */
export function schemeToggle(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-scheme-toggle]");
  if (!button) return;
  const { dataset } = document.body;
  const describe = (): void => {
    const name = dataset.mdColorScheme === "slate" ? "明るい配色にする" : "暗い配色にする";
    button.setAttribute("aria-label", name);
    button.title = name;
  };
  button.addEventListener("click", () => {
    dataset.mdColorScheme = dataset.mdColorScheme === "slate" ? "default" : "slate";
    write("scheme", dataset.mdColorScheme);
    describe();
  });
  describe();
  button.hidden = false;
}
