/**
 * Kana in Latin letters, for names typed with the input method off. Hepburn, Kunrei and what an input method takes
 * become the same letters: oume, ōme and Ohme, fuji and huzi. The smallest package for this is four times as large.
 */

/** A consonant, and its kana with a, i, u, e and o. */
// biome-ignore format: a table of kana
const ROWS = [
  "アイウエオ", "kカキクケコ", "gガギグゲゴ", "sサシスセソ", "zザジズゼゾ", "tタチツテト", "dダ・・デド", "z・ヂヅ・・",
  "nナニヌネノ", "hハヒフヘホ", "bバビブベボ", "pパピプペポ", "mマミムメモ", "yヤ・ユ・ヨ", "rラリルレロ", "wワ・・・・",
  "・・・・ヲ",
];
const LETTERS = new Map(ROWS.flatMap(row));
const SMALL = new Map([..."ャュョ"].map((kana, at) => [kana, `y${"auo"[at]}`]));

/** Ways to write a sound, and the one that is kept; in this order. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ""],
  [/l/g, "r"],
  [/c(?=ch)/g, "t"],
  [/sh(?=i|$)/g, "s"],
  [/sh/g, "sy"],
  [/ch(?=i|$)/g, "t"],
  [/ch/g, "ty"],
  [/j(?=i|$)/g, "z"],
  [/jy?/g, "zy"],
  [/ts/g, "t"],
  [/f/g, "h"],
  [/dz|d(?=[iu])/g, "z"],
  [/m(?=[bmp])/g, "n"],
  [/nn+/g, "n"],
  [/oh(?![aiueoy])/g, "o"],
  [/o[ou]+/g, "o"],
  [/uu+/g, "u"],
];

/** What was typed in Latin letters alone, in one way to write it; "" for anything else. */
export function roman(typed: string): string {
  const plain = typed
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return /^[a-z'’ -]+$/.test(plain) ? SAME.reduce((word, [sound, kept]) => word.replace(sound, kept), plain) : "";
}

/** The normalised kana at the head of a word in the same letters: キタミシ is kitamisi. */
export function romanOfKana(word: string): string {
  const [kana = ""] = /^[ァ-ヴ]+/.exec(word) ?? [];
  const letters = [...kana].map((each) => LETTERS.get(each) ?? each).join("");
  const joined = letters.replace(/[a-z]([ャュョ])/g, (_, small: string) => SMALL.get(small) ?? "");
  return roman(joined.replace(/ッ([a-z])/g, "$1$1").replace(/ン/g, "n"));
}

function row(written: string): [string, string][] {
  const [consonant = ""] = /^[a-z]?/.exec(written) ?? [];
  const kana = [...written.slice(consonant.length)];
  return kana.map((each, at) => [each, `${consonant}${"aiueo"[at]}`]);
}
