/** The list of questions that are to be put: taking, moving, ordering and counting, as pure changes of a plan. */
import type { Vocabulary } from "../data/data";
import { MOST_QUESTIONS, type Question as Collected } from "../kept/questions";
import { type Offer, asksOf, nameOf, questionOf } from "./asking";
import { type Host, type Plan, type Question, newId } from "./plan";

/** Room for more: a list longer than that is read by nobody. */
export function roomFor({ questions }: Plan): number {
  return Math.max(0, MOST_QUESTIONS - questions.length);
}

/** An offer counts as taken when its question is there, by name or, from elsewhere, by what it asks. */
export function isTaken(offer: Offer, { questions }: Plan): boolean {
  return questions.some(
    (each) =>
      each.id === offer.id ||
      (each.host === offer.host && each.case === offer.case && each.field === offer.field && each.text === offer.text),
  );
}

/** Take offers, as many as there is room for; those that are there stay as they are. */
export function withOffers(plan: Plan, offers: readonly Offer[]): Plan {
  const fresh = offers.filter((each) => !isTaken(each, plan)).slice(0, roomFor(plan));
  return fresh.length > 0 ? { ...plan, questions: [...plan.questions, ...fresh.map(questionOf)] } : plan;
}

export function withQuestions(plan: Plan, questions: readonly Question[]): Plan {
  const fresh = questions.slice(0, roomFor(plan));
  return fresh.length > 0 ? { ...plan, questions: [...plan.questions, ...fresh] } : plan;
}

export function withQuestion(plan: Plan, id: string, patch: Partial<Question>): Plan {
  return { ...plan, questions: plan.questions.map((each) => (each.id === id ? { ...each, ...patch } : each)) };
}

export function withoutQuestion(plan: Plan, id: string): Plan {
  return { ...plan, questions: plan.questions.filter((each) => each.id !== id) };
}

/** The questions of a host, in their order; "" gives those whose host has gone. */
export function questionsOf({ questions, hosts }: Plan, host: string): Question[] {
  const known = new Set(hosts.map(({ id }) => id));
  return questions.filter((each) => (host ? each.host === host : !known.has(each.host)));
}

/** Move a question up (-1) or down (1) among those of its host. */
export function withMoved(plan: Plan, id: string, way: 1 | -1): Plan {
  const question = plan.questions.find((each) => each.id === id);
  if (!question) return plan;
  const mine = questionsOf(plan, plan.hosts.some((host) => host.id === question.host) ? question.host : "");
  const other = mine[mine.indexOf(question) + way];
  if (!other) return plan;
  return {
    ...plan,
    questions: plan.questions.map((each) => (each === question ? other : each === other ? question : each)),
  };
}

/** What must be asked first, then reasons, then facts (answered in writing too), each in the order of the fields. */
export function withSuggestedOrder(plan: Plan, words: Vocabulary | null): Plan {
  const fields = (words?.groups ?? []).flatMap((group) => group.fields.map(({ key }) => key));
  const place = ({ must, asks, field }: Question): number => {
    const at = fields.indexOf(field);
    return (must ? 0 : 2_000) + (asks === "理由" ? 0 : 1_000) + (at < 0 ? 999 : at);
  };
  const sorted = [...plan.questions].sort((one, other) => place(one) - place(other));
  return sorted.every((each, at) => each === plan.questions[at]) ? plan : { ...plan, questions: sorted };
}

/** What the comparison has collected: as offers where these ask the same, else as questions; the rest has no host. */
export interface TakenOver {
  readonly offers: readonly Offer[];
  readonly others: readonly Question[];
  /** How many are about cases that are not to be seen. */
  readonly strange: number;
}

export function takenOver(collected: readonly Collected[], offers: readonly Offer[], plan: Plan): TakenOver {
  const sorted = collected.map((each) => ({
    offer: offers.find((offer) => asksSame(offer, each)),
    host: hostOf(each, plan.hosts),
    each,
  }));
  const others = sorted.flatMap(({ offer, host, each }) => (!offer && host ? [asQuestion(each, host)] : []));
  return {
    offers: sorted.flatMap(({ offer }) => (offer && !isTaken(offer, plan) ? [offer] : [])),
    others: others.filter((each) => !plan.questions.some((one) => one.case === each.case && one.text === each.text)),
    strange: sorted.filter(({ host }) => !host).length,
  };
}

function asksSame(offer: Offer, { case: of, field, text }: Collected): boolean {
  return offer.case === of && offer.field === field && (offer.text === text || offer.subject === text);
}

function hostOf({ case: of }: Collected, hosts: readonly Host[]): Host | undefined {
  return hosts.find(({ cases }) => cases.includes(of));
}

/** The name follows from what is asked, so that taking over twice adds nothing. */
function asQuestion({ case: of, field, text }: Collected, { id: host }: Host): Question {
  return {
    id: nameOf(host, of, field, "collected", text),
    host,
    case: of,
    field,
    text,
    asks: asksOf(text),
    must: false,
    where: "",
    answer: "",
  };
}

export interface Counts {
  readonly all: number;
  readonly must: number;
  readonly reasons: number;
}

export function countsOf(questions: readonly Question[]): Counts {
  return {
    all: questions.length,
    must: questions.filter(({ must }) => must).length,
    reasons: questions.filter(({ asks }) => asks === "理由").length,
  };
}

/** Put the same question to all other hosts as well. */
export function withCopies(plan: Plan, id: string): Plan {
  const question = plan.questions.find((each) => each.id === id);
  if (!question) return plan;
  const lacking = plan.hosts.filter(
    (host) => !plan.questions.some((each) => each.host === host.id && each.text === question.text),
  );
  const copies = lacking.map((host) => ({
    ...question,
    id: newId(),
    host: host.id,
    case: "",
    where: "" as const,
    answer: "",
  }));
  return withQuestions(plan, copies);
}
