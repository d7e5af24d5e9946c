/** Which documents may hold a term: by its bigrams in the index. */
import { type Scored, either, sifted, together } from "./postings";
import { type Term, type Way, fewGrams, grams } from "./query";
import { halves, mayslip } from "./slip";
import type { Overview, Store } from "./store";

/** The documents that hold a term in one of its ways. */
export async function holding(store: Store, term: Term, overview: Overview): Promise<Scored> {
  const sets = term.ways.map(async (way) => [await ofWay(store, way, overview), way.weight] as const);
  return either(await Promise.all(sets));
}

/** The documents that hold all bigrams of a way; of those that cannot be read, none is demanded. */
async function ofWay(store: Store, { word, said }: Way, overview: Overview): Promise<Scored> {
  const wanted = said ? fewGrams(word) : grams(word);
  if (!wanted.length) return everywhere(overview);
  const lists = await Promise.all(wanted.map((gram) => store.postings(gram)));
  return together(lists.filter((list) => list !== null));
}

/** The documents that hold a term but for the bigrams that one slip breaks; one half of it they hold as it is. */
export async function slipped(store: Store, term: Term, overview: Overview): Promise<Scored> {
  const word = term.ways[0]?.word ?? "";
  if (term.whole || !mayslip(word)) return holding(store, term, overview);
  const wanted = grams(word);
  const counts = new Map<number, number>();
  for (const list of await Promise.all(wanted.map((gram) => store.postings(gram)))) {
    for (const document of list?.documents ?? []) counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  const enough = Math.max(1, wanted.length - 2);
  const whole = await Promise.all(
    halves(word).map((half) => ofWay(store, { word: half, weight: 1, said: "" }, overview)),
  );
  const { documents } = either(whole.map((set) => [set, 1]));
  const scored = { documents, scores: Float32Array.from(documents, (each) => counts.get(each) ?? 0) };
  return sifted(scored, (document) => (counts.get(document) ?? 0) >= enough);
}

export function everywhere({ documents }: Overview): Scored {
  return { documents: Uint32Array.from({ length: documents }, (_, n) => n), scores: new Float32Array(documents) };
}
