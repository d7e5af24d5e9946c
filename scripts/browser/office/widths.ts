/** How many lines a text takes in a cell: Excel measures none that spans columns, nor any that it has not written. */

/** `width` in half-width characters; each line takes at least one. */
export function linesOf(text: string, width: number): number {
  return text
    .split("\n")
    .reduce((sum, each) => sum + Math.max(1, Math.ceil(lengthOf(each) / Math.max(1, width - 2))), 0);
}

/** In half-width characters. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const letter of text) length += letter < "\u0100" ? 1 : 2;
  return length;
}
