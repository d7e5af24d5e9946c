/**
 * Questions that a reader wants to put to a host: what no source tells, or what sources leave in doubt. Kept in
 * the browser, shared by all tabs, for the question sheet of a visit. Where nothing can be kept they live as long
 * as the page, and `kept` says so.
 */
import { Observable } from "./observable";
import { read, write } from "./store";

export interface Question {
  /** The id of the case whose host is asked. */
  readonly case: string;
  /** The key of the field that the question is about. */
  readonly field: string;
  readonly text: string;
}

export const MOST_QUESTIONS = 200;

const KEY = "questions";
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 1000;

export class Questions extends Observable {
  private list: readonly Question[] = stored();
  /** False once something could not be kept beyond this page. */
  kept = true;

  constructor() {
    super();
    addEventListener("storage", ({ key }) => {
      if (key !== null && !key.endsWith(`.${KEY}`)) return;
      const before = JSON.stringify(this.list);
      this.list = stored();
      // A list that is drawn anew loses the press under way.
      if (JSON.stringify(this.list) !== before) this.tell();
    });
  }

  get all(): readonly Question[] {
    return this.list;
  }

  get full(): boolean {
    return this.list.length >= MOST_QUESTIONS;
  }

  has(question: Question): boolean {
    return this.list.some((each) => same(each, question));
  }

  /** Put a question on the list, or take it off. A full list takes no more. */
  toggle(question: Question): void {
    if (this.has(question)) this.keep(this.list.filter((each) => !same(each, question)));
    else if (!this.full) this.keep([...this.list, question]);
  }

  clear(): void {
    this.keep([]);
  }

  /** Put back what was cleared, before anything that has been added since. */
  restore(questions: readonly Question[]): void {
    const added = this.list.filter((each) => !questions.some((one) => same(one, each)));
    this.keep([...questions, ...added].slice(0, MOST_QUESTIONS));
  }

  private keep(list: readonly Question[]): void {
    this.list = list;
    const written = JSON.stringify(list);
    write(KEY, written);
    this.kept = read(KEY) === written;
    this.tell();
  }
}

function same(one: Question, other: Question): boolean {
  return one.case === other.case && one.field === other.field && one.text === other.text;
}

/** Read what is kept; whatever is no question counts for nothing. */
function stored(): Question[] {
  try {
    const value: unknown = JSON.parse(read(KEY) ?? "[]");
    const list = Array.isArray(value) ? value.filter(isQuestion) : [];
    return list.map(({ case: id, field, text }) => ({ case: id, field, text })).slice(0, MOST_QUESTIONS);
  } catch {
    return [];
  }
}

function isQuestion(value: unknown): value is Question {
  if (!value || typeof value !== "object") return false;
  const { case: id, field, text } = value as Record<string, unknown>;
  const named = [id, field].every((each) => typeof each === "string" && ID.test(each));
  return named && typeof text === "string" && text.length > 0 && text.length <= LONGEST;
}
