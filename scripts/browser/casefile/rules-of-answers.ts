/** Rules on the answers, and on numbers that a claim has to back. The names are those of the rules in Python. */
import type { FormQuestion } from "../data/data";
import { type Fault, type Ground, type Rule, fieldsOf, quote } from "./fault";
import { claimsOf } from "./rules-of-claims";
import { type Entries, type Value, entriesOf, isEntries, isList, textOf, textsOf } from "./value";

export const NONE = "出典に記載なし";
const SPENT = ["初期", "運用", "予算・見込み"];
const MILESTONES = ["着手", "運用"];
const HELD = ["text", "value", "value_to", "before", "as_of"];

/** The numbers in a value: without separators, with how they are written. */
export function numbersIn(value: Value | undefined): Map<string, string> {
  const text = textOf(value).normalize("NFKC");
  const found = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return new Map(found.map((each) => [each.replace(/,/g, "").replace(/^0+/, "") || "0", each]));
}

function numbersOf(claim: Entries): string[] {
  return HELD.flatMap((key) => [...numbersIn(claim[key]).keys()]);
}

/** Whether a claim answers a question by its structure, so that nobody has to write it. */
function settles(question: string, field: string, claim: Entries): boolean {
  const value = claim.value ?? null;
  if (question === "cost") return field === "cost" && SPENT.includes(textOf(claim.cost_kind)) && value !== null;
  if (question === "period") return MILESTONES.includes(textOf(claim.milestone));
  if (question === "product") return textsOf(claim.products).length > 0;
  const compared = (claim.before ?? null) !== null || Boolean(claim.key_figure);
  return question === "effect" && field === "results" && value !== null && compared;
}

/** The claims from which an answer is made; none where it is to be written. */
export function computedFrom(ground: Ground, question: string): string[] {
  const found = claimsOf(ground)
    .filter(([[field], claim]) => "text" in claim && settles(question, String(field), claim))
    .map(([[field, at]]) => `${field}-${Number(at) + 1}`);
  return question === "period" && found.length !== MILESTONES.length ? [] : found;
}

/** The claims of a field that hold the words. */
export function holding(data: Entries, field: string, words: string): Entries[] {
  return entriesOf(data[field]).filter(({ text }) => words !== "" && textOf(text).includes(words));
}

export const answers: Rule = function* (ground) {
  const { data, scheme } = ground;
  const given = isEntries(data.answers) ? data.answers : {};
  for (const question of scheme.questions) {
    const answer = given[question.key];
    const where = ["answers", question.key];
    const holders = computedFrom(ground, question.key);
    const told = question.fields.some((field) => entriesOf(data[field]).length > 0);
    if (answer === undefined) {
      if (told && holders.length === 0)
        yield {
          where,
          rule: "answer",
          text: `要点${quote(question.label)}に答えがありません。答えがなければ「出典に記載なし」を選んでください。`,
        };
    } else if (holders.length > 0) {
      yield { where, rule: "answer", text: `要点${quote(question.label)}は、記述から作られます。ここには書きません。` };
    } else if (isEntries(answer)) yield* written(ground, question, answer);
  }
  yield* troubleDenied(data, given);
};

/** Report troubles that a case is listed under, while its answer says that none is known. */
function* troubleDenied(data: Entries, given: Entries): Iterable<Fault> {
  if (given.trouble !== NONE) return;
  const cites = isEntries(given.remaining) && isEntries(given.remaining.cites) ? given.remaining.cites : {};
  const cited = textsOf(cites.difficulties).flatMap((words) => holding(data, "difficulties", words));
  const at = entriesOf(data.difficulties).findIndex((claim) => textOf(claim.trouble) && !cited.includes(claim));
  if (at < 0) return;
  const text = `つまずきは「出典に記載なし」とありますが、苦労の${at + 1}件目の記述に苦労の種類が付いています。この記述を引いて答えるか、いまも残る課題なら「残る課題」で引いてください。`;
  yield { where: ["answers", "trouble"], rule: "answer", text };
}

function* written(ground: Ground, question: FormQuestion, answer: Entries): Iterable<Fault> {
  const where = ["answers", question.key];
  const cites = isEntries(answer.cites) ? answer.cites : {};
  yield* cited(ground, question.key, cites);
  const claims = Object.entries(cites).flatMap(([field, value]) =>
    textsOf(value).flatMap((words) => holding(ground.data, field, words)),
  );
  const backed = new Set(claims.flatMap(numbersOf));
  for (const [number, shown] of numbersIn(answer.text)) {
    if (!backed.has(number))
      yield { where: [...where, "text"], rule: "answer", text: `答えの数${quote(shown)}が、引いた記述にありません。` };
  }
  const { kind } = answer;
  if (typeof kind === "string" && !question.kinds.some(({ key }) => key === kind)) {
    yield { where: [...where, "kind"], rule: "answer", text: `答えの種類${quote(kind)}はありません。` };
  }
}

function* cited({ data, scheme }: Ground, question: string, cites: Entries): Iterable<Fault> {
  const fields = fieldsOf(scheme);
  for (const [field, value] of Object.entries(cites)) {
    const where = ["answers", question, "cites", field];
    if (!fields.has(field)) yield { where, rule: "answer", text: `項目${quote(field)}はありません。` };
    else for (const words of textsOf(value)) yield* found(data, field, words, where);
  }
}

function* found(data: Entries, field: string, words: string, where: readonly string[]): Iterable<Fault> {
  const claims = holding(data, field, words).length;
  const listed = isList(data.not_stated) ? data.not_stated : [];
  const gaps = listed.filter((gap) => isEntries(gap) && gap.field === field && textOf(gap.what).includes(words)).length;
  if (claims === 1 && gaps === 0) return;
  const text = claims + gaps > 1 ? "が二つ以上の記述にあります。" : "を含む記述がありません。";
  yield { where, rule: "answer", text: `引いた言葉${quote(words)}${text}記述を選び直してください。` };
}

export const summary: Rule = function* (ground) {
  const held = new Set(claimsOf(ground).flatMap(([, claim]) => numbersOf(claim)));
  for (const [key, title] of [
    ["subtitle", "サブタイトル"],
    ["summary", "取り組みの概要"],
  ] as const) {
    for (const [number, shown] of numbersIn(ground.data[key])) {
      if (!held.has(number))
        yield {
          where: [key],
          rule: "unbacked-summary",
          text: `${quote(title)}の数${quote(shown)}が、どの記述にもありません。`,
        };
    }
  }
};
