/** Lines that are written for the first time, in the manner of the house. */
import type { Order } from "./order";
import { scalar } from "./scalar";
import { type Entries, type Path, type Value, isEntries, isList } from "./value";

const STEP = "  ";
/** Keys of a file before which no blank line stands though they hold lines of their own. */
const CLOSE = ["themes", "keywords", "spoken", "status"];

/** The lines of a list or map. */
export function fresh(value: Entries | readonly Value[], path: Path, indent: string, order: Order): string {
  if (isList(value)) return value.map((each, at) => item(each, [...path, at], indent, order)).join("");
  const entries = value as Entries;
  return sorted(Object.keys(entries), order(path))
    .map((key) => freshEntry(key, entries[key] as Value, path, indent, order))
    .join("");
}

/** The lines of one key with its value; those of a file's own parts stand apart. */
export function freshEntry(
  key: string | number | undefined,
  value: Value,
  path: Path,
  indent: string,
  order: Order,
): string {
  const name = scalar(String(key ?? ""));
  if (!isEntries(value) && !isList(value)) return `${apart(String(key), path)}${indent}${name}: ${scalar(value)}\n`;
  const lines = fresh(value, [...path, key ?? ""], indent + STEP, order);
  return `${apart(String(key), path, true)}${indent}${name}:\n${lines}`;
}

function apart(key: string, path: Path, lines = false): string {
  const stands = lines ? !CLOSE.includes(key) : key === "published";
  return path.length === 0 && stands ? "\n" : "";
}

function item(value: Value, path: Path, indent: string, order: Order): string {
  if (!isEntries(value)) return `${indent}- ${scalar(value as string)}\n`;
  return `${indent}- ${fresh(value, path, indent + STEP, order).slice(indent.length + STEP.length)}`;
}

function sorted(keys: readonly string[], order: readonly string[]): string[] {
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...keys].sort((one, other) => place(one) - place(other));
}
