/** What has been found, as readers are told of it. Pure. */
import type { PageKind } from "../data/constants";
import { type Demand, type Found, type Match, marked, passage } from "./passage";
import type { Term } from "./query";
import type { Text } from "./text";
import type { Expansion, Place, Result } from "./types";

export interface Hit {
  readonly document: number;
  readonly text: Text;
  /** null when no word was looked for. */
  readonly match: Match | null;
}

export function result({ text, match }: Hit, demand: Demand, kind: PageKind): Result {
  const first = text.sections[0];
  const best = match?.best ?? (first && { section: first, line: 0, score: 0 });
  const line = best?.section.lines[best.line];
  return {
    ...(best ? place(text, best) : { target: text.path, heading: "" }),
    path: text.path,
    kind,
    title: marked(text.title, demand),
    town: text.town,
    people: text.people,
    status: text.status,
    old: text.old,
    answers: text.answers,
    passage: line ? passage(line, demand) : [],
    others: (match?.others ?? []).map((each) => place(text, each)),
  };
}

/** Where a section begins, or the very line where lines have anchors. */
function place(text: Text, { section, line }: Found): Place {
  const anchor = section.numbered ? `${section.anchor}-${line + 1}` : section.anchor;
  return { target: `${text.path}#${anchor}`, heading: section.heading.original };
}

/** Terms with the other words that were looked for. */
export function expansions(terms: readonly Term[]): Expansion[] {
  return terms
    .map(({ typed, ways }) => ({ term: typed, words: ways.map(({ said }) => said).filter((said) => said) }))
    .filter(({ words }) => words.length);
}

/** Of the words that were tried, those that led to something. */
export function used(tried: readonly Expansion[], said: ReadonlySet<string>): Expansion[] {
  return tried
    .map(({ term, words }) => ({ term, words: words.filter((word) => said.has(word)) }))
    .filter(({ words }) => words.length);
}
