/** From what was typed to the words that are looked for. Pure: nothing is loaded here. */
import { BREAK, plain } from "../words/normal";
import { sameYear, writtenOut } from "./dates";
import { Line } from "./text";
import type { Wish } from "./signs";

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
  /** Taken as it stands: neither cut nor thought to hold a slip. */
  readonly whole: boolean;
}

export interface Synonyms {
  readonly groups: readonly (readonly string[])[];
  readonly wider: readonly (readonly [string, readonly string[]])[];
}

const MOST_WAYS = 12;
const SAME_YEAR = 0.95;
const SYNONYM = 0.6;
const SAME_MONTH = 0.2;
const INSIDE = 0.55;
const NARROWER = 0.5;
const WIDER = 0.4;

/** Words that say what a word says; it may be among them. */
interface Others {
  readonly of: string;
  readonly words: readonly string[];
  readonly weight: number;
}

export class Thesaurus {
  /** By normalised word. What is normalised of the others waits until somebody types the word. */
  private readonly others = new Map<string, Others[]>();
  /** Words that may stand inside a longer term, longest first. */
  readonly known: readonly string[];
  /** Each word stands in many places: it is normalised once. */
  private readonly plain = new Map<string, string>();

  constructor(synonyms: Synonyms) {
    const groups = new Map<string, readonly string[]>();
    for (const words of synonyms.groups) {
      for (const of of words) {
        this.add({ of, words, weight: SYNONYM });
        if (!groups.has(of)) groups.set(of, words);
      }
    }
    for (const [of, finds] of synonyms.wider) {
      // A narrower word brings its synonyms along.
      this.add({ of, words: finds.flatMap((each) => [each, ...(groups.get(each) ?? [])]), weight: NARROWER });
    }
    this.known = [...this.others.keys()].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  }

  /** A term with all ways to say it: as typed, the same year, synonyms, and these inside a compound. */
  term(typed: string): Term {
    const word = plain(typed);
    const known = this.ways(word);
    const date = writtenOut(typed);
    const years = date ? ofDate(date) : sameYear(word).map((said) => as(said, SAME_YEAR));
    const ways = [{ word, weight: 1, said: "" }, ...years, ...known, ...(known.length ? [] : this.compounds(typed))];
    const each = new Map(ways.reverse().map((way) => [way.word, way]));
    return { typed, ways: [...each.values()].reverse().slice(0, MOST_WAYS), whole: date !== null };
  }

  /** Words that were typed with a blank between and are known as one, a name in Latin letters: Entra ID. */
  joined(wishes: readonly Wish[]): Wish[] {
    const all: Wish[] = [];
    for (const wish of wishes) {
      const last = all[all.length - 1];
      const typed = last && isWord(last) && isWord(wish) ? `${last.typed} ${wish.typed}` : "";
      if (LATIN_JOINT.test(typed) && this.others.has(plain(typed))) all[all.length - 1] = { ...wish, typed };
      else all.push(wish);
    }
    return all;
  }

  /** What a wish stands for: its word in all ways, the others that are as good, or the very words in brackets. */
  wish({ typed, others, whole }: Wish): Term {
    if (whole) return { typed, ways: [{ word: plain(typed), weight: 1, said: "" }], whole };
    const terms = [typed, ...others].map((each) => this.term(each));
    const ways = terms.flatMap((term) => term.ways);
    const asTyped = new Set(ways.filter(({ said }) => !said).map(({ word }) => word));
    const each = new Map(ways.filter(({ word, said }) => !said || !asTyped.has(word)).map((way) => [way.word, way]));
    const taken = others.length > 0 || terms.some((term) => term.whole);
    return { typed: [typed, ...others].join(" OR "), ways: [...each.values()], whole: taken };
  }

  private compounds(typed: string): Way[] {
    const line = new Line(typed.normalize("NFKC"));
    const word = line.normal.text;
    const part = this.known.find((each) => each.length < word.length && inside(line, each) >= 0);
    if (!part) return [];
    const at = inside(line, part);
    return this.ways(part).map((way) => ({
      word: word.slice(0, at) + way.word + word.slice(at + part.length),
      weight: INSIDE,
      said: way.said,
    }));
  }

  private add(others: Others): void {
    const key = this.normal(others.of);
    const known = this.others.get(key);
    if (known) known.push(others);
    else this.others.set(key, [others]);
  }

  /** Other ways to say a normalised word. */
  private ways(key: string): Way[] {
    const all = this.others.get(key) ?? [];
    return all.flatMap(({ of, words, weight }) =>
      words.filter((said) => said !== of).map((said) => ({ word: this.normal(said), weight, said })),
    );
  }

  private normal(word: string): string {
    const known = this.plain.get(word) ?? plain(word);
    this.plain.set(word, known);
    return known;
  }
}

function isWord({ others, whole }: Wish): boolean {
  return !whole && !others.length;
}

/** A date in both calendars; of a day, then its month too, as most of what happened is told by the month. */
function ofDate(date: string): Way[] {
  const day = [date, ...sameYear(date)];
  const month = day.map((each) => each.replace(/[0-9]+日$/, "")).filter((each) => !day.includes(each));
  return [...day.map((said) => as(said, SAME_YEAR)), ...month.map((said) => as(said, SAME_MONTH))];
}

function as(said: string, weight: number): Way {
  return { word: said, weight, said };
}

const LATIN_JOINT = /[a-z0-9]\s+[a-z0-9]/iu;

/** Where a part stands in a word, but not within one: IT is not in kitami, グラフ not in グラファー. */
function inside({ original, normal }: Line, part: string): number {
  const { text, from } = normal;
  const within = (at: number): boolean =>
    WITHIN.test(original.slice(Math.max(0, (from[at] ?? 0) - 1), (from[at] ?? 0) + 1));
  let at = text.indexOf(part);
  while (at >= 0 && (within(at) || within(at + part.length))) at = text.indexOf(part, at + 1);
  return at;
}

/** Two characters that belong together, as they were typed: hiragana after katakana is a particle. */
const WITHIN = /^(?:\p{Script=Latin}{2}|[ァ-ヺー]{2}|[0-9]{2})$/u;

/** Words of the cases, as they are shown, by the stem of an everyday word that cases hardly use. */
export type WiderWords = Readonly<Record<string, readonly string[]>>;

/** What to try instead of everyday words where these find little. */
export class Wider {
  constructor(private readonly words: WiderWords) {}

  /** Other ways to say a word, typed or cut from what was typed: お and endings make no difference. */
  ways(typed: string): Way[] {
    const stem = typed
      .normalize("NFKC")
      .replace(/^[おご](?=\p{Script=Han})/u, "")
      .replace(ENDING, "$1");
    const key = plain(stem);
    const others = Object.hasOwn(this.words, key) ? (this.words[key] ?? []) : [];
    return others.map((said) => ({ word: plain(said), weight: WIDER, said }));
  }
}

const ENDING = /(\p{Script=Han})\p{Script=Hiragana}+$/u;

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
