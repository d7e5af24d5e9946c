/** 質問事項書: goes to the host some days before, with room for the answers. */
import type { AtHand } from "../plan/at-hand";
import { named } from "../plan/alike";
import { REPLY } from "../plan/reply";
import type { Host, Plan, Question } from "../plan/plan";
import { answeredTable } from "./answered";
import { SPACE, form, heading, line, paragraph, table } from "../office/blocks";
import type { Make } from "./recipe";
import { publishedOn } from "./published";
import { senderText } from "./group";
import { contact } from "./letter";
import { desk, yours } from "./names";
import type { Block, Table, Text } from "../office/paper";
import { leftOf, likelyTime, questionsOf, topics } from "./visitors";

/** Lines of a cell to answer in. */
const ANSWER_LINES = 5;
const ELSEWHERE = "公表資料に答えのあった質問は、質問事項書の「答え合わせ」にあります。お答えは要りません。";
/** Rows of a sheet to fill in by hand. */
const EMPTY_ROWS = 5;
const ANSWERED =
  "　次のことは、公表されている資料で分かりました。お答えは要りません。違うところや、その後変わったところがあれば、お知らせください。";

export const questions: Make = (plan, host, known) => {
  const answered = host ? answeredTable(plan, host, known) : [];
  return [
    ...addressed(plan, host),
    SPACE,
    visit(plan, host, known),
    SPACE,
    ...(answered.length > 0 ? [heading("答え合わせ"), paragraph(ANSWERED), SPACE, ...answered, heading("質問")] : []),
    ...put(plan, host, known),
  ];
};

function put(plan: Plan, host: Host | null, known: AtHand): Block[] {
  const left = leftOf(plan, host, known);
  if (left.length === 0 && questionsOf(plan, host).length > 0)
    return [paragraph("　このほかに、いま伺いたいことはありません。")];
  const marked = left.some(({ must }) => must) ? "　「重点」は、特に伺いたい質問です。" : "";
  return [
    paragraph(
      `　公表されている資料を読んだうえで、次のことを${yours(host)}に伺います。当日の御説明の中でお答えいただければ十分です。${marked}`,
    ),
    SPACE,
    questionsTable(left, plan, known),
  ];
}

/** The same as Excel: wide cells to answer in, and a number by which an answer comes back to its question. */
export const replyForm: Make = (plan, host, known) => {
  const rows = leftOf(plan, host, known).map((each, at): Text[] => [
    numberOf(each, at),
    named(each, plan, known.cases),
    publishedOn(each, known),
    "",
    each.id,
  ]);
  const empty = Array.from({ length: EMPTY_ROWS }, (_, at): Text[] => [String(at + 1), "", "", "", ""]);
  const heads = ["番号", REPLY.question, "公表資料で分かること", REPLY.answer, REPLY.number];
  return [
    ...addressed(plan, host),
    visit(plan, host, known),
    paragraph(
      "「お答え」の欄に御記入のうえ、Excelのまま御返送ください。当日の御説明の中でお答えいただく場合は、空欄で差し支えありません。右端の整理番号は、お答えを質問に結ぶためのものです。",
    ),
    ...(rows.length < questionsOf(plan, host).length ? [paragraph(ELSEWHERE)] : []),
    { ...table(heads, [5, 23, 15, 41, 16], rows.length > 0 ? rows : empty), room: ANSWER_LINES },
  ];
};

function addressed(plan: Plan, host: Host | null): Block[] {
  return [
    heading("質問事項書", 1),
    line([...desk(host?.name ?? "", host?.section ?? "", plan.route), "　御中"]),
    line(senderText(plan), "right"),
  ];
}

function visit(plan: Plan, host: Host | null, known: AtHand): Block {
  return form([
    ["視察の日時", likelyTime(host)],
    ["視察事項", topics(plan, host, known)],
    ["連絡先", contact(plan, "\n")],
  ]);
}

function questionsTable(asked: readonly Question[], plan: Plan, known: AtHand): Table {
  const rows = asked.map((each, at) => row(each, at, plan, known));
  const empty = Array.from({ length: EMPTY_ROWS }, (_, at): Text[] => [String(at + 1), [{ blank: "質問" }], ""]);
  return table(["番号", "質問", "お答え"], [8, 46, 46], rows.length > 0 ? rows : empty);
}

function row(question: Question, at: number, plan: Plan, known: AtHand): Text[] {
  const published = publishedOn(question, known);
  return [
    numberOf(question, at),
    [named(question, plan, known.cases), ...(published ? [{ small: `\n${published}` }] : [])],
    "",
  ];
}

function numberOf({ must }: Question, at: number): string {
  return `${at + 1}${must ? "\n重点" : ""}`;
}
