/** What comes near when the words as typed find little: some of the words that carry the meaning. */
import type { Hit } from "./answer";
import { type Found, NOTHING_FOUND, find, important, rarity } from "./finding";
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
/** The words that meet in one section, or in what its page is about, must carry so much of the meaning. */
const SHARE = 0.5;
/** A stem stands in many words of other meanings. */
const STEM = 0.35;
/** What is far behind the best is not near. */
const BEHIND = 0.3;
/** More words than this are no question but a text. */
const MOST_WORDS = 12;

export interface Near {
  readonly hits: readonly Hit[];
  readonly demand: Demand;
}

interface Wishes {
  readonly terms: readonly Term[];
  readonly unwanted: readonly Term[];
}

interface Word {
  readonly term: Term;
  readonly stem: boolean;
}

/** Look for pages that hold enough of the words; none of those that were `found` word for word. */
export async function near(
  store: Store,
  overview: Overview,
  question: Question,
  { terms, unwanted }: Wishes,
  found: Found,
): Promise<Near | null> {
  const words = telling(terms, overview.thesaurus);
  const sets = await Promise.all(words.map(({ term }) => holding(store, term, overview)));
  const there = words.map((word, n) => ({ ...word, set: sets[n] ?? NOTHING_FOUND.candidates }));
  // A stem that is nowhere says nothing; a word that is nowhere says that the question is another one.
  const kept = there.filter(({ stem, set }) => !stem || set.documents.length);
  const importance = kept.map(({ stem, set }) => rarity(set, overview) * (stem ? STEM : 1));
  if (!kept.some(({ stem, set }) => !stem && set.documents.length)) return null;
  const candidates = without(
    added(kept.map(({ set }, n) => important(set, importance[n] ?? 0, overview))),
    new Set(found.hits.map(({ document }) => document)),
  );
  const all = demanding(
    kept.map(({ term }) => term),
    importance,
    unwanted,
  );
  const demand: Demand = { ...all, enough: 1, share: SHARE, guess: true };
  const asked = { ...question, from: 0, count: MOST, sort: "relevance" } as const;
  const { hits } = await find(store, overview, { question: asked, candidates, demand });
  const best = hits[0]?.match?.score ?? 0;
  const close = hits.filter(({ match }) => (match?.score ?? 0) >= best * BEHIND).slice(0, MOST);
  return close.length ? { hits: close, demand } : null;
}

function telling(terms: readonly Term[], thesaurus: Thesaurus): Word[] {
  const words = terms.flatMap((term): Word[] => {
    const cut = term.whole ? [] : segments(term.typed, thesaurus.known);
    if (!cut.length) return [{ term, stem: false }];
    return cut.map(({ word, stem }) => ({ term: thesaurus.term(word), stem }));
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
