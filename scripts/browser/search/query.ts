/** From what was typed to the words that are looked for. Pure: nothing is loaded here. */
import { BREAK, plain } from "../words/normal";

/** A way to write a term; `said` is how it is told to the reader, "" for the term itself. */
export interface Way {
  readonly word: string;
  readonly weight: number;
  readonly said: string;
}

/** Something that each result must hold, in one of its ways. `typed` is as the reader wrote it. */
export interface Term {
  readonly typed: string;
  readonly ways: readonly Way[];
}

export interface Synonyms {
  readonly groups: readonly (readonly string[])[];
  readonly wider: readonly (readonly [string, readonly string[]])[];
}

const LONGEST_TEXT = 200;
const LONGEST_TERM = 40;
const MOST_TERMS = 8;
const MOST_WAYS = 12;
/** Brackets and such around a term. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}%％]+$/gu;
const SAME_YEAR = 0.95;
const SYNONYM = 0.6;
const INSIDE = 0.55;
const NARROWER = 0.5;
const WIDER = 0.4;

/** Cut what was typed into terms, at blanks and at signs. What is over the limits is left out. */
export function parts(text: string): string[] {
  return text
    .slice(0, LONGEST_TEXT)
    .split(/\s+/u)
    .flatMap((each) => pieces(each))
    .slice(0, MOST_TERMS);
}

/** A stretch without blanks is one term, but for signs that part words. */
function pieces(stretch: string): string[] {
  const normal = plain(stretch);
  if (!normal) return [];
  return normal.includes(BREAK) ? normal.split(BREAK) : [stretch.replace(AROUND, "").slice(0, LONGEST_TERM)];
}

export class Thesaurus {
  /** By normalised word: other ways to say it, with their weight. */
  private readonly ways = new Map<string, Way[]>();
  /** Words that may stand inside a longer term, longest first. */
  private readonly inner: string[];

  constructor(synonyms: Synonyms) {
    for (const group of synonyms.groups) {
      for (const word of group)
        this.add(
          word,
          group.filter((other) => other !== word),
          SYNONYM,
        );
    }
    for (const [word, finds] of synonyms.wider) {
      // A narrower word brings its synonyms along.
      const all = finds.flatMap((each) => [each, ...(synonyms.groups.find((group) => group.includes(each)) ?? [])]);
      this.add(word, all, NARROWER);
    }
    this.inner = [...this.ways.keys()].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  }

  /** A term with all ways to say it: as typed, the same year, synonyms, and these inside a compound. */
  term(typed: string): Term {
    const word = plain(typed);
    const years = sameYear(word).map((said) => ({ word: said, weight: SAME_YEAR, said }));
    const known = this.ways.get(word) ?? [];
    const ways = [{ word, weight: 1, said: "" }, ...years, ...known, ...(known.length ? [] : this.compounds(word))];
    const each = new Map(ways.reverse().map((way) => [way.word, way]));
    return { typed, ways: [...each.values()].reverse().slice(0, MOST_WAYS) };
  }

  private compounds(word: string): Way[] {
    const part = this.inner.find((each) => word.includes(each) && each.length < word.length);
    if (!part) return [];
    return (this.ways.get(part) ?? []).map((way) => ({
      word: word.replace(part, way.word),
      weight: INSIDE,
      said: way.said,
    }));
  }

  private add(word: string, others: readonly string[], weight: number): void {
    const key = plain(word);
    const ways = others.map((said) => ({ word: plain(said), weight, said }));
    this.ways.set(key, [...(this.ways.get(key) ?? []), ...ways]);
  }
}

const ERAS: readonly (readonly [string, string, number, number])[] = [
  // name, initial, the year before its first, its last year
  ["令和", "r", 2018, 9999],
  ["平成", "h", 1988, 2019],
  ["昭和", "s", 1925, 1989],
];

