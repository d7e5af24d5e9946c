/** Questions that a host has been sent, and its answers as they are drafted: one value, kept on this PC alone. */
import { near } from "../plan/alike";
import { CHAPTER, LARGEST_FILE, LINE } from "../plan/bounds";
import { isObject, key, list, object, text } from "../plan/decode";
import { read, remove, write } from "../kept/store";

export interface Inquiry {
  /** The id of one's own case that they are about; "" while none is chosen. */
  readonly case: string;
  /** Who asks, as it is written above the answers. */
  readonly from: string;
  /** As it was pasted. */
  readonly text: string;
  /** In the order of the questions; behind them answers whose question is not there any more. */
  readonly answers: readonly Answer[];
}

interface Answer {
  readonly question: string;
  readonly answer: string;
}

export const NOTHING: Inquiry = { case: "", from: "", text: "", answers: [] };
export const MOST_ASKED = 100;
const KEY = "hosting";

const INQUIRY = object<Inquiry>({
  case: key,
  from: text(LINE),
  text: text(CHAPTER),
  answers: list(object<Answer>({ question: text(CHAPTER), answer: text(CHAPTER) }), 2 * MOST_ASKED),
});

/** Read what is kept; anything else is nothing. */
export function kept(): Inquiry {
  const content = read(KEY) ?? "";
  if (content.length > LARGEST_FILE) return NOTHING;
  try {
    const found: unknown = JSON.parse(content);
    return isObject(found) ? INQUIRY(found, { cut: 0, dropped: 0 }) : NOTHING;
  } catch {
    return NOTHING;
  }
}

export function keep(inquiry: Inquiry): void {
  if (inquiry === NOTHING) remove(KEY);
  else write(KEY, JSON.stringify(inquiry));
}

/** True for the name under which another tab has changed it. */
export function isKept(name: string | null): boolean {
  return name === null || name.endsWith(`.${KEY}`);
}

// 1 １． (1) ① Q1 問1 質問1: ・ - ● and what follows of blanks. 8:30 and 3.5 are numbers, 1.2025 is a year at place 1.
const PLACE = "[\\d０-９]{1,2}";
const ASKED = "(?:[Qq]|問|質問)";
const SIGNS = [
  "[\\s・●○■□◆*-]|[\\u2460-\\u2473]",
  `${ASKED}?[(（]?${PLACE}(?:[)）]|[.．、:：](?![\\d０-９]{1,3}(?![\\d０-９]))|\\s+)`,
  ASKED + PLACE,
];
const MARK = new RegExp(`^(?:${SIGNS.join("|")})+`, "u");

/** One question a line; numbers and marks before it are its place and not its words. */
export function questionsIn(content: string): string[] {
  return content
    .split(/\r?\n/u)
    .map((line) => line.normalize("NFC").replace(MARK, "").trim())
    .filter((line) => line)
    .slice(0, MOST_ASKED);
}

/**
 * Take other questions. An answer goes with its question wherever that now stands; with another in its place only
 * where that asks nearly the same, or where of several lines nothing but this was changed. Each is given once.
 */
export function withText(inquiry: Inquiry, content: string): Inquiry {
  const asked = questionsIn(content);
  if (asked.length === 0) return { ...inquiry, text: content };
  const free = new Set(inquiry.answers);
  const take = (fits: (each: Answer) => boolean): Answer | undefined => {
    const found = [...free].find(fits);
    if (found) free.delete(found);
    return found;
  };
  const same = asked.map((question) => take((each) => each.question === question));
  const before = questionsIn(inquiry.text);
  const others = before.filter((each, at) => each === asked[at]).length;
  const alone = before.length === asked.length && others > 0 && others === before.length - 1;
  const now = asked.map((question, at): Answer => {
    const reworded = (each: Answer): boolean =>
      each === inquiry.answers[at] && (alone || near(each.question, question));
    return same[at] ?? { question, answer: take(reworded)?.answer ?? "" };
  });
  const left = [...free].filter(({ answer }) => answer.trim());
  return { ...inquiry, text: content, answers: [...now, ...left].slice(0, 2 * MOST_ASKED) };
}

/** Answer the question at a place, from 0. */
export function withAnswer(inquiry: Inquiry, place: number, answer: string): Inquiry {
  return { ...inquiry, answers: inquiry.answers.map((each, at) => (at === place ? { ...each, answer } : each)) };
}
