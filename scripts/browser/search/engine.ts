/** The search: what is typed and chosen, looked up in the index, read to the word, put in order. */
import type { PageKind } from "../data/constants";
import { type Hit, expansions, result, used } from "./answer";
import { counts, narrowed, ordered } from "./facets";
import { type Demand, match } from "./passage";
import { type Scored, both, either, together, weighed } from "./postings";
import { type Term, type Way, fewGrams, grams, parts, segments } from "./query";
import { mayslip } from "./slip";
import { type Overview, Store } from "./store";
import { nearestWords, suggested } from "./suggest";
import type { Answer, Engine, How, Question, Suggestion } from "./types";

/** So many candidates more than wanted are read to the word at a time; among them the order is exact. */
const SPARE = 6;
/** So many batches at most are read for one question: many bigrams together may mislead. */
const BATCHES = 12;
/** Of guesses, only the best are looked at. */
const GUESSED_BATCHES = 4;
/** What was done counts for more than what leads to it. */
const KIND_WEIGHTS: Readonly<Record<PageKind, number>> = {
  case: 1,
  municipality: 0.85,
  pieces: 0.85,
  theme: 0.5,
  practice: 0.6,
  comparison: 0.5,
  guide: 0.3,
  sources: 0.2,
};

/** `base` leads from the page to the root of the site, as `../` or "". */
export function createEngine(base: string): Engine {
  return new Search(new Store(base));
}

/** Hits so far, and what is known of their number. */
interface Found {
  readonly hits: readonly Hit[];
  readonly candidates: Scored;
  /** Candidates that were read and do not hold what is demanded. */
  readonly refuted: ReadonlySet<number>;
  readonly total: number;
  readonly about: boolean;
}

const NOTHING_FOUND: Found = {
  hits: [],
  candidates: { documents: new Uint32Array(0), scores: new Float32Array(0) },
  refuted: new Set(),
  total: 0,
  about: false,
};

class Search implements Engine {
  constructor(private readonly store: Store) {}

  async ask(question: Question): Promise<Answer> {
    const overview = await this.store.overview();
    const terms = parts(question.text).map((each) => overview.thesaurus.term(each));
    if (!terms.length && !question.text.trim()) return this.everything(question, overview);
    if (!terms.some(searchable)) return this.answer(question, overview, "none", demanding([]), NOTHING_FOUND);
    const sets = await Promise.all(terms.map((term) => this.term(term, overview)));
    const demand = demanding(terms, sets, overview);
    const found = await this.find(question, overview, combined(sets, demand.importance, overview), demand);
    if (found.hits.some(({ match }) => match && !match.best.section.aside))
      return this.answer(question, overview, "plain", demand, found);
    const slipped = () => (found.total ? null : this.slip(question, overview, terms));
    const otherwise =
      (terms.some(torn) ? await slipped() : null) ?? (await this.split(question, overview, terms)) ?? (await slipped());
    if (otherwise) return otherwise;
    const absent = terms.filter((_, n) => sets[n]?.documents.length === 0);
    return {
      ...(await this.answer(question, overview, "plain", demand, found)),
      absent: absent.map(({ typed }) => typed),
    };
  }

  async suggest(text: string, count: number): Promise<readonly Suggestion[]> {
    return suggested(await this.store.words(), text, count);
  }

  async nearest(text: string, count: number): Promise<readonly string[]> {
    return nearestWords(await this.store.words(), text, count);
  }

  /** What is found when terms are cut into words that stand in one section; null when nothing is. */
  private async split(question: Question, overview: Overview, terms: readonly Term[]): Promise<Answer | null> {
    const cut = terms.map((term) => segments(term.typed).map((word) => overview.thesaurus.term(word)));
    if (!cut.some((words) => words.length)) return null;
    const words = cut.flatMap((each, n) => (each.length ? each : terms.slice(n, n + 1)));
    const sets = await Promise.all(words.map((term) => this.term(term, overview)));
    const demand = { ...demanding(words, sets, overview), oneSection: true };
    const found = await this.find(question, overview, combined(sets, demand.importance, overview), demand);
    if (found.total) return this.answer(question, overview, "split", demand, found);
    // A sentence may hold a word too many; a name, or what was typed as words of their own, is meant.
    return terms.length === 1 && /\p{Script=Hiragana}/u.test(question.text)
      ? this.most(question, overview, words, sets)
      : null;
  }

