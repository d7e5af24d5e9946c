/** Texts of pages, and where in them a word stands. */
import { normalise, type Normal } from "../words/normal";
import type { Answered } from "./types";

/** A span in the original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words that end others of another meaning, by how these begin: LINE is not in オンライン. */
const APART = new Map([["ライン", /(?:オン|イド|ッド|イプ)$/]]);

export class Line {
  private known: Normal | null = null;

  constructor(readonly original: string) {}

  get normal(): Normal {
    return (this.known ??= normalise(this.original));
  }

  /** Where a normalised word stands, at its edges: 3% is not in 93%, AI not in MAIL. */
  spans(word: string): Span[] {
    const { text } = this.normal;
    const found: Span[] = [];
    for (let at = text.indexOf(word); word && at >= 0; at = text.indexOf(word, at + word.length)) {
      if (this.stands(at, at + word.length)) found.push(this.span(at, at + word.length));
    }
    return found;
  }

  /** The original behind a stretch of the normalised text. */
  span(start: number, end: number): Span {
    const { from } = this.normal;
    return { start: from[start] ?? 0, end: this.trimmed(from[start] ?? 0, from[end] ?? this.original.length) };
  }

  /** Kana that the normalised text leaves out belong to what stands before them; blanks and hyphens do not. */
  private trimmed(start: number, end: number): number {
    return start + this.original.slice(start, end).replace(/[\s\p{Pd}～・]+$/u, "").length;
  }

  private stands(start: number, end: number): boolean {
    const { text } = this.normal;
    const word = text.slice(start, end);
    return (
      this.opens(word, text.slice(Math.max(0, start - 2), start), start) &&
      this.closes(word, text.slice(end, end + 2), end)
    );
  }

  /** Whether a word may begin here: neither a number nor a short Latin word began before. */
  private opens(word: string, before: string, at: number): boolean {
    const digits = /^[0-9]/.test(word) && /[0-9]\.?$/.test(before);
    const letters = /^[a-z]{1,3}(?![a-z])/.test(word) && /[a-z]$/.test(before);
    if (APART.get(word)?.test(before)) return false;
    return !(digits || letters) || this.parted(at);
  }

  /** Whether a word may end here. */
  private closes(word: string, after: string, at: number): boolean {
    const digits = /[0-9]$/.test(word) && /^\.?[0-9]/.test(after);
    const letters = /(?:^|[^a-z])[a-z]{1,3}$/.test(word) && /^[a-z]/.test(after);
    return !(digits || letters) || this.parted(at);
  }

  /** Whether the original has a blank or a hyphen here, which the normalised text leaves out. */
  private parted(at: number): boolean {
    const { from } = this.normal;
    return /[\s\p{Pd}～・]/u.test(this.original.slice(from[at - 1] ?? 0, from[at] ?? 0));
  }
}

export interface Section {
  readonly anchor: string;
  readonly heading: Line;
  readonly numbered: boolean;
  readonly aside: boolean;
  /** Says in other words what the page is about. */
  readonly tags: boolean;
  readonly lines: readonly Line[];
}

export interface Text {
  readonly path: string;
  readonly title: Line;
  readonly about: readonly Line[];
  readonly town: string;
  readonly people: string;
  readonly status: string;
  readonly old: number | null;
  readonly answers: readonly Answered[];
  readonly sections: readonly Section[];
}

type PackedSection = [string, string, number, string[]];
type Packed = [
  string,
  string,
  string[],
  string,
  string,
  string,
  number | null,
  [string, string, string, string][],
  PackedSection[],
];

export function unpackText(packed: Packed): Text {
  const [path, title, about, town, people, status, old, answers, sections] = packed;
  return {
    path,
    title: new Line(title),
    about: about.map((each) => new Line(each)),
    town,
    people,
    status,
    old,
    answers: answers.map(([key, label, text, state]) => ({ key, label, text, state })),
    sections: sections.map(([anchor, heading, flags, lines]) => ({
      anchor,
      heading: new Line(heading),
      numbered: (flags & 1) > 0,
      aside: (flags & 2) > 0,
      tags: (flags & 4) > 0,
      lines: lines.map((each) => new Line(each)),
    })),
  };
}
