/**
 * What a host has published on a question that it has been sent. The answers that every case gives to the nine
 * questions come first, with the claims they rest on; then statements in which most of its words stand.
 */
import type { Asked, CaseAnswer, FullCase, Source, Vocabulary } from "../data/data";
import { type Published, answered, pairsOf, publicationsOf } from "../facts/published";
import { ours } from "../packet/names";

export interface Found {
  /** Which of the nine questions it asks, with the answer of the case; null where it asks none that is answered. */
  readonly answer: { readonly label: string; readonly text: string } | null;
  readonly published: readonly Published[];
}

const MOST = 4;
/** So many signs make a question one of the nine; a name of it alone does. */
const ENOUGH = 2;

/** The everyday words for each of the nine questions, by its key. */
export type Spoken = Readonly<Record<string, readonly string[]>>;

/** What the sources of one's own case tell on a question, the nearest first. */
export function publishedOn(question: string, own: FullCase, words: Vocabulary, spoken: Spoken): Found {
  const asked = askedIn(question, words.questions, spoken);
  const answer = own.answers.find((each) => each.question === asked?.key && each.state === "stated");
  if (!asked || !answer) {
    return { answer: null, published: (answered(question, [own], words)?.known ?? []).slice(0, MOST) };
  }
  const all = [...restedOn(answer, own), ...publicationsOf(own).close(question, [asked.field])];
  return { answer: { label: asked.label, text: answer.text }, published: [...new Set(all)].slice(0, MOST) };
}

function restedOn({ claims }: CaseAnswer, own: FullCase): Published[] {
  const { all } = publicationsOf(own);
  return claims.flatMap((id) => all.filter(({ claim }) => claim.id === id));
}

/** The one of the nine that a question asks: named by it, or asked in much the same words. */
function askedIn(question: string, all: readonly Asked[], spoken: Spoken): Asked | null {
  const scored = all.map((asked) => ({ asked, score: likeness(question, asked, spoken[asked.key]) }));
  const [best] = scored.sort((one, other) => other.score - one.score);
  return best && best.score >= ENOUGH ? best.asked : null;
}

function likeness(question: string, { label, question: asks }: Asked, spoken: readonly string[] = []): number {
  const named = label.split(/[・と]/u).filter((part) => question.includes(part)).length;
  const said = signsOf([asks, ...spoken].join("、"));
  return named * ENOUGH + [...signsOf(question)].filter((sign) => said.has(sign)).length;
}

const WORD = /[\p{Script=Katakana}ー]{2,}/gu;
/** 短く of 短くなった: a question is told by its verbs as well. */
const STEM = /\p{Script=Han}\p{Script=Hiragana}/gu;

/** What short sentences are told by; of katakana a whole word, for メーカー and カード have letters in common. */
function signsOf(text: string): ReadonlySet<string> {
  const words = [...(text.match(WORD) ?? []), ...(text.match(STEM) ?? [])];
  return new Set([...pairsOf(text.replace(WORD, "、")), ...words]);
}

/** True where none of the sources is the host's own: who quotes them has to say whose word it is. */
export function isOthers({ sources, case: own }: Published): boolean {
  return sources.length > 0 && !sources.some((each) => isOwn(each, own));
}

function isOwn({ basis, publisher }: Source, { name }: FullCase): boolean {
  return basis === "host_report" || publisher.includes(name);
}

/** A published statement as a part of an answer, with whence it is known. */
export function draftOf(published: Published): string {
  const { claim, sources, case: own } = published;
  if (sources.length === 0) return claim.text;
  const told = sources.map((each) => (isOwn(each, own) ? each.title : `${each.publisher}「${each.title}」`)).join("、");
  return `${claim.text}（出典　${told}${isOthers(published) ? `。${ours(own)}の資料ではありません` : ""}）`;
}