  /** What is found when one of three or more words may be missing, and such as are nowhere. */
  private async most(
    question: Question,
    overview: Overview,
    words: readonly Term[],
    sets: readonly Scored[],
  ): Promise<Answer | null> {
    const there = words.filter((_, n) => sets[n]?.documents.length);
    const having = sets.filter((set) => set.documents.length);
    const enough = Math.max(2, there.length - 1);
    if (words.length < 3 || there.length < 2) return null;
    const demand = { ...demanding(there, having, overview), oneSection: true, enough };
    const found = await this.find(question, overview, most(having, enough, overview), demand);
    return found.total ? this.answer(question, overview, "most", demand, found) : null;
  }

  /** What is found when each longer term may hold a slip; null when nothing is. */
  private async slip(question: Question, overview: Overview, terms: readonly Term[]): Promise<Answer | null> {
    if (!terms.some(({ ways }) => mayslip(ways[0]?.word ?? ""))) return null;
    const sets = await Promise.all(terms.map((term) => this.slipped(term, overview)));
    const demand = { ...demanding(terms), slip: true };
    const found = await this.find(question, overview, combined(sets, demand.importance, overview), demand);
    return found.total ? this.answer(question, overview, "slip", demand, found) : null;
  }

  /** All pages that the facets leave. */
  private async everything(question: Question, overview: Overview): Promise<Answer> {
    const demand = demanding([]);
    return this.answer(
      question,
      overview,
      "all",
      demand,
      await this.find(question, overview, everywhere(overview), demand),
    );
  }

  private async term(term: Term, overview: Overview): Promise<Scored> {
    const sets = await Promise.all(term.ways.map(async (way) => [await this.way(way, overview), way.weight] as const));
    return either(sets);
  }

  /** The documents that hold all bigrams of a way; of those that cannot be read, none is demanded. */
  private async way({ word, said }: Way, overview: Overview): Promise<Scored> {
    const wanted = said ? fewGrams(word) : grams(word);
    if (!wanted.length) return everywhere(overview);
    const lists = await Promise.all(wanted.map((gram) => this.store.postings(gram)));
    return together(lists.filter((list) => list !== null));
  }

  /** The documents that hold a term but for the bigrams that one slip breaks. */
  private async slipped(term: Term, overview: Overview): Promise<Scored> {
    const word = term.ways[0]?.word ?? "";
    if (!mayslip(word)) return this.term(term, overview);
    const wanted = grams(word);
    const counts = new Map<number, number>();
    for (const list of await Promise.all(wanted.map((gram) => this.store.postings(gram)))) {
      for (const document of list?.documents ?? []) counts.set(document, (counts.get(document) ?? 0) + 1);
    }
    const enough = Math.max(1, wanted.length - 2);
    const documents = Uint32Array.from(
      [...counts].filter(([, count]) => count >= enough).map(([document]) => document),
    ).sort();
    return { documents, scores: Float32Array.from(documents, (each) => counts.get(each) ?? 0) };
  }

  /** Read candidates, best first, until the wanted page of results is full. */
  private async find(question: Question, overview: Overview, candidates: Scored, demand: Demand): Promise<Found> {
    const facets = question.chosen.size || question.sort !== "relevance" ? await this.store.facets() : null;
    const kept = facets ? narrowed(candidates, facets, question.chosen, overview.documents) : candidates;
    const order = ordered(kept, question, facets?.orders ?? null);
    const guess = demand.oneSection || demand.slip;
    const size = question.count + SPARE;
    const end = Math.min(order.length, question.from + size * (guess ? GUESSED_BATCHES : BATCHES));
    const hits: Hit[] = [];
    const refuted = new Set<number>();
    let read = 0;
    for (; read < end && hits.length < question.from + question.count; read += size) {
      const batch = order.slice(read, read + size);
      const found = await Promise.all(batch.map((document) => this.read(document, demand)));
      for (const [at, hit] of found.entries()) if (hit === null) refuted.add(batch[at] ?? 0);
      hits.push(
        ...inOrder(
          found.filter((hit) => hit !== null),
          question,
          overview,
        ),
      );
    }
    const unread = guess || !hits.length ? 0 : Math.max(0, order.length - read);
    return { hits, candidates, refuted, total: hits.length + unread, about: demand.terms.length > 0 && unread > 0 };
  }

