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
  /** Words that are not looked for: 先進事例, by which officials call what all of this is. */
  readonly aside: readonly string[];
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
  const { wanted, aside } = withoutCases(wishes);
  return { wishes: wanted.slice(0, MOST_TERMS), unwanted: unwanted.slice(0, MOST_TERMS), aside };
}

const CASES = /[のな]?((?:先進|先行|導入|活用|取組|取組み|取り組み|成功|優良|好|参考)?事例(?:集|紹介|一覧)?)$/u;

/** A case does not call itself one: テレワークの事例 asks for テレワーク. Alone, or in brackets, the word stays. */
function withoutCases(wishes: readonly Wish[]): { wanted: readonly Wish[]; aside: readonly string[] } {
  const plain = ({ whole, others }: Wish): boolean => !whole && others.length === 0;
  const left = wishes.map((wish) => (plain(wish) ? { ...wish, typed: wish.typed.replace(CASES, "") } : wish));
  const wanted = left.filter(({ typed }) => typed);
  if (wanted.length === 0) return { wanted: wishes, aside: [] };
  const aside = wishes.filter(plain).flatMap(({ typed }) => CASES.exec(typed)?.[1] ?? []);
  return { wanted, aside: [...new Set(aside)] };
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
