/**
 * What is the same to someone who searches becomes the same text: `scripts/casebook/normal.py`
 * in the browser, to the character. Here each character also knows where it comes from, so that what is
 * found can be shown in the original. The words and kanji that are folded come with the index, so that both
 * sides always mean the same.
 */
/** What stands between two stretches of text that no phrase may span. */
export const BREAK = " ";

export interface Normal {
  readonly text: string;
  /** For each UTF-16 unit of `text`, and for its end, the offset in the original. */
  readonly from: readonly number[];
}

/**
 * `variants`: an older kanji and the one it is read as. `radicals`: a part of kanji and the kanji it stands for.
 * `compounds`: words whose okurigana may be left out.
 */
export interface Folds {
  readonly variants: readonly string[];
  readonly radicals: readonly string[];
  readonly compounds: readonly string[];
}

const OPTIONAL = new Set("-‐‑‒–—―−ー〜~・·'’");
const KEPT = new Set("%.,");
const SMALL = new Map(zip("ァィゥェォヮヵヶ", "アイウエオワカケ"));
const DIGITS = new Map([..."〇一二三四五六七八九"].map((numeral, value) => [numeral, String(value)]));
const UNITS = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const SPELLINGS = new Map([
  ...[..."アイエオ"].map((vowel, at): [string, string] => [`ヴ${vowel}`, [..."バビベボ"][at] ?? ""]),
  ...[..."ャュョ"].map((small): [string, string] => [`ヴ${small}`, `ビ${small}`]),
  ["ヴ", "ブ"],
  [" 株 ", "株式会社"],
]);
const ORDERED =
  /^(?:[一二三四五六七八九]?千)?(?:[一二三四五六七八九]?百)?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?$/;

type Replace = (...groups: (string | undefined)[]) => string;
/** What is looked for, what takes its place, and what has to stand before it: Safari 15 knows no lookbehind. */
type Rule = readonly [look: RegExp, replace: Replace, after?: RegExp];

/** How much of the text before a place `after` sees. */
const BEFORE = 2;

const NUMBERS: readonly Rule[] = [
  [/元(?=年)/g, () => "1", /令和|平成|昭和/],
  [/,(?=[0-9]{3}(?![0-9]))/g, () => "", /[0-9]$/],
  [/,|\.(?![0-9])/g, () => BREAK],
  [/\./g, () => BREAK, /^$|[^0-9]$/],
  [/[ケ箇](?=[月所国年])/g, () => "カ", /[0-9一二三四五六七八九数何]$/],
  [/[〇一二三四五六七八九十百千]{2,}/g, (numerals = "") => smallNumber(numerals)],
  [
    /[一二三四五六七八九](?=ツ|人|名|年|月|回|台|割|倍|階|カ月|カ所|カ国|カ年|時半)/g,
    (digit = "") => DIGITS.get(digit) ?? digit,
  ],
  [/ヴ[アイエオャュョ]?| 株 /g, (spelt = "") => SPELLINGS.get(spelt) ?? spelt],
  [/パセント/g, () => "%", /[0-9]$/],
  [/時半/g, () => "時30分", /[0-9]$/],
  [/([0-9]+)(?:\.([0-9]{1,3}))?千([0-9]{1,3}(?![0-9.]))?/g, scaled(3)],
  [/([0-9]+)(?:\.([0-9]{1,4}))?万([0-9]{1,4}(?![0-9.]))?/g, scaled(4)],
];
/** Where nothing of this stands, none of these rules has anything to do: so it is with most words. */
const NUMBERED = /[0-9〇一二三四五六七八九十百千数何元,.ヴ]| 株 /;
/** 霞ヶ関 is 霞が関, where 受け付け keeps its kana and 三ヶ月 are months: so this looks at the text as written. */
const GA = /([々一-鿿])[ヶケ](?=(?![月所国年])[々一-鿿]|$)/g;
const BREAKS: Rule = [/ {2,}/g, () => BREAK];

let variants: ReadonlyMap<string, string> = new Map();
let replacements: readonly Rule[] = [BREAKS];
/** What characters become: by their code, which is found sooner than a text; by their text where they have marks. */
const known = new Map<number | string, string>();

/** Take the folds that the index was made with, before anything is normalised. */
export function useFolds(folds: Folds): void {
  variants = new Map([...folds.variants, ...folds.radicals].map((pair) => [...pair] as [string, string]));
  // Hundreds of alternatives are tried only where one of them may begin: each begins with a kanji.
  const first = [...new Set(folds.compounds.map((word) => word.slice(0, 1)))].join("");
  const compounds = new RegExp(`(?=[${first}])(?:${folds.compounds.map(loose).join("|")})`, "g");
  replacements = [[compounds, (word = "") => word.replace(/[ァ-ヶ]/g, "")], BREAKS];
  known.clear();
}

/** Normalise a text and keep, for each unit, where it comes from. */
export function normalise(original: string): Normal {
  let normal = characters(original.replace(GA, "$1ガ"));
  const rules = NUMBERED.test(normal.text) ? [...NUMBERS, ...replacements] : replacements;
  for (const rule of rules) normal = replaced(normal, rule);
  return trimmed(normal);
}

