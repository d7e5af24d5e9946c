/** Texts of a form that lie in several pieces, as Word and Excel cut them up. */

export function wordsOf(texts: readonly Element[]): string {
  return texts.map((each) => each.textContent).join("");
}

/** Put a value in the place of some letters. */
export function put(texts: readonly Element[], value: string, from: number, to: number): void {
  let at = 0;
  let begun = false;
  for (const text of texts) {
    const own = text.textContent ?? "";
    const [start, end] = [Math.max(0, from - at), Math.min(own.length, to - at)];
    at += own.length;
    if (start >= end) continue;
    text.textContent = own.slice(0, start) + (begun ? "" : value) + own.slice(end);
    begun = true;
  }
}
