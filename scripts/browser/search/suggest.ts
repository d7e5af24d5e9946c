/** Words of the collection, offered while a reader types or when nothing was found. Pure. */
import { plain } from "../words/normal";
import { roman, romanOfKana } from "../words/roman";
import { grams } from "./query";
import { mayslip, oneSlip } from "./slip";
import type { Words } from "./store";
import type { Suggestion } from "./types";

interface AtHand {
  readonly text: string;
  readonly label: string;
  /** The word and, for places, its reading, normalised. */
  readonly forms: readonly string[];
  /** The forms in Latin letters, as far as they are kana. */
  readonly letters: readonly string[];
}

const prepared = new WeakMap<Words, readonly AtHand[]>();

/** Words that begin with what was typed, then such as hold it; shorter ones first among equals. */
export function suggested(words: Words, typed: string, count: number): Suggestion[] {
  const wanted = plain(typed);
  if (!wanted) return [];
  const ranked = known(words)
    .map((each) => ({ each, rank: Math.min(...each.forms.map((form) => place(form, wanted)), read(each, typed)) }))
    .filter(({ each, rank }) => rank < NOWHERE && each.forms[0] !== wanted);
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, count).map(({ each: { text, label } }) => ({ text, label }));
}

const [BEGINS, READ, HOLDS, NOWHERE] = [0, 1, 2, 3];
/** With fewer letters than this, a word in Latin letters is as likely. */
const LEAST_READ = 3;
/** Two words resemble each other when they share at least so much of their bigrams. */
const LIKE = 0.34;

function place(form: string, wanted: string): number {
  const at = form.indexOf(wanted);
  return at < 0 ? NOWHERE : at === 0 ? BEGINS : HOLDS;
}

/** Whether Latin letters are how a word begins to be read: kitami is 北見市. */
function read({ letters }: AtHand, typed: string): number {
  const wanted = roman(typed);
  return wanted.length >= LEAST_READ && letters.some((each) => each.startsWith(wanted)) ? READ : NOWHERE;
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

/** Words that may be meant by one that is found nowhere or hardly: read so, or but for one slip. */
export function meantWords(words: Words, typed: string, count: number): string[] {
  const wanted = plain(typed);
  const letters = roman(typed);
  const slips = mayslip(wanted) && !known(words).some(({ forms }) => forms.includes(wanted));
  const meant = known(words).filter(
    (each) => readInFull(each, letters) || (slips && each.forms.some((form) => mayslip(form) && oneSlip(form, wanted))),
  );
  return meant.slice(0, count).map(({ text }) => text);
}

/** Whether letters are the whole reading of a word; that of a town may go without 市 and the like. */
function readInFull({ label, letters }: AtHand, typed: string): boolean {
  const whole = letters.some((each) => each === typed || (label === TOWN && each.replace(KINDS, "") === typed));
  return whole && typed.length >= LEAST_READ;
}

const TOWN = "自治体";
/** 市, 町, 村, 区 and 県 as they are read. */
const KINDS = /(?:si|mati|tyo|mura|son|ku|ken)$/;

/** Dice's coefficient over bigrams. */
function likeness(wanted: ReadonlySet<string>, form: string): number {
  const others = grams(form);
  const shared = others.filter((gram) => wanted.has(gram)).length;
  return wanted.size + others.length ? (2 * shared) / (wanted.size + others.length) : 0;
}

function known(words: Words): readonly AtHand[] {
  let ready = prepared.get(words);
  if (!ready) {
    ready = words.map(([text, label, reading]) => {
      const forms = [text, reading].map(plain).filter((form) => form);
      return { text, label, forms, letters: forms.map(romanOfKana).filter((each) => each) };
    });
    prepared.set(words, ready);
  }
  return ready;
}
