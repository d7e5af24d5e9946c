/** What is asked of the list of cases as a whole: apart from `catalogue.ts`, for most pages want some cases. */
import { type Catalogue, isIndex } from "./catalogue";
import type { PackedList } from "./listed";
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

/** Give all cases. */
export async function whole(cases: Catalogue): Promise<readonly ShortCase[]> {
  const head = await cases.head();
  if (!isIndex(head)) return cases.unpack(head);
  return (await Promise.all(Array.from({ length: head.parts }, (_, at) => part(cases, at)))).flat();
}

/** Give the first cases of the list: all of a short one. */
export async function first(cases: Catalogue): Promise<readonly ShortCase[]> {
  const head = await cases.head();
  return isIndex(head) ? part(cases, 0) : cases.unpack(head);
}

async function part(cases: Catalogue, number: number): Promise<readonly ShortCase[]> {
  return cases.unpack((await cases.loader.load("cases", number)) as PackedList);
}

/** Tell how many cases there are. */
export async function total(cases: Catalogue): Promise<number> {
  const head = await cases.head();
  return isIndex(head) ? head.total : head.cases.length;
}

/** Give the towns of a long list, in its order; null where the list is short. */
export async function townsOfList(cases: Catalogue): Promise<readonly CaseTown[] | null> {
  const head = await cases.head();
  if (!isIndex(head)) return null;
  const columns = Object.entries(head.towns);
  return head.towns.key.map((_, at) => {
    const row = Object.fromEntries(columns.map(([name, column]) => [name, column[at]]));
    return { ...row, themes: (row.themes as number[]).map((each) => head.themes[each]) } as unknown as CaseTown;
  });
}
