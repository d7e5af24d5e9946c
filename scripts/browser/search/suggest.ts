/** Words of the collection, offered while a reader types or when nothing was found. Pure. */
import { plain } from "../words/normal";
import { grams } from "./query";
import type { Words } from "./store";
import type { Suggestion } from "./types";

interface AtHand {
  readonly text: string;
  readonly label: string;
  /** The word and, for places, its reading, normalised. */
  readonly forms: readonly string[];
}

const prepared = new WeakMap<Words, readonly AtHand[]>();

/** Words that begin with what was typed, then such as hold it; shorter ones first among equals. */
export function suggested(words: Words, typed: string, count: number): Suggestion[] {
  const wanted = plain(typed);
  if (!wanted) return [];
  const ranked = known(words)
    .map((each) => ({ each, rank: Math.min(...each.forms.map((form) => place(form, wanted))) }))
    .filter(({ each, rank }) => rank < NOWHERE && each.forms[0] !== wanted);
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, count).map(({ each: { text, label } }) => ({ text, label }));
}

const NOWHERE = 2;
/** Two words resemble each other when they share at least so much of their bigrams. */
const LIKE = 0.34;

function place(form: string, wanted: string): number {
  const at = form.indexOf(wanted);
  return at < 0 ? NOWHERE : at === 0 ? 0 : 1;
}

/** Words that share bigrams with what was typed, most alike first. */
export function nearestWords(words: Words, typed: string, count: number): string[] {
  const wanted = new Set(grams(plain(typed)));
  const ranked = known(words)
    .map(({ text, forms }) => ({ text, likeness: Math.max(...forms.map((form) => likeness(wanted, form))) }))
    .filter((each) => each.likeness >= LIKE && each.likeness < 1);
  ranked.sort((a, b) => b.likeness - a.likeness);
  return ranked.slice(0, count).map(({ text }) => text);
}

/** Dice's coefficient over bigrams. */
function likeness(wanted: ReadonlySet<string>, form: string): number {
  const others = grams(form);
  const shared = others.filter((gram) => wanted.has(gram)).length;
  return wanted.size + others.length ? (2 * shared) / (wanted.size + others.length) : 0;
}

function known(words: Words): readonly AtHand[] {
  let ready = prepared.get(words);
  if (!ready) {
    ready = words.map(([text, label, reading]) => ({
      text,
      label,
      forms: [text, reading].map(plain).filter((form) => form),
    }));
    prepared.set(words, ready);
  }
  return ready;
}
