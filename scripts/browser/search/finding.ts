/** Candidates of the index read to the word, best first, until enough are found. */
import type { PageKind } from "../data/constants";
import type { Hit } from "./answer";
import { narrowed, ordered } from "./facets";
import type { Demand } from "./demand";
import { type Named, match } from "./passage";
import { type Scored, both, weighed } from "./postings";
import type { Overview, Store } from "./store";
import type { Question } from "./types";

/** So many candidates are read to the word at a time; a list shows half of them, a page most: their order is exact. */
const BATCH = { list: 12, page: 26 };
/** Up to so many results are a list. */
const LIST = 6;
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
  tool: 0.6,
  guide: 0.3,
  sources: 0.2,
};

/** Hits so far, and what is known of their number. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly candidates: Scored;
  /** Candidates that were read and do not hold what is demanded. */
  readonly refuted: ReadonlySet<number>;
  readonly total: number;
  readonly about: boolean;
}

export const NOTHING_FOUND: Found = {
  hits: [],
  candidates: { documents: new Uint32Array(0), scores: new Float32Array(0) },
  refuted: new Set(),
  total: 0,
  about: false,
};

/** What is looked up, with the scores that tell in which order to read. */
export interface Quest {
  readonly question: Question;
  readonly candidates: Scored;
  readonly demand: Demand;
  /** Whether the index leaves a chance that a page holds what is demanded: without one it is not read. */
  readonly may?: (document: number) => boolean;
}

export async function find(store: Store, overview: Overview, quest: Quest): Promise<Found> {
  const { question, candidates, demand, may = () => true } = quest;
  const [facets, orders] = await Promise.all([
    question.chosen.size > 0 ? store.facets() : null,
    question.sort === "relevance" ? null : store.orders(),
  ]);
  const kept = facets ? narrowed(candidates, facets, question.chosen, overview.documents) : candidates;
  const order = ordered(kept, question, orders);
  const size = question.count > LIST ? BATCH.page : BATCH.list;
  const end = Math.min(order.length, question.from + size * (demand.guess ? GUESSED_BATCHES : BATCHES));
  const hits: Hit[] = [];
  const refuted = new Set<number>();
  let read = 0;
  for (; read < end && hits.length < question.from + question.count; read += size) {
    const batch = order.slice(read, read + size);
    const reading = batch.map((document) => (may(document) ? readOne(store, document, demand) : null));
    const found = await Promise.all(reading);
    for (const [at, hit] of found.entries()) if (hit === null) refuted.add(batch[at] ?? 0);
    hits.push(
      ...inOrder(
        found.filter((hit) => hit !== null),
        question,
        overview,
      ),
    );
  }
  const unread = demand.guess || !hits.length ? 0 : Math.max(0, order.length - read);
  return { hits, candidates, refuted, total: hits.length + unread, about: demand.terms.length > 0 && unread > 0 };
}

/** Read a page; null when it does not hold what is demanded, or cannot be read. */
async function readOne(store: Store, document: number, demand: Demand): Promise<Hit | null> {
  const text = await store.text(document);
  if (!text) return null;
  if (!demand.terms.length) return { document, text, match: null };
  const found = match(text, demand);
  return found && { document, text, match: found };
}

/** Documents that hold all terms, with the sum of their scores by importance and kind. */
export function combined(sets: readonly Scored[], importance: readonly number[], overview: Overview): Scored {
  return sets.map((set, n) => important(set, importance[n] ?? 1, overview)).reduce(both);
}

/** Scores by how much the term tells and by what kind of page holds it. */
export function important(set: Scored, importance: number, overview: Overview): Scored {
  return weighed(set, (document) => kindWeight(document, overview) * importance);
}

/** How much it tells that a page holds a term: more, the fewer pages do. */
export function rarity(set: Scored | undefined, { documents }: Overview): number {
  return Math.log(1 + documents / (1 + (set?.documents.length ?? 0))) + 0.3;
}

function kindWeight(document: number, overview: Overview): number {
  return KIND_WEIGHTS[overview.kinds[document] ?? "case"] ?? 1;
}

/** Kinds of which a page comes first when it is called by its title, and when by another name that it goes by. */
const CALLED: Readonly<Record<Named, readonly PageKind[]>> = {
  title: ["practice", "comparison", "tool", "guide", "municipality"],
  other: ["comparison", "tool", "municipality"],
};

/** Whether a page was called by its name. */
export function called({ document, match }: Hit, overview: Overview): boolean {
  return !!match?.named && CALLED[match.named].includes(overview.kinds[document] ?? "case");
}

/** By relevance, what has just been read to the word is put in order anew; other orders stay. */
function inOrder(hits: readonly Hit[], question: Question, overview: Overview): readonly Hit[] {
  if (question.sort !== "relevance") return hits;
  const first = (hit: Hit): boolean => called(hit, overview);
  const score = (hit: Hit): number => (hit.match?.score ?? 0) * kindWeight(hit.document, overview);
  return [...hits].sort(
    (a, b) => Number(first(b)) - Number(first(a)) || score(b) - score(a) || a.document - b.document,
  );
}
