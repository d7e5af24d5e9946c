/** How the search puts what was typed and what was found into words. */
import { type Child, element } from "../dom/element";
import type { Piece } from "./types";
import { grouped } from "../words/grouped";

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
  return `${about ? "約" : ""}${grouped(total)}件`;
}
