import { element } from "./element";

/** A municipality's name with its reading above it, as in the templates. Who listens hears the name once. */
export function withReading({ name, kana }: { readonly name: string; readonly kana: string }): HTMLElement {
  const above = element("rt", { "aria-hidden": "true" }, kana);
  return element("ruby", {}, name, element("rp", {}, "（"), above, element("rp", {}, "）"));
}
