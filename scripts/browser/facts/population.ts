/** Numbers of people as officials type them. */

/** More than any municipality or prefecture of Japan has. */
const MOST = 20_000_000;
const NUMBER = /^約?(?:(\d+(?:\.\d+)?)万)?(?:(\d)千)?(\d+)?人?$/;
const DIGITS = "〇一二三四五六七八九";
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

export type Population = { readonly people: number | null } | { readonly fault: string };

const EXAMPLE = "43559、43,559、4.4万のように入れてください。";

/** Read what was typed: commas, 万 and full-width digits are as good as plain ones; a remark in brackets goes. */
export function population(typed: string): Population {
  const text = plain(typed.normalize("NFKC").replace(/\([^()]*\)$|[,、，\s]/gu, ""));
  if (text === "") return { people: null };
  if (/^[-−‐ー▲△]/u.test(text)) return { fault: `人口に負の数は入れられません。${EXAMPLE}` };
  if (/^約?\d+\.\d+人?$/.test(text)) return { fault: `人数は整数で入れてください。${EXAMPLE}` };
  const [, myriads, thousands, rest] = NUMBER.exec(text) ?? [];
  if ([myriads, thousands, rest].every((each) => each === undefined))
    return { fault: `人口を読み取れません。${EXAMPLE}` };
  const people = Math.round(Number(myriads ?? 0) * 10_000) + Number(thousands ?? 0) * 1000 + Number(rest ?? 0);
  if (people === 0) return { fault: "人口が0人になっています。1人以上で入れてください。" };
  if (people > MOST) return { fault: "人口が2,000万人を超えています。けた数を確かめてください。" };
  return { people };
}

/** The number of people that was typed; null for nothing, and for what cannot be read. */
export function people(typed: string): number | null {
  const read = population(typed);
  return "people" in read ? read.people : null;
}

/** Turn kanji numerals into digits: 四万三千五百五十九 and 四三五五九 alike. 万 stays, as does 千 after a digit. */
function plain(text: string): string {
  return text.replace(/零/gu, "〇").replace(/[〇一二三四五六七八九十百千]+/gu, (word, at: number) => {
    if (/^[十百千]/u.test(word) && /\d/u.test(text[at - 1] ?? "")) return word;
    const digits = word.replace(/[〇一二三四五六七八九]/gu, (each) => String(DIGITS.indexOf(each)));
    if (/^\d+$/u.test(digits)) return digits;
    const parts = digits.matchAll(/(\d*)([十百千]?)/gu);
    const sum = [...parts].reduce(
      (all, [, count = "", ten = ""]) => all + Number(count || (ten ? 1 : 0)) * (TENS[ten] ?? 1),
      0,
    );
    return String(sum);
  });
}
