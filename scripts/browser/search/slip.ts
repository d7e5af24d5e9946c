/** Words that differ from what was typed by one character: more, less, or another one. */
import { BREAK } from "../words/normal";

/** Shorter words have too many neighbours. */
export const SHORTEST = 4;

/** Whether a word may be looked for with a slip: long enough, and no number, where each digit counts. */
export function mayslip(word: string): boolean {
  return [...word].length >= SHORTEST && !/[0-9]/.test(word);
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

type May = (found: Stretch) => boolean;

/** The first stretch of a normalised text that is one slip away from a word and may stand for it. */
export function near(text: string, word: string, may: May = () => true): Stretch | null {
  const [first, second] = halves(word);
  return around(text, word, first, 0, may) ?? around(text, word, second, first.length, may);
}

/** One slip leaves one of the halves as it is. */
export function halves(word: string): readonly [string, string] {
  const middle = word.length >> 1;
  return [word.slice(0, middle), word.slice(middle)];
}

function around(text: string, word: string, half: string, offset: number, may: May): Stretch | null {
  for (let at = text.indexOf(half); at >= 0; at = text.indexOf(half, at + 1)) {
    for (const length of [word.length, word.length + 1, word.length - 1]) {
      const start = offset ? at + half.length - length : at;
      const stretch = start < 0 ? "" : text.slice(start, start + length);
      const found = { start, end: start + length };
      if (stretch.length === length && !stretch.includes(BREAK) && oneSlip(stretch, word) && may(found)) return found;
    }
  }
  return null;
}

/** Whether two words differ by exactly one character that is more, less or another. */
export function oneSlip(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1 || left === right) return false;
  const [long, short] = left.length >= right.length ? [left, right] : [right, left];
  let same = 0;
  while (same < short.length && long[same] === short[same]) same++;
  const rest = long.length === short.length ? same + 1 : same;
  return long.slice(same + 1) === short.slice(rest);
}
