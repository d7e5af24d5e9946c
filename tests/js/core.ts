/** The pure rooms, laid open for tests: `core.<name>(...)` with plain data in and out. */
import { address, leftOut, moved, read } from "../../scripts/browser/compare/chosen";
import { readOf, told, whoTells } from "../../scripts/browser/compare/overview";
import { differences } from "../../scripts/browser/facts/differences";
import { admits, holding, textOf } from "../../scripts/browser/facts/rows";
import { csv, tablesOf } from "../../scripts/browser/facts/sheet";
import { pairs, suggestions } from "../../scripts/browser/compare/suggest";
import { dayName, scale, yearName } from "../../scripts/browser/compare/years";
import { type Folds, normalise, plain, useFolds } from "../../scripts/browser/words/normal";
import { sameYear, writtenOut } from "../../scripts/browser/search/dates";
import { romanOfKana } from "../../scripts/browser/words/roman";
import { type Demand, demanding } from "../../scripts/browser/search/demand";
import { match, passage } from "../../scripts/browser/search/passage";
import { parts } from "../../scripts/browser/search/parts";
import { both, either, shardOf, together, unpackNumbers, unpackPostings } from "../../scripts/browser/search/postings";
import { type Synonyms, Thesaurus, Wider, type WiderWords, fewGrams, grams } from "../../scripts/browser/search/query";
import { segments } from "../../scripts/browser/search/segments";
import { asked } from "../../scripts/browser/search/signs";
import { near, oneSlip } from "../../scripts/browser/search/slip";
import { meantWords, nearestWords, suggested } from "../../scripts/browser/search/suggest";
import { Line, type Text, unpackText } from "../../scripts/browser/search/text";
import { publishedOn } from "../../scripts/browser/packet/published";
import { type Gone, led } from "../../scripts/browser/data/gone";
import { fatesOf } from "../../scripts/browser/facts/fates";
import type { FullCase } from "../../scripts/browser/data/data";
import type { AtHand } from "../../scripts/browser/plan/at-hand";
import type { Question } from "../../scripts/browser/plan/plan";
import { plans } from "./plans";
import { visits } from "./visits";
import { casefile } from "./casefile";
import { drafting } from "./drafting";
import { facts } from "./facts";
import { journeys } from "./journeys";
import { keeping } from "./keeping";
import { packing } from "./packing";
import { searching } from "./searching";

interface Typed {
  readonly terms: readonly string[];
  readonly synonyms?: Synonyms;
  readonly oneSection?: boolean;
  readonly slip?: boolean;
}

const SORTS = { word: "", stem: "~", scrap: "/" };

const core = {
  ...casefile,
  ...drafting,
  ...facts,
  ...journeys,
  ...keeping,
  ...packing,
  ...searching,
  led: (value: unknown, gone: Gone) => led(value, gone),
  ledSame: (value: unknown, gone: Gone) => led(value, gone) === value,
  fatesOf: (ids: string[], gone: Gone) => fatesOf(ids, gone),
  readGone: (query: string, known: string[], gone: Gone) => read(query, (id) => known.includes(id), gone),
  useFolds: (folds: Folds) => useFolds(folds),
  normalise: (text: string) => plain(text),
  normaliseAll: (texts: string[]) => texts.map(plain),
  origins: (text: string) => [...normalise(text).from],
  parts,
  sameYear,
  writtenOut,
  segments: (typed: string, known: string[] = []) =>
    segments(typed, known).map(({ word, sort }) => `${word}${SORTS[sort]}`),
  grams,
  fewGrams,
  ways: (synonyms: Synonyms, typed: string) => new Thesaurus(synonyms).term(typed).ways,
  aside: (typed: string) => {
    const { wishes, aside } = asked(typed);
    return { wishes: wishes.map((wish) => wish.typed), aside };
  },
  asked: (typed: string) => {
    const { wishes, unwanted } = asked(typed);
    const told = wishes.map(({ typed, others, whole }) => (whole ? `「${typed}」` : [typed, ...others].join("|")));
    return { wishes: told, unwanted };
  },
  wishes: (synonyms: Synonyms, typed: string) =>
    new Thesaurus(synonyms).joined(asked(typed).wishes).map((wish) => wish.typed),
  wider: (words: WiderWords, typed: string) => new Wider(words).ways(typed),
  near,
  oneSlip,
  shardOf,
  sayings: (cases: Parameters<typeof differences>[0]) => differences(cases).map(({ text }) => text),
  numbers: (packed: string) => [...unpackNumbers(packed)],
  postings: (packed: string) => {
    const { documents, classes } = unpackPostings(packed);
    return [...documents].map((document, at) => [document, classes[at]]);
  },
  together: (lists: string[]) => plainSet(together(lists.map(unpackPostings))),
  either: (lists: [string, number][]) =>
    plainSet(either(lists.map(([packed, weight]) => [together([unpackPostings(packed)]), weight] as const))),
  both: (left: string, right: string) =>
    plainSet(both(together([unpackPostings(left)]), together([unpackPostings(right)]))),
  spans: (text: string, word: string) =>
    new Line(text).spans(plain(word)).map(({ start, end }) => text.slice(start, end)),
  passage: (text: string, terms: string[]) => passage(new Line(text), demand({ terms })),
  match: (packed: Parameters<typeof unpackText>[0], typed: Typed) => shown(unpackText(packed), demand(typed)),
  suggested,
  nearestWords,
  meantWords,
  letters: (kana: string[]) => kana.map((each) => romanOfKana(plain(each))),
  compared: (query: string, known: string[]) => read(query, (id) => known.includes(id)),
  leftOut: (query: string, known: string[]) =>
    leftOut(
      read(query, (id) => known.includes(id)),
      (id) => id.toUpperCase(),
    ),
  compareAddress: address,
  moved,
  admits,
  holds: (text: string, filter: Parameters<typeof holding>[0]) => holding(filter)(plain(text)),
  rowText: textOf,
  csv,
  tables: tablesOf,
  readOf,
  publishedOn: (question: Question, of: FullCase) =>
    publishedOn(question, { full: new Map([[of.id, of]]) } as unknown as AtHand),
  suggestions,
  pairs,
  scale,
  yearName,
  dayName,
  told,
  whoTells,
  ...plans,
  ...visits,
};

function demand({ terms, synonyms = { groups: [], wider: [] }, oneSection = false, slip = false }: Typed): Demand {
  const thesaurus = new Thesaurus(synonyms);
  return { ...demanding(terms.map((each) => thesaurus.term(each))), oneSection, slip };
}

function shown(text: Text, demanded: Demand): unknown {
  const found = match(text, demanded);
  return (
    found && {
      best: [found.best.section.anchor, found.best.line],
      others: found.others.map(({ section, line }) => [section.anchor, line]),
      score: found.score,
      said: found.said,
      instead: found.instead,
    }
  );
}

function plainSet(set: { documents: Uint32Array; scores: Float32Array }): unknown {
  return [...set.documents].map((document, at) => [document, Math.round((set.scores[at] ?? 0) * 1000) / 1000]);
}

declare global {
  interface Window {
    core: typeof core;
  }
}

window.core = core;
