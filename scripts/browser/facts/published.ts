/**
 * What the casebook's sources tell, and what of it comes nearest to a question: so that nobody asks a host what is
 * public. Likeness is counted in pairs of letters that carry meaning; those that few statements share weigh more.
 */
import type { Claim, FullCase, Source, Vocabulary } from "../data/data";

export interface Published {
  readonly case: FullCase;
  readonly field: string;
  readonly claim: Claim;
  readonly sources: readonly Source[];
}

interface Indexed extends Published {
  readonly pairs: ReadonlySet<string>;
}

export interface Near {
  readonly published: Published;
  /** From 0 (nothing shared) to 1 (all that the question says is said). */
  readonly share: number;
  /** Pairs of letters that both have. */
  readonly shared: number;
}

// Kana carry the grammar, and these the form of a question: neither tells what is asked.
const MEANING = /[\p{Script=Han}々\p{Script=Katakana}ー]{2,}|[a-z0-9.,%]{2,}/gu;
const EMPTY_PAIRS: ReadonlySet<string> = new Set([
  "公表",
  "時点",
  "教示",
  "回答",
  "質問",
  "内容",
  "場合",
  "以降",
  "状況",
  "現在",
  "具体",
  "体的",
  "有無",
]);

/** From how much of a text on a statement counts as an answer to it, and from how many pairs of letters. */
const ALIKE = { share: 0.6, shared: 2 } as const;

/** Of one case, everything that its sources tell; made once for each case. */
export class Publications {
  readonly all: readonly Indexed[];
  private readonly counts = new Map<string, number>();

  constructor(of: FullCase) {
    const told = Object.entries(of.cells).flatMap(([field, { claims }]) => claims.map((claim) => ({ field, claim })));
    this.all = told.map(({ field, claim }) => ({
      case: of,
      field,
      claim,
      sources: sourcesOf(claim, of),
      pairs: pairsOf(`${claim.topic ?? ""} ${claim.text}`),
    }));
    for (const { pairs } of this.all) for (const pair of pairs) this.counts.set(pair, (this.counts.get(pair) ?? 0) + 1);
  }

  /** Give the statements of some fields (none: of all) that share something with a text, the nearest first. */
  nearest(text: string, fields: readonly string[] = []): Near[] {
    const asked = pairsOf(text);
    const whole = this.weight(asked);
    const among = fields.length > 0 ? this.all.filter(({ field }) => fields.includes(field)) : this.all;
    const found = among.map((published) => {
      const shared = [...asked].filter((pair) => published.pairs.has(pair));
      return { published, share: whole > 0 ? this.weight(shared) / whole : 0, shared: shared.length };
    });
    return found.filter(({ shared }) => shared > 0).sort((one, other) => other.share - one.share);
  }

  /** Of the nearest, those that say most of what a text says: no more than these are about it. */
  close(text: string, fields: readonly string[] = []): Published[] {
    return this.nearest(text, fields)
      .filter(({ share, shared }) => share >= ALIKE.share && shared >= ALIKE.shared)
      .map(({ published }) => published);
  }

  of(field: string): readonly Published[] {
    return this.all.filter((each) => each.field === field);
  }

  private weight(pairs: Iterable<string>): number {
    let total = 0;
    for (const pair of pairs) total += Math.log(1 + this.all.length / (this.counts.get(pair) ?? 1));
    return total;
  }
}

const MADE = new WeakMap<FullCase, Publications>();

export function publicationsOf(of: FullCase): Publications {
  const made = MADE.get(of) ?? new Publications(of);
  MADE.set(of, made);
  return made;
}

/** The pairs of neighbouring letters of what carries meaning; words in Latin letters and numbers count whole. */
export function pairsOf(text: string): Set<string> {
  const runs = text.normalize("NFKC").toLowerCase().match(MEANING) ?? [];
  const pairs = runs.flatMap((run) => (/^[a-z0-9]/.test(run) ? [run] : couples([...run])));
  return new Set(pairs.filter((pair) => !EMPTY_PAIRS.has(pair)));
}

function couples(letters: readonly string[]): string[] {
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

function sourcesOf({ sources }: Claim, of: FullCase): Source[] {
  return sources.map((key) => of.sources.find((each) => each.key === key)).filter((each) => each !== undefined);
}

export interface Answered {
  /** Titles of fields that the text names and that are published; empty where only the words are alike. */
  readonly titles: readonly string[];
  readonly known: readonly Published[];
}

/** What is published already of what a question of one's own asks; null where nothing comes near. */
export function answered(text: string, cases: readonly FullCase[], words: Vocabulary): Answered | null {
  const fields = words.groups
    .flatMap((group) => group.fields)
    .filter(({ title }) => title.split("・").some((part) => text.includes(part)));
  const named = cases.flatMap((each) =>
    fields
      .filter(({ key }) => each.cells[key]?.state === "stated")
      .map((field) => ({ field, near: nearestOf(text, field.key, each) })),
  );
  const alike = cases.flatMap((each) => publicationsOf(each).close(text).slice(0, 2));
  const known = [...alike, ...named.flatMap(({ near }) => near)];
  return known.length > 0
    ? { titles: [...new Set(named.map(({ field }) => field.title))], known: [...new Set(known)].slice(0, 4) }
    : null;
}

function nearestOf(text: string, field: string, of: FullCase): readonly Published[] {
  const near = publicationsOf(of)
    .nearest(text, [field])
    .map(({ published }) => published);
  return (near.length > 0 ? near : publicationsOf(of).of(field)).slice(0, 2);
}
