/** The word that may have been meant: the least unlike of those there are. */

/** Words of which more than this share would have to be written anew are not meant. */
const MOST_UNLIKE = 0.5;

/** Give the nearest of some words; "" where none is near. */
export function nearest(word: string, words: readonly string[]): string {
  let best = { word: "", unlike: MOST_UNLIKE };
  for (const each of words) {
    const unlike = steps([...word], [...each]) / Math.max(word.length, each.length, 1);
    if (unlike < best.unlike || (unlike === best.unlike && !best.word)) best = { word: each, unlike };
  }
  return best.word;
}

/** How many letters have to be put in, taken out or changed to come from one word to the other. */
function steps(one: readonly string[], other: readonly string[]): number {
  let row = other.map((_, at) => at + 1);
  for (const [at, letter] of one.entries()) {
    const next: number[] = [];
    for (const [by, its] of other.entries()) {
      const left = by > 0 ? (next[by - 1] ?? 0) : at + 1;
      const slant = by > 0 ? (row[by - 1] ?? 0) : at;
      next.push(Math.min(left + 1, (row[by] ?? 0) + 1, slant + (letter === its ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? one.length;
}
