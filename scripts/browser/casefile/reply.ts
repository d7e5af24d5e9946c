/** The right of reply: what a host says of its case, part by part; as a file, a letter, and a line of the case. */
import type { FormScheme } from "../data/data";
import { SPACE, heading, line, list, paragraph, table, typed } from "../office/blocks";
import type { Block, Paper } from "../office/paper";
import { fieldsOf } from "./fault";
import { fresh } from "./fresh";
import { type Entries, entriesOf, isEntries, isList, textOf } from "./value";

/** What is proposed for one part. */
export interface Proposal {
  /** The field of a claim, `summary`, or `answers.` and the key of a question. */
  readonly field: string;
  /** From 1, as the page counts. */
  readonly number: number;
  /** The part as the host has read it. */
  readonly text: string;
  readonly proposed: string;
  readonly why: string;
}

export interface Reply {
  readonly case: string;
  /** The section that answers; nobody's name. */
  readonly by: string;
  /** ISO. */
  readonly date: string;
  /** Parts that are good as they are, as `field-number`. */
  readonly good: readonly string[];
  readonly proposals: readonly Proposal[];
  /** Whatever else there is to say. */
  readonly note: string;
}

export const NO_REPLY: Omit<Reply, "case" | "date"> = { by: "", good: [], proposals: [], note: "" };

/** What a host reads and answers: the summary, an answer, or a claim. */
export interface Part extends Pick<Proposal, "field" | "number" | "text"> {
  readonly id: string;
  readonly title: string;
  readonly claim?: Entries;
}

/** Every part of a case, from its head down; `told` are the answers as the page words them, by question. */
export function partsToRead(
  data: Entries,
  scheme: FormScheme,
  told: Readonly<Record<string, string>> = {},
): readonly Part[] {
  const head = { id: "summary-1", field: "summary", number: 1, text: textOf(data.summary) };
  const answers = scheme.questions.map(({ key }) => ({
    id: `${ANSWER}${key}-1`,
    field: ANSWER + key,
    number: 1,
    text: told[key] ?? "",
  }));
  const claims = [...fieldsOf(scheme).keys()].flatMap((field) =>
    entriesOf(data[field]).map((claim, at) => ({
      id: `${field}-${at + 1}`,
      field,
      number: at + 1,
      text: textOf(claim.text),
      claim,
    })),
  );
  return [head, ...answers, ...claims]
    .filter(({ text }) => text)
    .map((each) => ({ ...each, title: placeOf(each, scheme) }));
}

const ANSWER = "answers.";

/** Name a part as the page does. */
export function placeOf({ field, number }: Pick<Proposal, "field" | "number">, scheme: FormScheme): string {
  if (field === "summary") return "概要";
  const question = scheme.questions.find(({ key }) => field === ANSWER + key);
  return question ? `要点「${question.label}」` : `${fieldsOf(scheme).get(field) ?? field} ${number}`;
}

/** Proposals that propose something. */
export function proposed({ proposals }: Reply): Proposal[] {
  return proposals.filter(({ proposed: words, why }) => words.trim() || why.trim());
}

export function withProposal(reply: Reply, proposal: Proposal): Reply {
  const same = (each: Proposal): boolean => each.field === proposal.field && each.number === proposal.number;
  const proposals = reply.proposals.some(same)
    ? reply.proposals.map((each) => (same(each) ? proposal : each))
    : [...reply.proposals, proposal];
  return { ...reply, good: reply.good.filter((id) => id !== `${proposal.field}-${proposal.number}`), proposals };
}

export function withGood(reply: Reply, id: string): Reply {
  const others = reply.proposals.filter(({ field, number }) => `${field}-${number}` !== id);
  return { ...reply, proposals: others, good: [...new Set([...reply.good, id])] };
}

/** Take an answer back: the part is neither good nor to be put right. */
export function withoutAnswer(reply: Reply, id: string): Reply {
  const { good, proposals } = withGood(reply, id);
  return { ...reply, proposals, good: good.filter((each) => each !== id) };
}

/** The parts of which nothing is said yet. */
export function unanswered(parts: readonly Part[], { good, proposals }: Reply): Part[] {
  const known = new Set([...good, ...proposals.map(({ field, number }) => `${field}-${number}`)]);
  return parts.filter(({ id }) => !known.has(id));
}

/** What keeps a reply from being sent; `left` parts are neither good nor to be put right. */
export function lacking(reply: Reply, today: string, scheme: FormScheme, left = 0): string[] {
  const silent = proposed(reply).length === 0 && left > 0 && (reply.good.length > 0 || !reply.note.trim());
  const bare = proposed(reply).filter(({ proposed: words }) => !words.trim());
  return [
    ...(reply.by.trim() ? [] : ["答える部署の名前がありません。"]),
    ...(/^\d{4}-\d{2}-\d{2}$/u.test(reply.date) ? [] : ["日付がありません。"]),
    ...(reply.date > today ? ["日付が今日より先です。"] : []),
    ...(silent
      ? [
          `まだ答えていないものが${left}件あります。どれも問題がなければ「すべて、この内容で問題ありません」を押してください。`,
        ]
      : []),
    ...bare.map((each) => `${placeOf(each, scheme)}に、直した文がありません。消す申し出なら「消す」と書いてください。`),
  ];
}

