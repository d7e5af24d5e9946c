/** What has been found, as readers are told of it. Pure. */
import type { PageKind } from "../data/constants";
import type { Demand } from "./demand";
import { type Found, type Match, marked, passage } from "./passage";
import type { Term, Way } from "./query";
import { slight } from "./segments";
import type { Line, Text } from "./text";
import type { Expansion, Place, Result, Why } from "./types";

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
    why: match ? whys(text, demand, match) : [],
    others: (match?.others ?? []).map((each) => place(text, each)),
  };
}

/** Tell where the words stand that neither the title nor the passage shows. */
function whys(text: Text, { terms }: Demand, { best }: Match): Why[] {
  const shown = [text.title, ...best.section.lines.slice(best.line, best.line + 1)];
  const places: [string, readonly Line[]][] = [
    [best.section.heading.original, [best.section.heading, ...best.section.lines]],
    [text.town ? "団体名・テーマ・キーワード" : "このページの主題", text.about],
    ...text.sections.map(({ heading, lines }): [string, readonly Line[]] => [heading.original, [heading, ...lines]]),
  ];
  const standing = (lines: readonly Line[], term: Term): Way | undefined =>
    term.ways.find(({ word }) => lines.some((line) => line.spans(word).length > 0));
  const hidden = terms.filter((term) => !standing(shown, term) && !(terms.length > 1 && slight(term.typed)));
  return hidden.flatMap((term) => {
    const [place, lines] = places.find(([, lines]) => standing(lines, term)) ?? [];
    const way = lines && standing(lines, term);
    return way && place ? [{ word: way.said || term.typed, place }] : [];
  });
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