/** The normalised text alone. */
export function plain(original: string): string {
  return normalise(original).text;
}

function characters(original: string): Normal {
  const folded: string[] = [];
  const from: number[] = [];
  for (let at = 0, end = 0; at < original.length; at = end) {
    end = clusterEnd(original, at);
    const key = end - at > 1 ? original.slice(at, end) : original.charCodeAt(at);
    let instead = known.get(key);
    if (instead === undefined) {
      known.set(key, (instead = [...composed(original.slice(at, end))].map(fold).join("")));
    }
    folded.push(instead);
    for (let unit = 0; unit < instead.length; unit++) from.push(at);
  }
  from.push(original.length);
  return { text: folded.join(""), from };
}

/** Where a character with its marks ends. No regular expression: this runs over every text that is read. */
function clusterEnd(text: string, start: number): number {
  let at = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (at < text.length && isMark(text.codePointAt(at) ?? 0)) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** Marks that belong to the character before them: accents, voicing signs, variation selectors. */
function isMark(code: number): boolean {
  if (code < 0x300) return false;
  return (
    code <= 0x36f ||
    (code >= 0x3099 && code <= 0x309c) ||
    code === 0xff9e ||
    code === 0xff9f ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0xe0100 && code <= 0xe01ef)
  );
}

/** A character with its marks; voicing signs that stand alone join it. */
function composed(cluster: string): string {
  return cluster.replace(/゛/g, "\u3099").replace(/゜/g, "\u309a").normalize("NFKC");
}

function fold(character: string): string {
  return [...character.normalize("NFKC").toLowerCase()]
    .map((each) => variants.get(each) ?? (isWord(each) ? letter(each) : sign(each)))
    .join("");
}

function isWord(character: string): boolean {
  return !OPTIONAL.has(character) && /[\p{L}\p{N}]/u.test(character);
}

function sign(character: string): string {
  if (KEPT.has(character)) return character;
  if (character === "\n") return BREAK;
  return OPTIONAL.has(character) || /[\p{M}\p{C}\p{Z}]/u.test(character) ? "" : BREAK;
}

/** Replace in the text; what is left of a stretch keeps its place, what is new takes the place before it. */
function replaced(normal: Normal, [pattern, replace, after]: Rule): Normal {
  // Most lines hold nothing to replace, and `matchAll` would copy the pattern for each of them.
  pattern.lastIndex = 0;
  let found = pattern.exec(normal.text);
  if (!found) return normal;
  let text = "";
  const from: number[] = [];
  let end = 0;
  const keep = (until: number): void => {
    text += normal.text.slice(end, until);
    for (let at = end; at < until; at++) from.push(normal.from[at] ?? 0);
  };
  for (; found; found = pattern.exec(normal.text)) {
    const before = normal.text.slice(Math.max(0, found.index - BEFORE), found.index);
    if (after && !after.test(before)) continue;
    keep(found.index);
    const instead = replace(...found);
    text += instead;
    let place = 0;
    for (const unit of instead.split("")) {
      place = Math.max(place, found[0].indexOf(unit, place));
      from.push(normal.from[found.index + place] ?? 0);
    }
    end = found.index + found[0].length;
  }
  keep(normal.text.length);
  from.push(normal.from[normal.text.length] ?? 0);
  return { text, from };
}

function trimmed(normal: Normal): Normal {
  const start = normal.text.startsWith(BREAK) ? 1 : 0;
  const end = normal.text.length - (normal.text.length > start && normal.text.endsWith(BREAK) ? 1 : 0);
  if (end - start === normal.text.length) return normal;
  return { text: normal.text.slice(start, end), from: normal.from.slice(start, end + 1) };
}

/** Hiragana becomes katakana, small vowels become large. */
function letter(character: string): string {
  const katakana = /[ぁ-ゖ]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0x60) : character;
  return SMALL.get(katakana) ?? katakana;
}

/** Kanji numerals below 10,000; what is no number stays as it is. */
function smallNumber(numerals: string): string {
  const all = [...numerals];
  if (!all.some((each) => UNITS.has(each))) return all.map((each) => DIGITS.get(each)).join("");
  if (!ORDERED.test(numerals)) return numerals;
  let total = 0;
  let digit = 0;
  for (const each of all) {
    const unit = UNITS.get(each);
    total += unit ? (digit || 1) * unit : 0;
    digit = unit ? 0 : Number(DIGITS.get(each));
  }
  return String(total + digit);
}

/** A number before 万 or 千 written out: 1.5万 is 15000, 1万2000 is 12000. */
function scaled(places: number): Replace {
  return (all = "", whole = "", fraction, rest) => {
    if (fraction && rest) return all;
    return whole + (fraction ? fraction.padEnd(places, "0") : (rest ?? "").padStart(places, "0"));
  };
}

/** A compound whose kana may be left out, in whole or but for their end. */
function loose(word: string): string {
  return word.replace(/[ぁ-ん]+/g, (kana) => {
    const ends = [...kana].map((_, start) => [...kana.slice(start)].map(letter).join(""));
    return `(?:${ends.join("|")})?`;
  });
}

function zip(left: string, right: string): [string, string][] {
  return [...left].map((each, at) => [each, right[at] ?? each]);
}