function what(reply: Reply): string {
  if (proposed(reply).length > 0) return "訂正の申し出";
  return onlyNoted(reply) ? "意見" : "問題なし";
}

/** Whether nothing is said of any part, but something of the whole. */
export function onlyNoted(reply: Reply): boolean {
  return proposed(reply).length === 0 && reply.good.length === 0 && Boolean(reply.note.trim());
}

/** Every part that is not to be put right is good. */
export function withRestGood(reply: Reply, ids: readonly string[]): Reply {
  const wanted = new Set(reply.proposals.map(({ field, number }) => `${field}-${number}`));
  return { ...reply, good: ids.filter((id) => !wanted.has(id)) };
}

/** The file: YAML that an editor can read, and that the form can open again. */
export function replyFile(reply: Reply): string {
  const corrections = proposed(reply).map(({ field, number, text, proposed: words, why }) => ({
    field,
    number,
    text,
    proposed: words.trim(),
    ...(why.trim() ? { why: why.trim() } : {}),
  }));
  const data: Entries = {
    kind: "casebook-reply",
    case: reply.case,
    by: reply.by.trim(),
    date: reply.date,
    what: what(reply),
    ...(reply.good.length > 0 ? { good: reply.good } : {}),
    ...(corrections.length > 0 ? { corrections } : {}),
    ...(reply.note.trim() ? { note: reply.note.trim().replace(/\s+/gu, " ") } : {}),
  };
  return fresh(data, ["reply"], "", () => Object.keys(data));
}

/** Read such a file; null for any other. */
export function replyOf(data: Entries): Reply | null {
  if (data.kind !== "casebook-reply" || typeof data.case !== "string") return null;
  const corrections = entriesOf(data.corrections).map((each) => ({
    field: textOf(each.field),
    number: Number(each.number) || 0,
    text: textOf(each.text),
    proposed: textOf(each.proposed),
    why: textOf(each.why),
  }));
  const good = isList(data.good) ? data.good.map(textOf) : [];
  return {
    case: data.case,
    by: textOf(data.by),
    date: textOf(data.date),
    good,
    proposals: corrections,
    note: textOf(data.note),
  };
}

/** The entry of the case that tells of the reply, once its proposals have been worked in. */
export function reviewOf(reply: Reply): Entries {
  if (onlyNoted(reply))
    return { by: reply.by.trim(), date: reply.date, what: "見解あり", note: reply.note.trim().replace(/\s+/gu, " ") };
  const result = proposed(reply).length > 0 ? "訂正を反映" : "問題なし";
  return { by: reply.by.trim(), date: reply.date, what: result };
}

/** A letter to who publishes the casebook. */
export function replyPaper(reply: Reply, title: string, day: string, scheme: FormScheme): Paper {
  const rows = proposed(reply).map((each) => [
    placeOf(each, scheme),
    each.text,
    typed(each.proposed, "直した文"),
    each.why || "―",
  ]);
  const body: Block[] =
    rows.length > 0
      ? [
          paragraph(`　貴事例帖に掲載の標記の事例について、下記の${rows.length}か所の訂正をお願いします。`),
          table(["場所", "いまの文", "直した文", "理由"], [14, 32, 34, 20], rows),
        ]
      : [
          paragraph(
            onlyNoted(reply)
              ? "　貴事例帖に掲載の標記の事例について、次のとおりお伝えします。"
              : "　貴事例帖に掲載の標記の事例を読み、内容に問題がないことを確かめました。",
          ),
        ];
  const note = reply.note.trim() ? [heading("そのほか"), paragraph(`　${reply.note.trim()}`)] : [];
  return {
    key: "case-reply",
    title: "掲載内容についての回答",
    format: "letter",
    blocks: [
      line(day, "right"),
      line("旅する事例帖　御中"),
      line([...typed(reply.by, "部署")], "right"),
      SPACE,
      heading("掲載内容についての回答", 1),
      list([`事例　${title}`, `ID　${reply.case}`]),
      ...body,
      ...note,
    ],
  };
}

/** The letter as plain text, for an e-mail. */
export function replyText(reply: Reply, title: string, day: string, scheme: FormScheme): string {
  const told = proposed(reply).map((each) =>
    [
      `■ ${placeOf(each, scheme)}`,
      `　いまの文：${each.text}`,
      `　直した文：${each.proposed}`,
      ...(each.why ? [`　理由：${each.why}`] : []),
    ].join("\n"),
  );
  const body =
    told.length > 0
      ? [`次の${told.length}か所の訂正をお願いします。`, ...told]
      : [onlyNoted(reply) ? "次のとおりお伝えします。" : "内容に問題がないことを確かめました。"];
  const head = [`掲載内容についての回答　${day}`, `${reply.by}`, `事例：${title}（${reply.case}）`].join("\n");
  return `${[head, ...body, ...(reply.note.trim() ? [`そのほか：${reply.note.trim()}`] : [])].join("\n\n")}\n`;
}

/** Whether what was kept is a reply. */
export function isReply(found: unknown): found is Reply {
  const { case: id, by, date, note, proposals, good } = (found ?? {}) as Partial<Reply>;
  return [id, by, date, note].every((each) => typeof each === "string") && [proposals, good].every(Array.isArray);
}

/** Whether data are those of a case, and not of some other file. */
export function isCase(data: Entries): boolean {
  return isEntries(data.sources) || "municipality" in data || "summary" in data || "title" in data;
}
