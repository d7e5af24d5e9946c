/** Plain buttons. */
import { element } from "./element";

export function button(
  label: string,
  act: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = element("button", { type: "button", class: "cb-plain", ...attributes }, label);
  made.addEventListener("click", act);
  return made;
}
