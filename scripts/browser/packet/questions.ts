/** 質問事項書: goes to the host some days before, with room for the answers. */
import type { AtHand } from "../plan/at-hand";
import { named } from "../plan/alike";
import { REPLY } from "../plan/reply";
import type { Host, Plan, Question } from "../plan/plan";
import { SPACE, form, heading, line, paragraph, table, typed } from "../office/blocks";
import type { Make } from "./recipe";
import { publishedOn } from "./published";
import { contact } from "./letter";
import { desk, yours } from "./names";
import type { Block, Table, Text } from "../office/paper";
import { likelyTime, questionsOf, topics } from "./visitors";

/** Lines of a cell to answer in. */
const ANSWER_LINES = 5;
/** Rows of a sheet to fill in by hand. */
const EMPTY_ROWS = 5;

export const questions: Make = (plan, host, known) => {
  const asked = questionsOf(plan, host);
  const marked = asked.some(({ must }) => must) ? "　「重点」は、特に伺いたい質問です。" : "";
  return [
    ...addressed(plan, host),
    SPACE,
    visit(plan, host, known),
    SPACE,
    paragraph(
      `　公表されている資料を読んだうえで、次のことを${yours(host)}に伺います。当日の御説明の中でお答えいただければ十分です。${marked}`,
    ),
    SPACE,
    questionsTable(plan, host, known),
  ];
};

/** The same as Excel: wide cells to answer in, and a number by which an answer comes back to its question. */
export const replyForm: Make = (plan, host, known) => {
  const rows = questionsOf(plan, host).map((each, at): Text[] => [
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
    { ...table(heads, [5, 27, 20, 40, 8], rows.length > 0 ? rows : empty), room: ANSWER_LINES },
  ];
};

function addressed({ home, route }: Plan, host: Host | null): Block[] {
  return [
    heading("質問事項書", 1),
    line([...desk(host?.name ?? "", host?.section ?? "", route), "　御中"]),
    line(typed(home.name, "団体名"), "right"),
  ];
}

function visit(plan: Plan, host: Host | null, known: AtHand): Block {
  return form([
    ["視察の日時", likelyTime(host)],
    ["視察事項", topics(plan, host, known)],
    ["連絡先", contact(plan, "\n")],
  ]);
}

function questionsTable(plan: Plan, host: Host | null, known: AtHand): Table {
  const rows = questionsOf(plan, host).map((each, at) => row(each, at, plan, known));
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
