/** Names of municipalities, and texts that name them. */

interface Town {
  readonly name: string;
}

/** 市 of 北見市; "" where the name ends in no kind. */
export function kindOf(name: string): string {
  return /[都道府県市区町村]$/u.exec(name.trim())?.[0] ?? "";
}

/** A town without its kind, as people write it: 北見 for 北見市. */
export function shortOf(name: string): string {
  return kindOf(name) ? name.trim().slice(0, -1) : name.trim();
}

/** Whether a text names one of some towns, however short: 「移動　北見から青梅へ」; the names of others are theirs. */
export function namesAny(text: string, towns: readonly Town[], others: readonly Town[]): boolean {
  const called = ({ name }: Town): string[] => [name.trim(), shortOf(name)];
  const theirs = new Set(others.flatMap(called));
  // The longest first: 大津市 is not 津市, whichever of them is asked for.
  const names = [...others, ...towns].flatMap(called).sort((one, other) => other.length - one.length);
  let told = text;
  for (const name of names) {
    if (!name || !told.includes(name)) continue;
    if (!theirs.has(name)) return true;
    told = told.replaceAll(name, "\n");
  }
  return false;
}
