/** Elements made one by one: no text ever becomes markup. */
import type { Piece } from "../search/types";

type Child = Node | string;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Text with what was looked for marked. */
export function marked(pieces: readonly Piece[]): Child[] {
  return pieces.map(({ text, hit }) => (hit ? element("mark", {}, text) : text));
}

/** What was typed, short enough for a line. */
export function shown(text: string): string {
  const line = [...text.trim()];
  return `「${line.length > 30 ? `${line.slice(0, 30).join("")}…` : line.join("")}」`;
}

/** A number of things as it is read: 1,234件. */
export function count(total: number, about = false): string {
  return `${about ? "約" : ""}${total.toLocaleString("ja-JP")}件`;
}
