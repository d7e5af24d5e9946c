/**
 * Which cases there are. A short list is read whole. Of a long one, `cases.js` tells only of the towns: these hold
 * their cases, and the list itself lies in parts, for who looks through all of it.
 */
import { type Gone, led } from "./gone";
import { type PackedList, unpackList } from "./listed";
import type { Loader } from "./loader";
import type { Met, ShortCase } from "./records";

/** An index as `scripts/casebook/records/listed.py` packs it. */
export interface PackedIndex {
  readonly total: number;
  readonly parts: number;
  readonly themes: readonly string[];
  /** Column by column. */
  readonly towns: Readonly<Record<string, readonly unknown[]>> & { readonly key: readonly string[] };
  readonly gone: Gone;
}

/** The file of a town with cases of a long list. */
export interface HoldingTown {
  readonly cases: PackedList;
  /** How its own cases met troubles, by the keys of these. */
  readonly met: Readonly<Record<string, readonly Met[]>>;
}

export class Catalogue {
  private readonly unpacked = new WeakMap<object, readonly ShortCase[]>();

  constructor(readonly loader: Loader) {}

  /** All cases of a short list; of a long one those of the towns with these keys, or of which these ids are. */
  async some(ids: readonly string[], towns: readonly string[] = []): Promise<readonly ShortCase[]> {
    const head = await this.head();
    if (!isIndex(head)) return this.unpack(head);
    return (await this.holders(head, ids, towns)).flatMap(({ cases }) => this.unpack(cases));
  }

  /** The files of the towns of a long list with these keys, or of which these ids are. */
  holders(head: PackedIndex, ids: readonly string[], towns: readonly string[] = []): Promise<HoldingTown[]> {
    const { key: keys } = head.towns;
    const today = led(ids, head.gone);
    const wanted = keys.filter((key) => towns.includes(key) || today.some((id) => isOf(id, key)));
    return Promise.all(wanted.map((key) => this.loader.load(`town-${key}`) as Promise<HoldingTown>));
  }

  /** What became of the cases that are gone. */
  async gone(): Promise<Gone> {
    return (await this.head()).gone;
  }

  /** The list, or its index where it is long. */
  head(): Promise<PackedList | PackedIndex> {
    return this.loader.load("cases") as Promise<PackedList | PackedIndex>;
  }

  /** The cases of a list as its file holds it, the same each time. */
  unpack(packed: PackedList): readonly ShortCase[] {
    const cases = this.unpacked.get(packed) ?? unpackList(packed);
    this.unpacked.set(packed, cases);
    return cases;
  }
}

/** Whether a case may be of a town: its id begins with the key. */
export function isOf(id: string, key: string): boolean {
  return id.startsWith(`${key}-`);
}

export function isIndex(head: PackedList | PackedIndex): head is PackedIndex {
  return "parts" in head;
}
