/**
 * A 質問事項書 that comes back as Excel, filled in: whatever was moved, added or taken off, each answer finds its
 * question by the number that the file holds, else by the question's own words. Nothing that was answered is lost.
 */
import { CHAPTER } from "./bounds";
import type { Plan, Question } from "./plan";

/** The heads of the columns; the sheet is written with them, too. */
export const REPLY = { question: "質問", answer: "お答え", number: "整理番号" } as const;

/** Rows of a sheet, as text. */
type Rows = readonly (readonly string[])[];

export type Reply =
  | {
      /** By the id of the question. */
      readonly answers: ReadonlyMap<string, string>;
      /** Answers to no question of the plan, as they stand there. */
      readonly lost: readonly string[];
      /** What of the answers has no room: a field takes no more than a chapter. */
      readonly beyond: readonly string[];
      /** Questions of the file that nobody has answered. */
      readonly open: number;
    }
  | { readonly fault: string };

const NO_TABLE =
  "「お答え」の列が見つかりません。質問事項書のExcelに答えを書き入れたファイルかどうか、見出しの行（質問、お答え）が消えていないかを確かめてください。";
const FOREIGN =
  "この計画の質問が一つも見つかりません。ほかの計画の質問事項書かもしれません。計画を確かめて、もう一度選んでください。";
const EMPTY = "答えが一つも書かれていません。保存する前のファイルかもしれません。";

interface Columns {
  readonly row: number;
  readonly question: number;
  readonly answer: number;
  readonly number: number;
}

/** Read the answers of a file to the questions of a plan. */
export function replyIn(sheets: readonly Rows[], { questions }: Pick<Plan, "questions">): Reply {
  const tables = sheets.flatMap((rows) => {
    const found = columnsOf(rows);
    return found ? [{ rows: rows.slice(found.row + 1), found }] : [];
  });
  if (tables.length === 0) return { fault: NO_TABLE };
  const told = tables.flatMap(({ rows, found }) => rows.map((row) => entry(row, found, questions)));
  const known = told.filter(({ question }) => question);
  if (known.length === 0) return { fault: FOREIGN };
  if (told.every(({ answer }) => !answer)) return { fault: EMPTY };
  const answers = new Map<string, string>();
  for (const { question, answer } of known)
    if (question && answer) answers.set(question.id, both(answers.get(question.id) ?? "", answer));
  const lost = told.flatMap(({ question, answer, asked }) =>
    !question && answer ? [`${asked}　${answer}`.trim()] : [],
  );
  const beyond = questions.flatMap((each) => {
    const rest = whole(each, answers).slice(CHAPTER);
    return rest ? [`${each.text}　${rest}`] : [];
  });
  return { answers, lost, beyond, open: new Set(known.map((each) => each.question?.id)).size - answers.size };
}

/** Put the answers into the plan; what was noted before stays, above. */
export function withReply(plan: Plan, answers: ReadonlyMap<string, string>): Plan {
  const questions = plan.questions.map((each) => ({ ...each, answer: whole(each, answers).slice(0, CHAPTER) }));
  return { ...plan, questions };
}

/** What was noted before, and below it what is given now. */
function whole({ id, answer }: Question, answers: ReadonlyMap<string, string>): string {
  const given = answers.get(id);
  return given ? both(answer, given) : answer;
}

function columnsOf(rows: Rows): Columns | null {
  for (const [row, cells] of rows.entries()) {
    const at = (head: string): number => cells.findIndex((cell) => plain(cell) === head);
    const found = { row, question: at(REPLY.question), answer: at(REPLY.answer), number: at(REPLY.number) };
    if (found.answer >= 0 && (found.number >= 0 || found.question >= 0)) return found;
  }
  return null;
}

function entry(row: readonly string[], { question: asking, answer, number }: Columns, all: readonly Question[]) {
  const id = plain(row[number] ?? "");
  const asked = (row[asking] ?? "").trim();
  const words = plain(asked);
  // A question without words is in every row.
  const byWords = all.filter(({ text }) => plain(text) && words.includes(plain(text)));
  const question = all.find((each) => each.id === id) ?? (byWords.length === 1 ? byWords[0] : undefined);
  return { question, asked, answer: (row[answer] ?? "").replace(/\r\n?/gu, "\n").trim() };
}

/** One below the other; the same is told once. */
function both(one: string, other: string): string {
  if (!one.trim() || other.includes(one.trim())) return other;
  return one.includes(other) ? one : `${one.trimEnd()}\n${other}`;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}
