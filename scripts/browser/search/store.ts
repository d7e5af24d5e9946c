/** The index as it is read: parts on demand, the recent ones kept, what cannot be read counted. */
import type { PageKind } from "../data/constants";
import { Loader } from "../data/loader";
import { type Folds, useFolds } from "../words/normal";
import type { PackedOffers } from "./offers";
import { NOTHING, type Postings, shardOf, unpackNumbers, unpackPostings } from "./postings";
import { type Synonyms, Thesaurus, Wider, type WiderWords } from "./query";
import { type Text, unpackText } from "./text";

interface Meta extends Synonyms {
  readonly documents: number;
  /** Kinds come in runs: each with the number of its first document. */
  readonly kinds: readonly (readonly [PageKind, number])[];
  readonly shards: number;
  readonly chunks: string;
  readonly folds: Folds;
}

type PackedFacets = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Documents by facet key and value key. */
export type Facets = ReadonlyMap<string, ReadonlyMap<string, Uint32Array>>;

/** What documents are put in order by, other than relevance. */
export interface Orders {
  readonly newest: readonly (readonly number[] | null)[];
  readonly seen: readonly (readonly number[] | null)[];
  readonly population: readonly (number | null)[];
}

/** What the engine needs to know before anything else. */
export interface Overview {
  readonly documents: number;
  /** The kind of each document. */
  readonly kinds: readonly PageKind[];
  readonly thesaurus: Thesaurus;
}

interface AtHand {
  readonly meta: Meta;
  /** The first document of each file of texts. */
  readonly starts: Uint32Array;
}

export type Words = readonly (readonly [string, string, string])[];

// At ten thousand cases these hold some 15 MB when full.
const KEPT_SHARDS = 64;
const KEPT_POSTINGS = 256;
const KEPT_CHUNKS = 128;

export class Store {
  /** Parts that could not be read when they were last wanted. */
  readonly unread = new Set<string>();
  private readonly loader: Loader;
  private atHand: Promise<AtHand> | null = null;
  private known: Overview | null = null;
  private facetsRead: Promise<Facets | null> | null = null;
  private readonly shards = new Recent<Promise<Record<string, string> | null>>(KEPT_SHARDS);
  private readonly postingsOf = new Recent<Promise<Postings | null>>(KEPT_POSTINGS);
  private readonly chunks = new Recent<Promise<readonly Text[] | null>>(KEPT_CHUNKS);

  constructor(base: string) {
    this.loader = new Loader(`${base}search/`);
  }

  /** Until then nothing can be normalised. Rejects with UnreadError when there is no index at all. */
  async ready(): Promise<void> {
    await this.read();
  }

  /** Rejects as `ready` does. */
  async overview(): Promise<Overview> {
    const { meta } = await this.read();
    // All words of the thesaurus are normalised: what is on its way need not wait for that.
    if (!this.known) await nextTask();
    this.known ??= { documents: meta.documents, kinds: kindOfEach(meta), thesaurus: new Thesaurus(meta) };
    return this.known;
  }

  /** The documents that hold a bigram; null when that part of the index cannot be read. */
  postings(gram: string): Promise<Postings | null> {
    return this.postingsOf.get(gram, async () => {
      const { meta } = await this.read();
      const number = shardOf(gram, meta.shards);
      const shard = await this.shards.get(String(number), () => this.part<Record<string, string>>("postings", number));
      if (!shard) {
        this.shards.drop(String(number));
        this.postingsOf.drop(gram);
      }
      return shard && (Object.hasOwn(shard, gram) ? unpackPostings(shard[gram] ?? "") : NOTHING);
    });
  }

  /** The text of a document; null when it cannot be read. */
  async text(document: number): Promise<Text | null> {
    const { starts } = await this.read();
    const number = last(starts, document);
    const chunk = await this.chunks.get(String(number), async () => {
      const packed = await this.part<Parameters<typeof unpackText>[0][]>("texts", number);
      if (!packed) this.chunks.drop(String(number));
      return packed?.map(unpackText) ?? null;
    });
    return chunk?.[document - (starts[number] ?? 0)] ?? null;
  }

  /** Null when they cannot be read. */
  async facets(): Promise<Facets | null> {
    this.facetsRead ??= this.part<PackedFacets>("facets").then((packed) => packed && unpackFacets(packed));
    const facets = await this.facetsRead;
    if (!facets) this.facetsRead = null;
    return facets;
  }

  /** Null when they cannot be read. */
  orders(): Promise<Orders | null> {
    return this.part<Orders>("orders");
  }

  async words(): Promise<Words> {
    return (await this.part<Words>("words")) ?? [];
  }

  /** Offers by their words; none where they cannot be read. */
  async offers(): Promise<PackedOffers> {
    return (await this.part<PackedOffers>("offers")) ?? { offers: [], sizes: [] };
  }

  /** What to try instead of everyday words: read only where what was typed finds little; null when it cannot be. */
  async wider(): Promise<Wider | null> {
    const words = await this.part<WiderWords>("wider");
    return words && new Wider(words);
  }

  private read(): Promise<AtHand> {
    this.atHand ??= (this.loader.load("meta") as Promise<Meta>).then((meta) => {
      useFolds(meta.folds);
      return { meta, starts: unpackNumbers(meta.chunks) };
    });
    this.atHand.catch(() => (this.atHand = null));
    return this.atHand;
  }

  private async part<T>(name: string, number = -1): Promise<T | null> {
    try {
      const data = (await this.loader.load(name, number)) as T;
      if (number >= 0) this.loader.forget(name, number);
      this.unread.delete(`${name}${number}`);
      return data;
    } catch {
      this.unread.add(`${name}${number}`);
      return null;
    }
  }
}

/** A map that keeps what was used of late. */
class Recent<Value> {
  private readonly kept = new Map<string, Value>();

  constructor(private readonly most: number) {}

  get(key: string, make: () => Value): Value {
    const value = this.kept.get(key) ?? make();
    this.kept.delete(key);
    this.kept.set(key, value);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.kept.delete(oldest);
    }
    return value;
  }

  drop(key: string): void {
    this.kept.delete(key);
  }
}

function kindOfEach({ kinds, documents }: Meta): PageKind[] {
  return kinds.flatMap(([kind, first], n) => Array<PageKind>((kinds[n + 1]?.[1] ?? documents) - first).fill(kind));
}

function nextTask(): Promise<void> {
  return new Promise((then) => setTimeout(then));
}

/** The place of the last number that is not above `wanted`. */
function last(numbers: Uint32Array, wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= wanted) low = middle;
    else high = middle;
  }
  return low;
}

function unpackFacets(packed: PackedFacets): Facets {
  const values = Object.entries(packed).map(
    ([facet, each]) =>
      [facet, new Map(Object.entries(each).map(([key, documents]) => [key, unpackNumbers(documents)]))] as const,
  );
  return new Map(values);
}
