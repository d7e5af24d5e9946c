/** What comes near when the words as typed find little: some of the words that carry the meaning. */
import type { PageKind } from "../data/constants";
import type { Hit } from "./answer";
import { type Found, find, important, rarity } from "./finding";
import { holding } from "./lookup";
import { type Demand, demanding } from "./demand";
import { type Scored, added, sifted } from "./postings";
import type { Term, Thesaurus, Wider } from "./query";
import { type Segment, segments, slight } from "./segments";
import type { Overview, Store } from "./store";
import type { Question } from "./types";

/** Where fewer pages than this hold what was typed, near ones are looked for. */
export const FEW = 5;
/** So many near pages at most: they are read one by one, not turned over. */
const MOST = 10;
/** What meets in one section, or in what its page is about, must carry so much of the meaning: of several words … */
const SHARE = 0.5;
/** … of a sentence, which says much beside what it asks … */
const SHARE_OF_SENTENCE = 0.3;
/** … of three words and more, of which one may be another's … */
const SHARE_OF_MANY = 0.3;
/** … and of a compound nearly all of it: half of 電子図書館 is another thing. */
const SHARE_OF_COMPOUND = 0.9;
/** Stems and scraps stand in many words of other meanings. */
const SLIGHT = 0.6;
/** A number is meant as it is. */
const NUMBER = 2;
/** How this place works is asked by its own words. */
const NEVER: ReadonlySet<PageKind> = new Set(["guide", "tool", "sources"]);
/** What is far behind the best is not near. */
const BEHIND = 0.4;
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
  readonly sort: Segment["sort"];
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
  const wider = await store.wider();
  const asked = telling(terms, overview.thesaurus).map((word) => ({ ...word, term: widened(word.term, wider) }));
  const words = await weighing(asked, store, overview);
  const present = words.filter(({ set }) => set.documents.length);
  if (present.every(({ sort }) => sort !== "word") && present.length < 2) return null;
  const all = demanding(
    words.map(({ term }) => term),
    words.map(({ importance }) => importance),
    unwanted,
  );
  const shares = terms.map(({ typed }) => shareOf(typed));
  const demand: Demand = { ...all, enough: 1, meets: (held) => meets(words, held, shares), guess: true };
  const any = added(words.map(({ set, importance }) => important(set, importance, overview)));
  const known = new Set(found.hits.map(({ document }) => document));
  const candidates = sifted(any, (document) => !known.has(document));
  const may = hopeful(words, demand, overview);
  const plainly = { ...question, from: 0, count: MOST, sort: "relevance" } as const;
  const { hits } = await find(store, overview, { question: plainly, candidates, demand, may });
  const told = hits.filter(
    ({ document, match }) => match && !match.best.section.aside && !NEVER.has(overview.kinds[document] ?? "case"),
  );
  const best = told[0]?.match?.score ?? 0;
  const close = told.filter(({ match }) => (match?.score ?? 0) >= best * BEHIND).slice(0, MOST);
  return close.length ? { hits: close, demand, words: said(words) } : null;
}

/** Particles and endings after another script; kana at the start may be a name: ふるさと納税. */
const SENTENCE = /[^\p{Script=Hiragana}\s](?:[をがはにでも]|\p{Script=Hiragana}{2})/u;

const PHRASE = /[^\p{Script=Hiragana}\s]\p{Script=Hiragana}/u;

function shareOf(typed: string): number {
  if (SENTENCE.test(typed)) return SHARE_OF_SENTENCE;
  return PHRASE.test(typed) ? SHARE : SHARE_OF_COMPOUND;
}

/** The words that stand somewhere, as they were typed; stems only where there is nothing else. */
function said(words: readonly Weighed[]): string[] {
  const present = words.filter(({ set }) => set.documents.length);
  const telling = present.filter(({ sort, term }) => sort === "word" && !slight(term.typed));
  return (telling.length ? telling : present).map(({ term }) => term.typed);
}

/** Of each term that was typed enough has to be held, and of all of them together. */
function meets(words: readonly Weighed[], held: readonly boolean[], shares: readonly number[]): boolean {
  const terms = shares.map((wanted, of) => {
    const own = words.map((word, n) => ({ ...word, held: held[n] })).filter((word) => word.of === of);
    const all = sum(own.map(({ importance }) => importance));
    return { wanted, all, held: sum(own.filter((word) => word.held).map(({ importance }) => importance)) };
  });
  const met = terms.filter(({ wanted, all, held }) => held >= all * wanted);
  const share = terms.length > 2 ? SHARE_OF_MANY : terms.length > 1 ? SHARE : 0;
  return met.length > 0 && sum(met.map((term) => term.held)) >= sum(terms.map((term) => term.all)) * share;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}

/** Whether a page would be near, stood all words on it that the index has there: of others none need be read. */
function hopeful(words: readonly Weighed[], demand: Demand, { documents }: Overview): (document: number) => boolean {
  const holding = words.map(({ set }) => {
    const held = new Uint8Array(documents);
    for (const document of set.documents) held[document] = 1;
    return held;
  });
  return (document) => demand.meets(holding.map((held) => held[document] === 1));
}

/** A word that is nowhere says that the question is another one, a stem less so. */
async function weighing(words: readonly Word[], store: Store, overview: Overview): Promise<Weighed[]> {
  const weighed = words.map(async (word) => {
    const set = await holding(store, word.term, overview);
    return { ...word, set, importance: rarity(set, overview) * weight(word, set) };
  });
  return Promise.all(weighed);
}

function weight({ sort, term }: Word, { documents }: Scored): number {
  if (/^\p{Script=Hiragana}+$/u.test(term.typed) && !documents.length) return SLIGHT;
  if (sort === "stem" || (sort === "scrap" && documents.length)) return SLIGHT;
  return /[0-9]/.test(term.typed) ? NUMBER : 1;
}

/** A word with those of the cases that come near its meaning. */
function widened(term: Term, wider: Wider | null): Term {
  const known = new Set(term.ways.map(({ word }) => word));
  const more = term.whole ? [] : (wider?.ways(term.typed) ?? []).filter(({ word }) => !known.has(word));
  return { ...term, ways: [...term.ways, ...more] };
}

function telling(terms: readonly Term[], thesaurus: Thesaurus): Word[] {
  const words = terms.flatMap((term, of): Word[] => {
    const cut = term.whole ? [] : segments(term.typed, thesaurus.known);
    if (!cut.length) return [{ term, sort: "word", of }];
    return cut.map(({ word, sort }) => ({ term: thesaurus.term(word), sort, of }));
  });
  return words.slice(0, MOST_WORDS);
}
