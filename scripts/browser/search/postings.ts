/** The index as it is packed by `scripts/casebook/search/index.py`, and sets of documents. */

/** The class of a bigram in a title, a place, a theme or a keyword; below it, how often it stands in the text. */
const ABOUT = 3;

/** The documents that hold a bigram, ascending, each with its class. */
export interface Postings {
  readonly documents: Uint32Array;
  readonly classes: Uint8Array;
}

export const NOTHING: Postings = { documents: new Uint32Array(0), classes: new Uint8Array(0) };

/** Documents, ascending, each with a score. */
export interface Scored {
  readonly documents: Uint32Array;
  readonly scores: Float32Array;
}

export function unpackPostings(packed: string): Postings {
  const values = varints(packed);
  const documents = new Uint32Array(values.length);
  const classes = new Uint8Array(values.length);
  let before = -1;
  values.forEach((value, at) => {
    before += value >>> 2;
    documents[at] = before;
    classes[at] = value & 3;
  });
  return { documents, classes };
}

/** Ascending numbers that were packed as differences. */
export function unpackNumbers(packed: string): Uint32Array {
  const values = varints(packed);
  let before = -1;
  return Uint32Array.from(values, (value) => (before += value));
}

function varints(packed: string): number[] {
  const bytes = atob(packed);
  const values: number[] = [];
  let value = 0;
  let shift = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes.charCodeAt(at);
    value |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte < 0x80) {
      values.push(value);
      value = shift = 0;
    }
  }
  return values;
}

/** In which shard a bigram is: FNV-1a over its UTF-16 units, modulo the number of shards. */
export function shardOf(gram: string, shards: number): number {
  let digest = 0x811c9dc5;
  for (let at = 0; at < gram.length; at++) digest = Math.imul(digest ^ gram.charCodeAt(at), 0x01000193);
  return (digest >>> 0) % shards;
}

const WEIGHTS = [1, 1.4, 1.8, 3];
/** A document is about a word when all of the word's bigrams say so. */
const ABOUT_WEIGHT = 6;

/** Documents that hold all of a word's bigrams. Scores: the mean weight of the classes. */
export function together(lists: readonly Postings[]): Scored {
  const [rarest, ...others] = [...lists].sort((a, b) => a.documents.length - b.documents.length);
  if (!rarest) return { documents: new Uint32Array(0), scores: new Float32Array(0) };
  const documents: number[] = [];
  const scores: number[] = [];
  const at = others.map(() => 0);
  next: for (let n = 0; n < rarest.documents.length; n++) {
    const wanted = rarest.documents[n] ?? 0;
    let least = rarest.classes[n] ?? 0;
    let sum = WEIGHTS[least] ?? 0;
    for (let k = 0; k < others.length; k++) {
      const other = others[k] ?? NOTHING;
      const found = seek(other.documents, wanted, at[k] ?? 0);
      at[k] = found;
      if (other.documents[found] !== wanted) continue next;
      const rank = other.classes[found] ?? 0;
      least = Math.min(least, rank);
      sum += WEIGHTS[rank] ?? 0;
    }
    documents.push(wanted);
    scores.push(least === ABOUT ? ABOUT_WEIGHT : sum / lists.length);
  }
  return { documents: Uint32Array.from(documents), scores: Float32Array.from(scores) };
}

/** The place of the first number that is not below `wanted`, from `start` on, by doubling steps. */
function seek(numbers: Uint32Array, wanted: number, start: number): number {
  let step = 1;
  let low = start;
  while (low + step < numbers.length && (numbers[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, numbers.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Documents of any of the sets, each with its best score times the weight of its set. */
export function either(sets: readonly (readonly [Scored, number])[]): Scored {
  const filled = sets.filter(([set]) => set.documents.length);
  if (filled.length === 1 && filled[0]) return weighed(filled[0][0], () => filled[0]?.[1] ?? 0);
  const best = new Map<number, number>();
  for (const [set, weight] of filled) {
    set.documents.forEach((document, at) => {
      const score = (set.scores[at] ?? 0) * weight;
      if (score > (best.get(document) ?? 0)) best.set(document, score);
    });
  }
  const documents = Uint32Array.from(best.keys()).sort();
  return { documents, scores: Float32Array.from(documents, (each) => best.get(each) ?? 0) };
}

/** Documents of any of the sets; scores are added. */
export function added(sets: readonly Scored[]): Scored {
  const sums = new Map<number, number>();
  for (const set of sets) {
    set.documents.forEach((document, at) => {
      sums.set(document, (sums.get(document) ?? 0) + (set.scores[at] ?? 0));
    });
  }
  const documents = Uint32Array.from(sums.keys()).sort();
  return { documents, scores: Float32Array.from(documents, (each) => sums.get(each) ?? 0) };
}

/** Documents of all sets; scores are added. */
export function both(left: Scored, right: Scored): Scored {
  const documents: number[] = [];
  const scores: number[] = [];
  let at = 0;
  left.documents.forEach((document, n) => {
    at = seek(right.documents, document, at);
    if (right.documents[at] !== document) return;
    documents.push(document);
    scores.push((left.scores[n] ?? 0) + (right.scores[at] ?? 0));
  });
  return { documents: Uint32Array.from(documents), scores: Float32Array.from(scores) };
}

/** The documents that `keep` lets pass, with their scores. */
export function sifted({ documents, scores }: Scored, keep: (document: number) => boolean): Scored {
  const places = [...documents.keys()].filter((at) => keep(documents[at] ?? 0));
  return {
    documents: Uint32Array.from(places, (at) => documents[at] ?? 0),
    scores: Float32Array.from(places, (at) => scores[at] ?? 0),
  };
}

/** The same documents; each score is changed by a factor. */
export function weighed(set: Scored, factor: (document: number) => number): Scored {
  return { documents: set.documents, scores: set.scores.map((score, at) => score * factor(set.documents[at] ?? 0)) };
}
