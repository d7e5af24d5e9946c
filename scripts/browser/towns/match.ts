/** Which towns are meant by what was typed: a name or a reading, with or without the prefecture. */
import type { ListedTown } from "../data/data";

/** What a town is called. */
type Called = Pick<ListedTown, "name" | "fullName" | "kana">;

/** Kana become hiragana, and blanks go. */
export function plainName(text: string): string {
  const folded = text.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
  return folded.replace(/[ァ-ヶ]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
}

/** Give the towns that a text may mean: those that begin so before those that hold it, in the order of the list. */
export function matching<T extends Called>(typed: string, towns: readonly T[]): T[] {
  const text = plainName(typed);
  if (text === "") return [];
  const names = (town: T): string[] => [plainName(town.name), plainName(town.fullName), town.kana];
  const begins = towns.filter((town) => names(town).some((name) => name.startsWith(text)));
  const holds = towns.filter((town) => names(town).some((name) => name.indexOf(text) > 0));
  return [...new Set([...begins, ...holds])];
}

/** Give the one town that is called or read exactly so; null for none and for two. */
export function meant<T extends Called>(typed: string, towns: readonly T[]): T | null {
  const text = plainName(typed);
  const [town, another] = towns.filter(({ name, fullName, kana }) =>
    [plainName(name), plainName(fullName), kana].includes(text),
  );
  return town && !another ? town : null;
}

const KIND = /[都道府県市区町村]$/u;
const KIND_READ = /(と|どう|ふ|けん|し|く|ちょう|まち|むら|そん)$/u;

/** Give the towns that are called or read so, though their kind be left out: 北見 and きたみ mean 北見市. */
export function called<T extends Called>(typed: string, towns: readonly T[]): T[] {
  const text = plainName(typed);
  if (text === "") return [];
  const whole = towns.filter(({ name, fullName, kana }) => [plainName(name), plainName(fullName), kana].includes(text));
  if (whole.length > 0) return whole;
  return towns.filter(({ name, kana }) =>
    [plainName(name).replace(KIND, ""), kana.replace(KIND_READ, "")].includes(text),
  );
}
