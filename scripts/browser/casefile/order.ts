/** In which order the keys of a file are written: that of the schema. */
import type { FormScheme } from "../data/data";
import type { Path } from "./value";

export type Order = (path: Path) => readonly string[];

const LISTS: Readonly<Record<string, string>> = {
  status: "status",
  doubts: "doubt",
  links: "link",
  review: "review",
  not_stated: "gap",
};

/** Names the part of the schema that a map in a file is. */
export function partAt(path: Path, claims: (field: string) => boolean): string {
  const [first, second] = path;
  if (first === undefined) return "case";
  if (first === "sources") return second === undefined ? "" : "source";
  if (first === "answers") return path.length === 2 ? "answer" : "";
  if (path.length !== 2) return "";
  return LISTS[first] ?? (claims(String(first)) ? "claim" : "");
}

export function orderOf(scheme: FormScheme): Order {
  const fields = new Set(scheme.groups.flatMap(({ rows }) => rows.map(({ key }) => key)));
  const questions = scheme.questions.map(({ key }) => key);
  return (path) => {
    if (path.length === 0) return scheme.order;
    if (path.length === 1 && path[0] === "answers") return questions;
    if (path.at(-1) === "cites") return scheme.order;
    const part = scheme.parts[partAt(path, (field) => fields.has(field))];
    return part ? part.fields.map(({ key }) => key) : [];
  };
}
