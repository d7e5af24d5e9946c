/** Which section of a page answers best, and the words around what was found. Pure. */
import { plain } from "../words/normal";
import type { Demand } from "./demand";
import type { Term } from "./query";
import { mayslip, near } from "./slip";
import type { Line, Section, Span, Text } from "./text";
import type { Piece } from "./types";

export type Named = "title" | "other";

export interface Match {
  readonly score: number;
  readonly best: Found;
  /** Whether what was typed is the title of the page, or another name of it. */
  readonly named: Named | null;
  readonly others: readonly Found[];
  /** Ways that were found, as `said`; without those of the terms themselves. */
  readonly said: readonly string[];
  /** What stands in the text instead of a slip. */
  readonly instead: readonly string[];
}

export interface Found {
  readonly section: Section;
  readonly line: number;
  readonly score: number;
}

const IN_TITLE = 4;
const IN_ABOUT = 3;
const WHOLE_TITLE = 4;
const IN_HEADING = 2;
const ELSEWHERE = 0.25;
const TOGETHER_IN_SECTION = 1.3;
const TOGETHER_IN_LINE = 1.2;
/** What says in other words what the page is about counts for less than what was done. */
const TAGS = 0.5;
const ASIDE = 0.15;
/** What a line adds that says the whole of a guessed question, in times of the importance of its words. */
const CLOSE = 3;
/** A short line that says it is closer than a long one that says it among other things. */
const FILL = 3;
const KNOWN = 0.3;
const OTHERS = 2;
/** Behind it stand everyday phrases for what a line names. */
const SAID = "\n";
const WINDOW = 96;
const LEAD = 24;

/** Read a page to the word. Gives null when it does not hold what is demanded. */
export function match(text: Text, demand: Demand): Match | null {
  if (demand.unwanted.some((term) => holds(text, term))) return null;
  const reader = new Reader(demand);
  const title = demand.terms.map((term) =>
    Math.max(
      reader.at(text.title, term) * (IN_TITLE + reader.fill(text.title, term)),
      ...text.about.map((each) => reader.at(each, term) * (IN_ABOUT + reader.fill(each, term))),
    ),
  );
  const found = text.sections.map((section) => ({ section, ...reader.section(section, title) }));
  const inside = (n: number): boolean => (title[n] ?? 0) > 0 || found.some((each) => (each.each[n] ?? 0) > 0);
  if (demand.terms.filter((_, n) => inside(n)).length < demand.enough) return null;
  if (demand.oneSection && !found.some(({ all }) => all)) return null;
  const ranked = found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  const best = leading(ranked, found, title);
  if (!best) return null;
  const { importance } = demand;
  if (!demand.meets(importance.map((_, n) => (title[n] ?? 0) > 0 || (best.each[n] ?? 0) > 0))) return null;
  const head = sum(title.map((each, n) => each * (importance[n] ?? 1)));
  const named = nameOf(text, demand);
  const breadth = Math.log1p(sum(ranked.map(({ score }) => score)));
  return {
    score: head + (named === "title" ? WHOLE_TITLE : 0) + best.score + ELSEWHERE * breadth,
    best,
    named,
    others: ranked
      .slice(1)
      .filter(({ all }) => all)
      .slice(0, OTHERS),
    said: [...reader.said],
    instead: [...reader.instead],
  };
}

/** The section that answers best. What is only the page's subject is told by its first section, not by its sources. */
function leading<Each extends Found>(
  ranked: readonly Each[],
  all: readonly Each[],
  title: readonly number[],
): Each | undefined {
  const [first] = ranked;
  if (first && !(first.section.aside && title.some((score) => score > 0))) return first;
  return ranked.find(({ section }) => !section.aside) ?? all.find(({ section }) => !section.aside) ?? first ?? all[0];
}

/** A page goes by its title, and by the first word of what it is about: another name of it. */
function nameOf({ title, about: [other] }: Text, { terms }: Demand): Named | null {
  const typed = terms.length === 1 ? plain(terms[0]?.typed ?? "") : "";
  if (typed && title.normal.text === typed) return "title";
  return typed && other?.normal.text === typed ? "other" : null;
}

function holds({ title, about, sections }: Text, term: Term): boolean {
  const lines = [title, ...about, ...sections.flatMap(({ heading, lines }) => [heading, ...lines])];
  return lines.some((line) => term.ways.some(({ word }) => line.spans(word).length > 0));
}

interface Scores {
  readonly score: number;
  readonly line: number;
  /** Whether enough terms are in the section or in what the page is about. */
  readonly all: boolean;
  readonly each: readonly number[];
}

class Reader {
  readonly said = new Set<string>();
  readonly instead = new Set<string>();

  constructor(private readonly demand: Demand) {}

  /** The weight of a term in a line: that of its best way, a little more where it stands often; else 0. */
  at(line: Line, term: Term): number {
    let best = 0;
    for (const way of term.ways) {
      const count = line.spans(way.word).length;
      if (!count) continue;
      if (way.said) this.said.add(way.said);
      best = Math.max(best, way.weight * (1 + Math.log(count) / 2));
    }
    return best || (this.demand.slip ? this.slipped(line, term) : 0);
  }

  /** How much of a line a term fills: 1 where it is the whole line. */
  fill(line: Line, term: Term): number {
    const stands = term.ways.filter(({ word }) => line.spans(word).length);
    return Math.max(0, ...stands.map(({ word }) => word.length)) / Math.max(1, line.normal.text.length);
  }