/** A term with its year in the other calendar: 令和5年度 and 2023年度. */
export function sameYear(word: string): string[] {
  const western = /(?<![0-9])([0-9]{4})(?=年)/.exec(word);
  if (western) {
    const year = Number(western[0]);
    const eras = ERAS.filter(([, , before, last]) => year > before && year <= last);
    return eras.map(([era, , before]) => swapped(word, western, `${era}${year - before}`));
  }
  const japanese = /(令和|平成|昭和)([0-9]{1,2})(?=年)/.exec(word) ?? /^([rhs])([0-9]{1,2})(?=年|$)/.exec(word);
  const era = ERAS.find(([name, initial]) => japanese?.[1] === name || japanese?.[1] === initial);
  if (!japanese || !era) return [];
  const [name, initial, before] = era;
  const unit = word === japanese[0] ? "年" : "";
  const spoken = japanese[1] === initial ? [swapped(word, japanese, `${name}${japanese[2]}`) + unit] : [];
  return [swapped(word, japanese, String(before + Number(japanese[2]))) + unit, ...spoken];
}

function swapped(word: string, found: RegExpExecArray, instead: string): string {
  return word.slice(0, found.index) + instead + word.slice(found.index + found[0].length);
}

/**
 * The words in a term that carry its meaning: demanded when the whole is nowhere. Kana after kanji are
 * endings, kana alone mostly particles; a term with a number is not taken apart.
 */
export function segments(typed: string): string[] {
  const text = typed.normalize("NFKC");
  if (/[0-9]/.test(text)) return [];
  const words = new Map(cut(text).map((word) => [plain(word), word]));
  const telling = [...words].filter(([word]) => word.length > 1 || /\p{Script=Han}/u.test(word));
  return telling.length > 1 ? telling.map(([, word]) => word) : [];
}

function cut(text: string): string[] {
  const kept =
    typeof Intl.Segmenter === "function"
      ? rejoined([...new Intl.Segmenter("ja", { granularity: "word" }).segment(text)].map(({ segment }) => segment))
      : (text.match(/\p{Script=Han}+\p{Script=Hiragana}*|[\p{Script=Katakana}ー]+|[A-Za-z%.]+/gu) ?? []);
  return kept.filter((each) => !KANA.test(each)).map(stem);
}

/** A word without its ending: 厳しい is 厳. A compound keeps what is between its kanji. */
function stem(word: string): string {
  return word.replace(/(?<=\p{Script=Han})\p{Script=Hiragana}+$/u, "");
}

const KANA = /^\p{Script=Hiragana}+$/u;

/** A segmenter cuts katakana words that it does not know: テレワーク into テレ and ワーク. Short pieces go back. */
function rejoined(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1] ?? "";
    const torn = [last, piece].every((each) => KATAKANA.test(each)) && Math.min(last.length, piece.length) < 3;
    if (torn) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;

/** Words of the cases, as they are shown, by the stem of an everyday word that cases hardly use. */
export type WiderWords = Readonly<Record<string, readonly string[]>>;

/** What to try instead of everyday words where these find little. */
export class Wider {
  constructor(private readonly words: WiderWords) {}

  /** Other ways to say a word, typed or cut from what was typed: お and endings make no difference. */
  ways(typed: string): Way[] {
    const key = plain(stem(typed.normalize("NFKC").replace(/^[おご](?=\p{Script=Han})/u, "")));
    const others = Object.hasOwn(this.words, key) ? (this.words[key] ?? []) : [];
    return others.map((said) => ({ word: plain(said), weight: WIDER, said }));
  }
}

/** The bigrams of a word, or the word itself where it is a single kanji; nothing for what is not indexed. */
export function grams(word: string): string[] {
  const all = [...word];
  if (all.length === 1) return /[々㐀-䶿一-鿿豈-﫿]/.test(word) ? [word] : [];
  return [...new Set(all.slice(1).map((each, at) => `${all[at]}${each}`))].filter((gram) => !gram.includes(BREAK));
}

/** As few bigrams as hold every character of a word: enough to find it, if not to be sure. */
export function fewGrams(word: string): string[] {
  const all = [...word];
  const starts = all
    .map((_, at) => at)
    .filter((at) => at % 2 === 0)
    .map((at) => Math.min(at, all.length - 2));
  if (all.length < 3 || word.includes(BREAK)) return grams(word);
  return [...new Set(starts.map((at) => `${all[at]}${all[at + 1]}`))];
}
