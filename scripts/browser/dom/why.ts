/** What became of a case, with the link to the page that stands in its place and tells why. */
import { type Child, element } from "./element";

/** What that link says. */
export const WHY = "理由を読む";

export function withReason(text: string, href: string): Child[] {
  return [text, element("a", { href }, WHY)];
}