  section(section: Section, about: readonly number[]): Scores {
    const { terms, importance, guess } = this.demand;
    const heading = terms.map((term) => this.at(section.heading, term) * IN_HEADING);
    const lines = section.lines.map((line) => terms.map((term) => this.at(line, term)));
    const each = terms.map((_, n) => (heading[n] ?? 0) + density(lines.map((line) => line[n] ?? 0)));
    const known = about.map((score) => score > 0);
    const all = each.filter((score, n) => score > 0 || known[n]).length >= this.demand.enough;
    const held = each.filter((score, n) => score > 0 && !known[n]).length;
    // What the whole page is about need not be said again where the rest is answered.
    const weights = importance.map((each, n) => each * (known[n] ? KNOWN : 1));
    const closes = lines.map((line, n) => (guess && !section.aside ? this.close(line, section.lines[n]) : 0));
    const ranks = lines.map((line, at) => sum(line.map((score, n) => score * (weights[n] ?? 1))) + (closes[at] ?? 0));
    const line = ranks.indexOf(Math.max(...ranks));
    const inLine = (lines[line] ?? []).filter((score, n) => score > 0 && !known[n]).length;
    const raw = sum(each.map((score, n) => score * (weights[n] ?? 1)));
    const bonus = (held > 1 && all ? TOGETHER_IN_SECTION : 1) * (inLine > 1 ? TOGETHER_IN_LINE : 1);
    const weight = section.aside ? ASIDE : bonus * (section.tags && !guess ? TAGS : 1);
    const close = closes[line] ?? 0;
    return { score: raw * weight + close, line: Math.max(0, line), all, each };
  }

  /** A line that says much of what was asked is more than as many words over a section. */
  private close(line: readonly number[], text: Line | undefined): number {
    const all = sum(this.demand.importance);
    const held = this.demand.terms.filter((_, n) => (line[n] ?? 0) > 0);
    const said = sum(this.demand.importance.filter((_, n) => (line[n] ?? 0) > 0));
    const signs = sum(held.map(({ ways: [as] }) => as?.word.length ?? 0));
    const fill = Math.min(1, signs / Math.max(1, text?.normal.text.length ?? 1));
    return all ? (CLOSE * said * said * (1 + FILL * fill)) / all : 0;
  }

  private slipped(line: Line, term: Term): number {
    const span = slip(line, term);
    if (!span) return 0;
    this.instead.add(line.original.slice(span.start, span.end));
    return 1;
  }
}

/** Many lines with a word count for more than one, but not in proportion. */
function density(scores: readonly number[]): number {
  const best = Math.max(0, ...scores);
  return best && best * (1 + Math.log(sum(scores) / best) / 2);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}

/** All spans of the terms in a line, in order, joined where they touch. */
export function spans(line: Line, demand: Demand): Span[] {
  const words = new Set(demand.terms.flatMap((term) => term.ways.map((way) => way.word)));
  const all = [...words].flatMap((word) => line.spans(word));
  if (demand.slip && !all.length) all.push(...slips(line, demand));
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Span[] = [];
  for (const span of all) {
    const last = joined[joined.length - 1];
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

function slips(line: Line, demand: Demand): Span[] {
  return demand.terms.flatMap((term) => slip(line, term) ?? []);
}

/** Where a line says a term but for one slip. */
function slip(line: Line, term: Term): Span | null {
  const word = term.ways[0]?.word ?? "";
  if (!mayslip(word)) return null;
  const stretch = near(line.normal.text, word, ({ start, end }) => isWord(line.original, line.span(start, end)));
  return stretch && line.span(stretch.start, stretch.end);
}

/** Whether a stretch may be a word: endings and particles in a row, the middle of a run of hiragana, are none. */
function isWord(text: string, { start, end }: Span): boolean {
  return (
    !/^[ぁ-ゖ]+$/.test(text.slice(start, end)) ||
    !/[ぁ-ゖ]/.test(text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1))
  );
}

/** The whole line with what was found marked. */
export function marked(line: Line, demand: Demand): Piece[] {
  return cutAt(line.original, spans(line, demand), 0, line.original.length);
}

/** The part of a line around what was found, marked; an ellipsis tells where it was cut. */
export function passage(line: Line, demand: Demand): Piece[] {
  const found = spans(line, demand);
  const { original } = line;
  if (original.includes(SAID)) return spoken(original, found);
  const first = found[0]?.start ?? 0;
  const start = original.length <= WINDOW ? 0 : Math.max(0, Math.min(first - LEAD, original.length - WINDOW));
  const end = Math.min(original.length, start + WINDOW);
  const pieces = cutAt(original, found, whole(original, start), whole(original, end));
  if (start > 0) pieces.unshift({ text: "…", hit: false });
  if (end < original.length) pieces.push({ text: "…", hit: false });
  return pieces;
}

/** A thing with the phrases that led to it, without the others that people say of it: they tell nothing of the page. */
function spoken(original: string, found: readonly Span[]): Piece[] {
  const thing = original.indexOf(SAID);
  const pieces = cutAt(original, found, 0, thing);
  let at = thing + 1;
  for (const phrase of original.slice(at).split("、")) {
    const said = cutAt(original, found, at, at + phrase.length);
    if (said.some(({ hit }) => hit)) pieces.push({ text: "（", hit: false }, ...said, { text: "）", hit: false });
    at += phrase.length + 1;
  }
  return pieces;
}

/** An offset that cuts no character in two. */
function whole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? "") ? at - 1 : at;
}

function cutAt(original: string, found: readonly Span[], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const add = (until: number, hit: boolean): void => {
    if (until > at) pieces.push({ text: original.slice(at, until), hit });
    at = Math.max(at, until);
  };
  for (const span of found) {
    if (span.start >= end) break;
    add(Math.min(span.start, end), false);
    add(Math.min(span.end, end), true);
  }
  add(end, false);
  return pieces;
}
