/**
 * Is it worth the trip? Each question falls into one of three: published already, to be told in words on a screen or
 * the telephone, or only to be seen on the spot. What is published is found here; the rest is the table of Python.
 */
import { AT_WORK, BY_WORD, LOOKING, LOOKS, OTHER, QUOTED, SIGHTS } from "../data/planner";
import type { FullCase, OnlineTerm, Vocabulary } from "../data/data";
import { type Published, publicationsOf } from "../facts/published";
import { near } from "./alike";
import { asksAnew, isOld } from "./asking";
import type { AtHand } from "./at-hand";
import type { Host, Plan, Question } from "./plan";
import { questionsOf } from "./question-list";
import { concerns } from "./reception";

export type Where = Exclude<Question["where"], "">;

/** What is published on a question: one statement, or one of the nine answers with the statements it rests on. */
export interface Answer {
  readonly case: FullCase;
  readonly text: string;
  readonly on: readonly Published[];
}

export interface Judged {
  readonly question: Question;
  /** As the reader has decided, else as proposed. */
  readonly where: Where;
  readonly proposed: Where;
  /** Why it was proposed. */
  readonly why: string;
  /** What is published; null where nothing answers it. */
  readonly answer: Answer | null;
}

export const WHERE: Readonly<Record<Where, string>> = {
  published: "公表資料に答えがある",
  online: "オンラインや電話で聞ける",
  there: "行かないと分からない",
};
const PUBLISHED = "公表された資料に答えがあります。";

/** Judge every question of a host, in the order of the list. */
export function judged(plan: Plan, host: Host, known: AtHand): Judged[] {
  return questionsOf(plan, host.id).map((question) => judge(question, host, known));
}

/** Whether what is public answers a question, or the reader says that it does. */
export function isAnswered(question: Question, host: Host, known: AtHand): boolean {
  return judge(question, host, known).where === "published";
}

/** 質問6件：公表資料に答え2件、オンラインや電話で聞ける3件、現地で見る1件. */
export function countsText(all: readonly Judged[]): string {
  const count = (where: Where): number => all.filter((each) => each.where === where).length;
  return `質問${all.length}件：公表資料に答え${count("published")}件、オンラインや電話で聞ける${count("online")}件、現地で見る${count("there")}件`;
}

function judge(question: Question, host: Host, known: AtHand): Judged {
  const looks = !asksAnew(question.text) && LOOKING.some((each) => question.text.includes(each));
  const answer = looks ? null : answerOf(question, host, known);
  const row = BY_WORD.find(({ field }) => field === question.field);
  const seen = looks ? LOOKS : sightsOf(known.full.get(question.case)).length > 0 ? row?.seen : "";
  const proposed = answer ? "published" : seen ? "there" : "online";
  const why = answer ? PUBLISHED : seen || row?.why || OTHER;
  return { question, where: question.where || proposed, proposed, why, answer };
}

/** What of the cases of a host is to be seen at work there, each once. */
export function sights({ cases }: Host, { full }: AtHand): string[] {
  return [...new Set(cases.flatMap((id) => sightsOf(full.get(id))))];
}

function sightsOf(of: FullCase | undefined): string[] {
  const shown = (of?.practices ?? []).filter(({ state }) => AT_WORK.includes(state ?? ""));
  return SIGHTS.filter(({ practice }) => shown.some((each) => each.practice === practice)).map(({ what }) => what);
}

/** Whether the host receives visits online, in its own words; undefined where it has not said so. */
export function onlineOf(host: Host, { route }: Plan, { towns }: AtHand): OnlineTerm | undefined {
  const all = towns.get(host.town)?.terms.online ?? [];
  return all.find((each) => concerns(each, route)) ?? all[0];
}

/**
 * Find what is published on a question, in words that a paper may quote. What asks whether a statement still holds,
 * and what was looked for and not found, is answered by nothing.
 */
function answerOf(question: Question, host: Host, { full, vocabulary, today }: AtHand): Answer | null {
  if (!vocabulary || asksAnew(question.text)) return null;
  const asked = question.case ? [question.case] : host.cases;
  for (const of of asked.flatMap((id) => full.get(id) ?? [])) {
    if (isOpen(question, of)) continue;
    const found = ofNine(question, of, vocabulary) ?? ofStatements(question, of, vocabulary, today);
    if (found) return found;
  }
  return null;
}

function isOpen({ field, text }: Question, of: FullCase): boolean {
  const cell = of.cells[field];
  return cell?.state === "not-stated" || Boolean(cell?.gaps.some((gap) => text.startsWith(gap)));
}

/** One of the nine answers, where the question is one of the nine. */
function ofNine({ text }: Question, of: FullCase, { questions }: Vocabulary): Answer | null {
  const key = questions.find((each) => near(text, each.question))?.key;
  const answer = of.answers.find((each) => each.question === key);
  if (answer?.state !== "stated" || answer.unconfirmed) return null;
  const on = publicationsOf(of).all.filter(({ claim }) => answer.claims.includes(claim.id));
  return on.length > 0 && on.every(isQuoted) ? { case: of, text: answer.text, on } : null;
}

function ofStatements({ field, text }: Question, of: FullCase, words: Vocabulary, today: string): Answer | null {
  const changing = words.groups.flatMap(({ fields }) => fields.filter(({ changes }) => changes).map(({ key }) => key));
  const holds = (each: Published): boolean =>
    isQuoted(each) && each.claim.confirmed && !(changing.includes(each.field) && isOld(each.claim, today));
  const nearest = publicationsOf(of)
    .close(text, field ? [field] : [])
    .find(holds);
  return nearest ? { case: of, text: nearest.claim.text, on: [nearest] } : null;
}

/** Whether a statement, and a source of it, is one that a paper may read back to its host. */
export function isQuoted({ claim, sources }: Published): boolean {
  return QUOTED.includes(claim.basis) && sources.some(({ basis }) => QUOTED.includes(basis));
}
