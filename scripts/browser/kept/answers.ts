/** The answers to the self-check as text: what the browser keeps, and what a file holds. */

import { ANSWERS } from "../data/constants";

/** The values of the radio buttons. */
export type Answer = keyof typeof ANSWERS;
/** By the key of the statement. */
export type Answers = ReadonlyMap<string, Answer>;

const KIND = "casebook-self-check";
const VERSION = 1;

/** Why a text gave no answers: it is no such file at all, is of another kind, or of a later version. */
export type Fault = "damaged" | "foreign" | "newer";

export interface Read {
  readonly answers: Answers;
  /** How many entries were left out: statements that are asked no longer, or answers that there are not. */
  readonly skipped: number;
}

export function pack(answers: Answers): string {
  return JSON.stringify({ kind: KIND, version: VERSION, answers: Object.fromEntries(answers) }, null, 1);
}

/** Read answers to the statements with these keys. */
export function unpack(text: string, known: ReadonlySet<string>): Read | Fault {
  const value = parsed(text);
  if (value === undefined) return "damaged";
  const { kind, version, answers } = record(value);
  if (kind !== KIND) return "foreign";
  if (typeof version === "number" && version > VERSION) return "newer";
  if (version !== VERSION || !answers || typeof answers !== "object") return "damaged";
  const entries = Object.entries(answers);
  const good = entries.filter((entry): entry is [string, Answer] => known.has(entry[0]) && isAnswer(entry[1]));
  return { answers: new Map(good), skipped: entries.length - good.length };
}

export function isAnswer(value: unknown): value is Answer {
  return typeof value === "string" && Object.hasOwn(ANSWERS, value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return value && typeof value === "object" ? (value as Record<string, unknown>) : {};
}
