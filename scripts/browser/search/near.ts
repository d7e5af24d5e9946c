/** What comes near when the words as typed find little: some of the words that carry the meaning. */
import type { Hit } from "./answer";
import { type Found, find, important, rarity } from "./finding";
import { holding } from "./lookup";
import { type Demand, demanding } from "./passage";
import { type Scored, added } from "./postings";
import type { Term, Thesaurus } from "./query";
import { segments } from "./segments";
import type { Overview, Store } from "./store";
import type { Question } from "./types";

/** Where fewer pages than this hold what was typed, near ones are looked for. */
export const FEW = 5;
/** So many near pages at most: they are read one by one, not turned over. */
const MOST = 10;
/** What meets in one section, or in what its page is about, must carry so much of the meaning. */
const SHARE = 0.5;
/** A slight word stands in many words of other meanings. */
const SLIGHT = 0.35;
/** A number is meant as it is. */
const NUMBER = 2;
/** What is far behind the best is not near. */
const BEHIND = 0.3;
/** More words than this are no question but a text. */
const MOST_WORDS = 12;

export interface Near {
  readonly hits: readonly Hit[];
  readonly demand: Demand;
  /** The words that were looked for, as a reader is told of them. */
  readonly words: readonly string[];
}

interface Wishes {
  readonly terms: readonly Term[];
  readonly unwanted: readonly Term[];
}

/** A word of the term with the number `of`. */
interface Word {
  readonly term: Term;
  readonly slight: boolean;
  readonly of: number;
}

interface Weighed extends Word {
  readonly set: Scored;
  readonly importance: number;
}

/** Look for pages that hold enough of the words; none of those that were `found` word for word. */
export async function near(
  store: Store,
  overview: Overview,
  question: Question,
  { terms, unwanted }: Wishes,
  found: Found,
): Promise<Near | null> {
  const words = await weighing(telling(terms, overview.thesaurus), store, overview);
  const present = words.filter(({ set }) => set.documents.length);
  if (present.every(({ slight }) => slight) && present.length < 2) return null;
  const candidates = without(
    added(words.map(({ set, importance }) => important(set, importance, overview))),
    new Set(found.hits.map(({ document }) => document)),
  );
  const all = demanding(
    words.map(({ term }) => term),
    words.map(({ importance }) => importance),
    unwanted,
  );
  const demand: Demand = { ...all, enough: 1, meets: (held) => meets(words, held), guess: true };
  const asked = { ...question, from: 0, count: MOST, sort: "relevance" } as const;
  const { hits } = await find(store, overview, { question: asked, candidates, demand });
  const best = hits[0]?.match?.score ?? 0;
  const close = hits.filter(({ match }) => (match?.score ?? 0) >= best * BEHIND).slice(0, MOST);
  return close.length ? { hits: close, demand, words: said(words) } : null;
}

function said(words: readonly Word[]): string[] {
  const telling = words.filter(({ slight }) => !slight);
  return (telling.length ? telling : words).map(({ term }) => term.typed);
}

/** Of each term that was typed enough has to be held, and of all of them together. */
function meets(words: readonly Weighed[], held: readonly boolean[]): boolean {
  const typed = new Map<number, { all: number; held: number }>();
  words.forEach(({ of, importance }, n) => {
    const so = typed.get(of) ?? { all: 0, held: 0 };
    typed.set(of, { all: so.all + importance, held: so.held + (held[n] ? importance : 0) });
  });
  const terms = [...typed.values()];
  const met = terms.filter((term) => term.held >= term.all * SHARE);
  return sum(met.map((term) => term.held)) >= sum(terms.map((term) => term.all)) * SHARE;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}

/** A slight word that is nowhere says nothing; another that is nowhere says that the question is another one. */
async function weighing(words: readonly Word[], store: Store, overview: Overview): Promise<Weighed[]> {
  const weighed = words.map(async (word) => {
    const set = await holding(store, word.term, overview);
    const weight = word.slight ? SLIGHT : /[0-9]/.test(word.term.typed) ? NUMBER : 1;
    return { ...word, set, importance: rarity(set, overview) * weight };
  });
  return (await Promise.all(weighed)).filter(({ slight, set }) => !slight || set.documents.length);
}

function telling(terms: readonly Term[], thesaurus: Thesaurus): Word[] {
  const words = terms.flatMap((term, of): Word[] => {
    const cut = term.whole ? [] : segments(term.typed, thesaurus.known);
    if (!cut.length) return [{ term, slight: false, of }];
    return cut.map(({ word, slight }) => ({ term: thesaurus.term(word), slight, of }));
  });
  return words.slice(0, MOST_WORDS);
}

function without(set: Scored, left: ReadonlySet<number>): Scored {
  const places = [...set.documents.keys()].filter((at) => !left.has(set.documents[at] ?? 0));
  return {
    documents: Uint32Array.from(places, (at) => set.documents[at] ?? 0),
    scores: Float32Array.from(places, (at) => set.scores[at] ?? 0),
  };
}