  /** Read a page; null when it does not hold what is demanded, or cannot be read. */
  private async read(document: number, demand: Demand): Promise<Hit | null> {
    const text = await this.store.text(document);
    if (!text) return null;
    if (!demand.terms.length) return { document, text, match: null };
    const found = match(text, demand);
    return found && { document, text, match: found };
  }

  private async answer(
    question: Question,
    overview: Overview,
    how: How,
    demand: Demand,
    found: Found,
  ): Promise<Answer> {
    const shown = found.hits.slice(question.from, question.from + question.count);
    const facets = question.counted === false ? null : await this.store.facets();
    const tried = expansions(demand.terms);
    const instead =
      how === "split" || how === "most"
        ? demand.terms.map(({ typed }) => typed)
        : shown.flatMap(({ match }) => match?.instead ?? []);
    return {
      how,
      results: shown.map((hit) => result(hit, demand, overview.kinds[hit.document] ?? "case")),
      total: found.total,
      about: found.about,
      used: used(tried, new Set(shown.flatMap(({ match }) => match?.said ?? []))),
      tried,
      instead: [...new Set(instead)],
      absent: [],
      counts: facets ? counts(found.candidates, found.refuted, facets, question.chosen, overview.documents) : new Map(),
      unread: this.store.unread.size,
    };
  }
}

/** Whether cutting leaves a single character: it stands in many words, so that a slip is likelier than a compound. */
function torn({ typed }: Term): boolean {
  return segments(typed).some((word) => [...word].length === 1);
}

function demanding(terms: readonly Term[], sets: readonly Scored[] = [], overview?: Overview): Demand {
  const importance = terms.map((_, n) => (overview ? rarity(sets[n], overview) : 1));
  return { terms, importance, oneSection: false, enough: terms.length, slip: false };
}

function searchable({ ways }: Term): boolean {
  return ways.some(({ word }) => grams(word).length > 0);
}

function everywhere({ documents }: Overview): Scored {
  return { documents: Uint32Array.from({ length: documents }, (_, n) => n), scores: new Float32Array(documents) };
}

/** How much it tells that a page holds a term: more, the fewer pages do. */
function rarity(set: Scored | undefined, { documents }: Overview): number {
  return Math.log(1 + documents / (1 + (set?.documents.length ?? 0))) + 0.3;
}

/** Documents that hold all terms, with the sum of their scores by importance and kind. */
function combined(sets: readonly Scored[], importance: readonly number[], overview: Overview): Scored {
  const scaled = sets.map((set, n) =>
    weighed(set, (document) => kindWeight(document, overview) * (importance[n] ?? 1)),
  );
  return scaled.reduce(both);
}

/** Documents that hold enough of the terms, with the sum of their scores. */
function most(sets: readonly Scored[], enough: number, overview: Overview): Scored {
  const joined = either(sets.map((set) => [set, 1] as const));
  const counts = new Map<number, number>();
  for (const set of sets) for (const document of set.documents) counts.set(document, (counts.get(document) ?? 0) + 1);
  const documents = joined.documents.filter((document) => (counts.get(document) ?? 0) >= enough);
  const scores = Float32Array.from(
    documents,
    (document) => (counts.get(document) ?? 0) * kindWeight(document, overview),
  );
  return { documents, scores };
}

function kindWeight(document: number, overview: Overview): number {
  return KIND_WEIGHTS[overview.kinds[document] ?? "case"] ?? 1;
}

/** By relevance, what has just been read to the word is put in order anew; other orders stay. */
function inOrder(hits: readonly Hit[], question: Question, overview: Overview): readonly Hit[] {
  if (question.sort !== "relevance") return hits;
  const score = (hit: Hit): number => (hit.match?.score ?? 0) * kindWeight(hit.document, overview);
  return [...hits].sort((a, b) => score(b) - score(a) || a.document - b.document);
}
