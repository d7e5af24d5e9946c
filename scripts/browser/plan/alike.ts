/** Questions that ask nearly the same of a host: told, so that nobody is asked twice in other words. */
import { pairsOf } from "../facts/published";
import type { Offer } from "./asking";
import type { Plan, Question } from "./plan";

type Asked = Pick<Question, "host" | "case" | "text">;

/** From which part of the shorter question, and from how many pairs of letters, two ask nearly the same. */
const ALIKE = { share: 0.7, shared: 3 } as const;

/** Find who asks nearly the same of the same host. What is asked of another case of it is another question. */
export function alikeTo<T extends Asked>(one: Asked, others: readonly T[]): T | undefined {
  return others.find((other) => other.host === one.host && sameCase(one, other) && near(one.text, other.text));
}

/** Of offers, those that ask nothing near to what is asked already, or to one before them. */
export function unlike(offers: readonly Offer[], { questions }: Plan): Offer[] {
  const taken: Offer[] = [];
  for (const offer of offers) if (!alikeTo(offer, questions) && !alikeTo(offer, taken)) taken.push(offer);
  return taken;
}

function sameCase(one: Asked, other: Asked): boolean {
  return one.case === other.case || one.case === "" || other.case === "";
}

/** Whether two texts ask nearly the same. */
export function near(one: string, other: string): boolean {
  if (one.trim() === other.trim()) return one.trim() !== "";
  const [first, second] = [pairsOf(one), pairsOf(other)];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return shared >= ALIKE.shared && shared / Math.min(first.size, second.size) >= ALIKE.share;
}

/** Which case a question is about, where its host has several to be seen; else "". */
export function caseNamed(
  { case: of, host }: Pick<Question, "case" | "host">,
  { hosts }: Pick<Plan, "hosts">,
  cases: readonly { readonly id: string; readonly title: string }[],
): string {
  const several = (hosts.find(({ id }) => id === host)?.cases.length ?? 0) > 1;
  return several && of ? (cases.find(({ id }) => id === of)?.title ?? "") : "";
}

/** A question with the name of its case before it, where that is not plain. */
export function named(
  question: Pick<Question, "case" | "host" | "text">,
  plan: Plan,
  cases: Parameters<typeof caseNamed>[2],
): string {
  const title = caseNamed(question, plan, cases);
  return title && !question.text.includes(`「${title}」`) ? `「${title}」について、${question.text}` : question.text;
}
