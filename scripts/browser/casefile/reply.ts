/** The right of reply: what a host says of its case, claim by claim; as a file, a letter, and a line of the case. */
import type { FormScheme } from "../data/data";
import { SPACE, heading, line, list, paragraph, table, typed } from "../office/blocks";
import type { Block, Paper } from "../office/paper";
import { fieldsOf } from "./fault";
import { fresh } from "./fresh";
import { type Entries, entriesOf, isEntries, isList, textOf } from "./value";

/** What is proposed for one claim. */
export interface Proposal {
  readonly field: string;
  /** From 1, as the page counts. */
  readonly number: number;
  /** The claim as the host has read it. */
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
  /** Claims that are good as they are, as `field-number`. */
  readonly good: readonly string[];
  readonly proposals: readonly Proposal[];
  /** Whatever else there is to say. */
  readonly note: string;
}

export const NO_REPLY: Omit<Reply, "case" | "date"> = { by: "", good: [], proposals: [], note: "" };

/** Every claim of the case, as the host goes through them. */
export function claimsToRead(
  data: Entries,
  scheme: FormScheme,
): { id: string; field: string; number: number; title: string; claim: Entries }[] {
  return [...fieldsOf(scheme)].flatMap(([field, title]) =>
    entriesOf(data[field]).map((claim, at) => ({ id: `${field}-${at + 1}`, field, number: at + 1, title, claim })),
  );
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

/** What keeps a reply from being sent; `left` claims are neither good nor to be put right. */
export function lacking(reply: Reply, today: string, scheme: FormScheme, left = 0): string[] {
  const fields = fieldsOf(scheme);
  const silent = proposed(reply).length === 0 && left > 0 && (reply.good.length > 0 || !reply.note.trim());
  const bare = proposed(reply).filter(({ proposed: words }) => !words.trim());
  return [
    ...(reply.by.trim() ? [] : ["答える部署の名前がありません。"]),
    ...(/^\d{4}-\d{2}-\d{2}$/u.test(reply.date) ? [] : ["日付がありません。"]),
    ...(reply.date > today ? ["日付が今日より先です。"] : []),
    ...(silent
      ? [`まだ答えていない記述が${left}件あります。どれも問題がなければ「すべて、このままでよい」を押してください。`]
      : []),
    ...bare.map(
      ({ field, number }) =>
        `「${fields.get(field) ?? field} ${number}」に、直した文がありません。消す申し出なら「この記述を消す」と書いてください。`,
    ),
  ];
}

function what(reply: Reply): string {
  if (proposed(reply).length > 0) return "訂正の申し出";
  return onlyNoted(reply) ? "意見" : "問題なし";
}

/** Whether nothing is said of any claim, but something of the whole. */
export function onlyNoted(reply: Reply): boolean {
  return proposed(reply).length === 0 && reply.good.length === 0 && Boolean(reply.note.trim());
}

/** Every claim that is not to be put right is good. */
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
  const fields = fieldsOf(scheme);
  const rows = proposed(reply).map(({ field, number, text, proposed: words, why }) => [
    `${fields.get(field) ?? field} ${number}`,
    text,
    typed(words, "直した文"),
    why || "―",
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
  const fields = fieldsOf(scheme);
  const told = proposed(reply).map(({ field, number, text, proposed: words, why }) =>
    [
      `■ ${fields.get(field) ?? field} ${number}`,
      `　いまの文：${text}`,
      `　直した文：${words}`,
      ...(why ? [`　理由：${why}`] : []),
    ].join("\n"),
  );
  const body =
    told.length > 0
      ? [`次の${told.length}か所の訂正をお願いします。`, ...told]
      : [onlyNoted(reply) ? "次のとおりお伝えします。" : "内容に問題がないことを確かめました。"];
  const head = [`掲載内容についての回答　${day}`, `${reply.by}`, `事例：${title}（${reply.case}）`].join("\n");
  return `${[head, ...body, ...(reply.note.trim() ? [`そのほか：${reply.note.trim()}`] : [])].join("\n\n")}\n`;
}

/** Whether data are those of a case, and not of some other file. */
export function isCase(data: Entries): boolean {
  return isEntries(data.sources) || "municipality" in data || "summary" in data || "title" in data;
}
