/** The own town that this browser keeps, by its code: picked once, known on every page. It goes into no link. */
import { read, remove, write } from "./store";

const KEY = "own-town";

export function ownTown(): string | null {
  const code = read(KEY) ?? "";
  return /^\d{6}$/.test(code) ? code : null;
}

export function keepOwnTown(code: string | null): void {
  if (code === null) remove(KEY);
  else write(KEY, code);
}
