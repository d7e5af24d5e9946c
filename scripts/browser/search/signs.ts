/** The signs that officials know from city sites: −語, OR, |, AND and 「」. Pure. */
import { LONGEST_TEXT, MOST_TERMS, parts } from "./parts";

/** One thing that is looked for. `others` are as good (OR); `whole` is taken as it stands, in brackets. */
export interface Wish {
  readonly typed: string;
  readonly others: readonly string[];
  readonly whole: boolean;
}

/** What was typed, read: each wish has to be met; no page may hold what is unwanted. */
export interface Asked {
  readonly wishes: readonly Wish[];
  readonly unwanted: readonly string[];
}

const BRACKETS = /[-－−]?(?:「[^」]*」|『[^』]*』|"[^"]*"|“[^”]*”|＂[^＂]*＂)(?=[\s|｜]|$)/u;
const TOKEN = new RegExp(`${BRACKETS.source}|[|｜]|[^\\s|｜]+`, "gu");
const EITHER = /^(?:OR|ＯＲ|[|｜])$/u;
const BOTH = /^(?:AND|ＡＮＤ)$/u;
/** A hyphen of any width before a word; the long-vowel sign is none. */
const WITHOUT = /^[-－−](?=[\p{L}\p{N}「『"“＂])/u;
const BRACKETED = new RegExp(`^${BRACKETS.source}$`, "u");

/** Read signs and words; what is over the limits is left out. */
export function asked(text: string): Asked {
  const wishes: Wish[] = [];
  const unwanted: string[] = [];
  let joins = false;
  for (const token of text.slice(0, LONGEST_TEXT).match(TOKEN) ?? []) {
    if (EITHER.test(token)) joins = wishes.length > 0;
    else if (WITHOUT.test(token)) unwanted.push(...words(token.replace(WITHOUT, "")).map(({ typed }) => typed));
    else if (!BOTH.test(token)) {
      const found = words(token);
      const last = wishes[wishes.length - 1];
      const [first, ...more] = found;
      if (joins && last && first) wishes[wishes.length - 1] = { ...last, others: [...last.others, first.typed] };
      else if (first) wishes.push(first);
      wishes.push(...more);
      joins = false;
    }
  }
  return { wishes: wishes.slice(0, MOST_TERMS), unwanted: unwanted.slice(0, MOST_TERMS) };
}

function words(token: string): Wish[] {
  const inside = BRACKETED.test(token)
    ? token
        .replace(/^[-－−]?./u, "")
        .slice(0, -1)
        .trim()
    : "";
  if (inside) return [{ typed: inside, others: [], whole: true }];
  return parts(token).map((typed) => ({ typed, others: [], whole: false }));
}
