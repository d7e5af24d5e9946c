/** The answers to the self-check that this browser keeps. */
import { read, write } from "./store";
import { type Answers, pack, unpack } from "./answers";

const KEY = "self-check";

export const BROKEN = "このブラウザーに残してあった答えを読めませんでした。";

export interface Kept {
  readonly answers: Answers;
  /** Whether something is kept that cannot be read. */
  readonly broken: boolean;
}

/** Read what is kept about statements with these keys. */
export function keptAnswers(known: ReadonlySet<string>): Kept {
  const text = read(KEY);
  const found = unpack(text ?? "", known);
  return typeof found === "string"
    ? { answers: new Map(), broken: text !== null }
    : { answers: found.answers, broken: false };
}

/** Keep the answers; false when they live only as long as the page. */
export function keep(answers: Answers): boolean {
  const written = pack(answers);
  write(KEY, written);
  return read(KEY) === written;
}
