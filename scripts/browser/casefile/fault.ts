/** What is wrong with a case, and where: told in words for somebody who fills in a form. */
import type { FormScheme } from "../data/data";
import type { Entries, Path } from "./value";

export interface Fault {
  readonly where: Path;
  /** The rule of the casebook that says so as well. */
  readonly rule: string;
  readonly text: string;
}

/** A town, as the rules know it. */
export interface Coded {
  readonly key: string;
  readonly code: string;
  readonly name: string;
}

/** What the rules look things up in. */
export interface Ground {
  readonly data: Entries;
  readonly scheme: FormScheme;
  /** ISO. */
  readonly today: string;
  /** The name of the file that was opened, without its ending; "" where there is none. */
  readonly file?: string;
  /** All towns, where their list has been read. */
  readonly towns?: readonly Coded[];
  /** Whether there is a case of this id; null, and not given, where nobody knows. */
  readonly hasCase?: (id: string) => boolean | null;
}

export type Rule = (ground: Ground) => Iterable<Fault>;

export function quote(value: unknown): string {
  return `「${String(value)}」`;
}

/** The names of all fields that hold claims. */
export function fieldsOf(scheme: FormScheme): ReadonlyMap<string, string> {
  const known =
    named.get(scheme) ?? new Map(scheme.groups.flatMap(({ rows }) => rows.map(({ key, title }) => [key, title])));
  named.set(scheme, known);
  return known;
}

const named = new WeakMap<FormScheme, ReadonlyMap<string, string>>();
