/** What was typed, cut into terms. Pure. */
import { BREAK, normalise } from "../words/normal";
import { writtenOut } from "./dates";

/** Of what was typed, and of the words in it, so much is looked for. */
export const LONGEST_TEXT = 200;
export const MOST_TERMS = 8;
const LONGEST_TERM = 40;
/** Signs around a term; a part of kanji (⻄) is a sign to Unicode, and （株） wants its brackets. */
const BEFORE = /^(?:[^\p{L}\p{N}\p{So}(（]|[(（](?!株))+/u;
const AFTER = /[^\p{L}\p{N}\p{So}%％]+$/u;
const WORD = new RegExp(`[^${BREAK}]+`, "g");

/** Cut what was typed into terms, at blanks and at signs. What is over the limits is left out. */
export function parts(text: string): string[] {
  return text
    .slice(0, LONGEST_TEXT)
    .split(/\s+/u)
    .flatMap((each) => pieces(each))
    .slice(0, MOST_TERMS);
}

/** A stretch without blanks is one term, but for signs that part words; each is as it was typed. */
function pieces(stretch: string): string[] {
  if (writtenOut(stretch)) return [stretch];
  const { text, from } = normalise(stretch);
  const words = [...text.matchAll(WORD)];
  return words.map(({ 0: word, index }, n) => {
    const start = n > 0 ? from[index] : 0;
    const end = n < words.length - 1 ? from[index + word.length] : stretch.length;
    return stretch.slice(start, end).replace(BEFORE, "").replace(AFTER, bracketOf).slice(0, LONGEST_TERM);
  });
}

/** Of the signs after a term only the bracket of （株） is a part of it. */
function bracketOf(signs: string, at: number, term: string): string {
  return term[at - 1] === "株" && /^[)）]/.test(signs) ? signs.charAt(0) : "";
}
