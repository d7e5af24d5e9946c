/** The list of all cases, as `scripts/casebook/records/listed.py` packs it. */
import type { Gone } from "./gone";
import type { ShortCase } from "./records";

type Row = readonly unknown[];
type Named = Readonly<Record<string, unknown>>;

/** Columns with a table hold the numbers of its values; a row of a case begins with the number of its town. */
export interface PackedList {
  readonly ofTown: readonly string[];
  readonly own: readonly string[];
  readonly figures: readonly string[];
  readonly member: readonly string[];
  readonly tables: Readonly<Record<string, Row>>;
  readonly towns: readonly Row[];
  readonly cases: readonly Row[];
  readonly gone: Gone;
}

/** Give the cases with what they share with the others of their town. */
export function unpackList({
  ofTown,
  own,
  figures,
  member,
  tables,
  towns,
  cases,
}: Omit<PackedList, "gone">): ShortCase[] {
  const named = (names: readonly string[], row: Row, of: PackedList["tables"]): Named =>
    Object.fromEntries(names.map((name, at) => [name, lookedUp(row[at], of[name])]));
  const counted = (town: Named): Named => ({
    ...town,
    figures: town.figures && named(figures, town.figures as Row, {}),
  });
  const shared = towns.map((row) => counted(named(ofTown, row, tables)));
  return cases.map(([at, ...row]) => {
    const alone = named(own, row, tables);
    const members = (alone.members as Row[]).map((each) => counted(named(member, each, {})));
    const found = { ...shared[at as number], ...alone, members } as unknown as ShortCase;
    // Most ids begin with the key of the town: the list leaves it out.
    return found.id[0] === "-" ? { ...found, id: found.townKey + found.id } : found;
  });
}

function lookedUp(told: unknown, table: Row | undefined): unknown {
  if (!table) return told;
  return Array.isArray(told) ? told.map((each: number) => table[each]) : table[told as number];
}
