/**
 * Which cases there are. A short list is read whole. Of a long one, `cases.js` tells only of the towns: these hold
 * their cases, and the list itself lies in parts, for who looks through all of it.
 */
import { type PackedList, unpackList } from "./listed";
import type { Loader } from "./loader";
import type { Moved } from "./moved";
import type { ShortCase } from "./records";

/** A town by what its cases may be near. */
export interface CaseTown {
  readonly key: string;
  readonly code: string;
  /** Of all of its cases. */
  readonly themes: readonly string[];
  /** The codes of those who carry its cases with it. */
  readonly members: readonly string[];
  /** Empty where the list of the towns of Japan has the names. */
  readonly name: string;
  readonly kana: string;
  readonly prefecture: string;
}

/** An index as `scripts/casebook/records/listed.py` packs it. */
interface PackedIndex {
  readonly total: number;
  readonly parts: number;
  readonly themes: readonly string[];
  readonly towns: Readonly<Record<keyof CaseTown, readonly unknown[]>>;
  readonly moved: Moved;
}

export class Catalogue {
  private readonly unpacked = new WeakMap<object, readonly ShortCase[]>();
  private towns: readonly CaseTown[] | null = null;

  constructor(private readonly loader: Loader) {}

  /** All cases. */
  async whole(): Promise<readonly ShortCase[]> {
    const head = await this.head();
    if (!isIndex(head)) return this.unpack(head);
    const parts = await Promise.all(Array.from({ length: head.parts }, (_, at) => this.part(at)));
    return parts.flat();
  }

  /** The first cases of the list: all of a short one. */
  async first(): Promise<readonly ShortCase[]> {
    const head = await this.head();
    return isIndex(head) ? this.part(0) : this.unpack(head);
  }

  /** All cases of a short list; of a long one those of these ids, and of the towns with these keys. */
  async some(ids: readonly string[], towns: readonly string[] = []): Promise<readonly ShortCase[]> {
    const head = await this.head();
    if (!isIndex(head)) return this.unpack(head);
    const keys = new Set(head.towns.key as readonly string[]);
    const today = new Set(ids.map((id) => (Object.hasOwn(head.moved, id) ? (head.moved[id] ?? id) : id)));
    const whole = new Set(towns.filter((key) => keys.has(key)));
    const wanted = new Set([...whole, ...[...today].flatMap((id) => townsOf(id, keys))]);
    const found = await Promise.all([...wanted].map((key) => this.ofTown(key)));
    return found.flat().filter(({ id, townKey }) => today.has(id) || whole.has(townKey));
  }

  /** How many cases there are. */
  async total(): Promise<number> {
    const head = await this.head();
    return isIndex(head) ? head.total : head.cases.length;
  }

  /** The towns of a long list, in its order; null where the list is short. */
  async index(): Promise<readonly CaseTown[] | null> {
    const head = await this.head();
    if (!isIndex(head)) return null;
    const { towns, themes } = head;
    this.towns ??= towns.key.map((_, at) => {
      const row = Object.fromEntries(Object.entries(towns).map(([name, column]) => [name, column[at]]));
      return { ...row, themes: (row.themes as number[]).map((each) => themes[each]) } as unknown as CaseTown;
    });
    return this.towns;
  }

  /** Old ids of cases, with those that they lead to. */
  async moved(): Promise<Moved> {
    return (await this.head()).moved;
  }

  private head(): Promise<PackedList | PackedIndex> {
    return this.loader.load("cases") as Promise<PackedList | PackedIndex>;
  }

  private async part(number: number): Promise<readonly ShortCase[]> {
    return this.unpack((await this.loader.load("cases", number)) as PackedList);
  }

  private async ofTown(key: string): Promise<readonly ShortCase[]> {
    const { cases } = (await this.loader.load(`town-${key}`)) as { readonly cases?: PackedList };
    return cases ? this.unpack(cases) : [];
  }

  private unpack(packed: PackedList): readonly ShortCase[] {
    const cases = this.unpacked.get(packed) ?? unpackList(packed);
    this.unpacked.set(packed, cases);
    return cases;
  }
}

/** The towns that a case may be of: its id begins with the key of one. */
export function townsOf(id: string, keys: { readonly has: (key: string) => boolean }): string[] {
  const ends = [...id.matchAll(/-/gu)].map(({ index }) => id.slice(0, index));
  return ends.filter((key) => keys.has(key));
}

function isIndex(head: PackedList | PackedIndex): head is PackedIndex {
  return "parts" in head;
}
