/** Which entries of a list are still there, by what they say. */
import { type Value, equal, isEntries } from "./value";

/** For each entry of the new list, the place of the old one that it goes on from; -1 for a new one. */
export function paired(before: readonly Value[], after: readonly Value[]): number[] {
  const free = new Set(before.keys());
  const found: number[] = after.map(() => -1);
  const take = (fits: (old: Value, next: Value, at: number, place: number) => boolean): void => {
    for (const [at, next] of after.entries()) {
      if (found[at] !== -1) continue;
      const place = [...free].find((each) => fits(before[each] as Value, next, at, each));
      if (place === undefined) continue;
      found[at] = place;
      free.delete(place);
    }
  };
  take(equal);
  take((old, next) => isEntries(old) && isEntries(next) && old.text !== undefined && equal(old.text, next.text));
  take((old, next) => isEntries(old) && isEntries(next) && old.field !== undefined && equal(old.field, next.field));
  // What was reworded stands where it stood: between the same neighbours.
  take((old, next, at, place) => isEntries(old) === isEntries(next) && between(found, at, place, before.length));
  return found;
}

function between(found: readonly number[], at: number, place: number, length: number): boolean {
  const above =
    found
      .slice(0, at)
      .filter((each) => each >= 0)
      .at(-1) ?? -1;
  const below = found.slice(at + 1).find((each) => each >= 0) ?? length;
  return place > above && place < below;
}
