/** Changes of a case as the form makes them; what must fit together is kept fitting. */
import type { FormScheme } from "../data/data";
import { fieldsOf } from "./fault";
import { holding } from "./rules-of-answers";
import { type Entries, type Path, type Value, entriesOf, isEntries, isList, textOf, textsOf, withValue } from "./value";

export type Cell = "stated" | "not_stated" | "not_applicable" | "";

/** Letters that an answer names a claim by, where so many make it plain. */
const SHORTEST = 12;

/** What a new case begins with. */
export function begun(today: string): Entries {
  return { published: today, updated: today, checked: today };
}

/** Put a value; an empty text, list or map takes away what is there. */
export function put(data: Entries, path: Path, value: Value | undefined): Entries {
  const next = value === "" || (isList(value) && value.length === 0) ? undefined : value;
  const made = withValue(data, path, next);
  return isEntries(made) ? made : {};
}

/** Say of which town a case is; an id that began with another begins with this one, where it may change. */
export function settled(data: Entries, town: string, renamed: boolean): Entries {
  const made = put(data, ["municipality"], town);
  const [id, before] = [textOf(data.id), textOf(data.municipality)];
  const words = before && id.startsWith(`${before}-`) ? id.slice(before.length + 1) : id;
  return id && renamed ? put(made, ["id"], town ? `${town}-${words}` : words) : made;
}

/** Change a claim's words; what cites them follows. */
export function withText(data: Entries, field: string, at: number, text: string): Entries {
  const before = textOf(entriesOf(data[field])[at]?.text);
  const made = put(data, [field, at, "text"], text || " ");
  return recited(made, field, (words) => {
    if (!before.includes(words) || holding(data, field, words).length !== 1) return words;
    return text.includes(words) && holding(made, field, words).length === 1 ? words : wordsFor(made, field, text);
  });
}

/** Take a claim away, and the words by which answers cite it. */
export function withoutClaim(data: Entries, field: string, at: number): Entries {
  const text = textOf(entriesOf(data[field])[at]?.text);
  const made = put(data, [field, at], undefined);
  return recited(made, field, (words) =>
    text.includes(words) && holding(made, field, words).length === 0 ? "" : words,
  );
}

/** Bring a claim to another field; what cites it is to be chosen anew. */
export function moved(data: Entries, field: string, at: number, to: string): Entries {
  const claim = entriesOf(data[field])[at];
  if (!claim || to === field) return data;
  return declared(put(withoutClaim(data, field, at), [to], [...entriesOf(data[to]), claim]), to, "stated");
}

/** Let a claim and its neighbour change places. */
export function swapped(data: Entries, path: Path, at: number, by: -1 | 1): Entries {
  const list = [...entriesOf(listAt(data, path))];
  const [one, other] = [list[at], list[at + by]];
  if (!one || !other) return data;
  list[at] = other;
  list[at + by] = one;
  return put(data, path, list);
}

export function listAt(data: Entries, path: Path): Value | undefined {
  return path.reduce<Value | undefined>((inner, step) => (isEntries(inner) ? inner[step] : undefined), data);
}

/** Add a claim to a field, which is stated with it. */
export function withClaim(data: Entries, field: string, claim: Entries): Entries {
  return declared(put(data, [field], [...entriesOf(data[field]), claim]), field, "stated");
}

/** What is known of a field as a whole. */
export function cellOf(data: Entries, field: string): Cell {
  if (textsOf(data.not_stated).includes(field)) return "not_stated";
  if (textsOf(data.not_applicable).includes(field)) return "not_applicable";
  return entriesOf(data[field]).length > 0 ? "stated" : "";
}

/** Say of a field that it is stated, not stated or not applicable: one of them. */
export function declared(data: Entries, field: string, cell: Cell): Entries {
  const spent = entriesOf(data.cost).some(({ cost_kind }) => cost_kind === "初期" || cost_kind === "運用");
  if (field === "cost" && cell === "stated" && !spent) return data; // money that came in is no cost
  let made = data;
  for (const key of ["not_stated", "not_applicable"] as const) {
    const listed = isList(data[key]) ? data[key] : [];
    const others = listed.filter((each) => each !== field && !(cell === "not_stated" && isGap(each, field)));
    if (cell === key || others.length < listed.length)
      made = put(made, [key], cell === key ? [...others, field] : others);
  }
  return made;
}

function isGap(value: Value, field: string): boolean {
  return isEntries(value) && value.field === field;
}

/** Words that stand in one claim of a field and in no other: as few as make it plain. */
export function wordsFor(data: Entries, field: string, text: string): string {
  const letters = [...text];
  const parts = text.split(/[。、]/u).filter((part) => [...part].length >= 4 && [...part].length <= 30);
  const beginnings = letters.map((_, at) => letters.slice(0, at + 1).join("")).slice(SHORTEST - 1);
  const unique = (words: string): boolean => holding(data, field, words).length === 1 && !inGaps(data, field, words);
  return [...parts, ...beginnings].find(unique) ?? text;
}

function inGaps({ not_stated }: Entries, field: string, words: string): boolean {
  return entriesOf(not_stated).some((gap) => gap.field === field && textOf(gap.what).includes(words));
}

/** Whether an answer cites a claim. */
export function cites(data: Entries, question: string, field: string, text: string): boolean {
  const answer = isEntries(data.answers) ? data.answers[question] : undefined;
  const all = isEntries(answer) && isEntries(answer.cites) ? answer.cites : {};
  return textsOf(all[field]).some((words) => text.includes(words));
}

/** Let an answer cite a claim, or no longer. */
export function cited(data: Entries, question: string, field: string, text: string, on: boolean): Entries {
  const path = ["answers", question, "cites", field];
  const words = textsOf(listAt(data, path)).filter((each) => !text.includes(each));
  return put(data, path, single(on ? [...words, wordsFor(data, field, text)] : words));
}

function single(words: readonly string[]): Value {
  return words.length === 1 ? (words[0] ?? "") : words;
}

function recited(data: Entries, field: string, change: (words: string) => string): Entries {
  let made = data;
  for (const [question, answer] of Object.entries(isEntries(data.answers) ? data.answers : {})) {
    const words = isEntries(answer) && isEntries(answer.cites) ? textsOf(answer.cites[field]) : [];
    const next = words.map(change).filter((each) => each);
    if (words.length > 0 && next.join("\n") !== words.join("\n")) {
      made = put(made, ["answers", question, "cites", field], single([...new Set(next)]));
    }
  }
  return made;
}

/** Give a source a name that is free: s1, s2 and so on. */
export function freeName(data: Entries): string {
  const known = Object.keys(isEntries(data.sources) ? data.sources : {});
  let number = known.length + 1;
  while (known.includes(`s${number}`)) number += 1;
  return `s${number}`;
}

/** So many claims there are. */
export function countClaims(data: Entries, scheme: FormScheme): number {
  return [...fieldsOf(scheme).keys()].reduce((sum, field) => sum + entriesOf(data[field]).length, 0);
}
