/** 事前学習資料: the chosen cases in short, two pages each; apart from it their fields in full, and all sources. */
import type { FullCase, Vocabulary } from "../data/data";
import type { AtHand } from "../plan/at-hand";
import type { Plan } from "../plan/plan";
import { differences } from "../facts/differences";
import { openQuestions } from "../facts/open";
import { answerText, cellText, doubtText, nameOf, populationOf } from "../facts/sheet";
import { type Row, answered, rowsOf } from "../facts/rows";
import { checked } from "./answered";
import { SPACE, form, heading, line, list, paragraph, table, typed } from "../office/blocks";
import { wareki } from "./calendar";
import { senderText } from "./group";
import type { Make } from "./recipe";
import { asOf, fullCases } from "./published";
import type { Block, Text } from "../office/paper";
import { daysText } from "./visitors";

/** So many of a kind are told of a case: what is read on the way is short, the details hold all. */
const OPEN = 5;
const FIGURES = 8;
const DOUBTS = 3;
/** Letters of an address that are shown; it is a link. */
const ADDRESS = 60;

export const study: Make = (plan, _, known) => [
  ...head("事前学習資料", plan, known),
  ...checked(plan, known),
  ...filled(plan, known, (words, cases) => [
    paragraph(
      "　内容は、公表された資料を事例帖がまとめたものです。〔要確認〕は確かめきれていない記述、［出典］の番号は「事前学習資料（詳細）」の一覧の番号です。",
    ),
    ...different(cases),
    ...cases.flatMap((each) => sheet(words, each)),
  ]),
];

export const details: Make = (plan, _, known) => [
  ...head("事前学習資料（詳細）", plan, known),
  ...filled(plan, known, (words, cases) => [
    heading(cases.length > 1 ? "項目ごとの比較" : "項目ごとの内容", 1),
    ...compared(words, cases),
    ...untold(words, cases),
    heading("出典", 1),
    ...cases.flatMap(sources),
  ]),
];

function head(title: string, plan: Plan, known: AtHand): Block[] {
  return [
    heading(title, 1),
    line(senderText(plan), "right"),
    SPACE,
    form([
      ["目的", typed(plan.purpose, "視察の目的")],
      ["視察の期間", typed(daysText(plan), "視察の期間")],
      ["作成した日", typed(wareki(known.today), "作成した日")],
    ]),
  ];
}

function filled(
  plan: Plan,
  known: AtHand,
  make: (words: Vocabulary, cases: readonly FullCase[]) => readonly Block[],
): readonly Block[] {
  const cases = fullCases(plan, known);
  const words = known.vocabulary;
  return words && cases.length > 0 ? make(words, cases) : [SPACE, paragraph([{ blank: "視察する事例の内容" }])];
}

/** What was written on comparing them; nothing where nobody wrote on two of them. */
function different(cases: readonly FullCase[]): Block[] {
  const found = differences(cases).map(({ text }) => text);
  return found.length > 0 ? [heading("違いはここ"), list(found)] : [];
}

/** What is asked first of its host; the paper of questions holds the others. */
function open(words: Vocabulary, of: FullCase): Block[] {
  const asked = openQuestions(of, words).map(({ text }) => text);
  if (asked.length === 0) return [];
  return [
    paragraph([{ strong: "公表された資料では分からないこと（尋ねることの候補）" }]),
    list(shortened(asked, OPEN)),
  ];
}

/** One case at a glance. */
function sheet(words: Vocabulary, of: FullCase): Block[] {
  const state = words.states.find(({ key }) => key === of.status.state)?.label ?? of.status.state;
  const practices = of.practices.map(
    ({ practice }) => words.practices.find(({ key }) => key === practice)?.label ?? practice,
  );
  const answers = words.questions.map(({ label }, at): [string, Text] => [
    label,
    answerText(of.answers[at], of, labelIn(words)),
  ]);
  const rows: [string, Text][] = [
    ["取組の概要", of.summary],
    ["人口", populationOf(of)],
    ["状態", `${state}（${of.status.told}）`],
    ...answers,
    ["主な数字", shortened(figures(of), FIGURES).join("\n") || "この事例帖に記載なし"],
    ["手法", [...new Set(practices)].join("、") || "この事例帖に記載なし"],
    ["読んだ出典", of.missing.read],
    ["出典と照合した日", wareki(of.checked) || of.checked],
  ];
  const doubts = of.doubts.map(doubtText);
  return [
    heading(nameOf(of)),
    form(rows),
    ...open(words, of),
    ...(doubts.length > 0 ? [paragraph([{ strong: "食い違い・不確かな点" }]), list(shortened(doubts, DOUBTS))] : []),
  ];
}

function shortened(all: readonly string[], most: number): string[] {
  return all.length > most ? [...all.slice(0, most), `ほか${all.length - most}点`] : [...all];
}

function figures(of: FullCase): string[] {
  const claims = Object.values(of.cells).flatMap((cell) => cell.claims);
  return of.keyFigures
    .flatMap((id) => claims.filter((claim) => claim.id === id))
    .map(({ keyFigure, figure, text, asOf: when }) => `${keyFigure ?? text}　${figure ?? ""}${asOf(when)}`);
}

function compared(words: Vocabulary, cases: readonly FullCase[]): Block[] {
  const rows = rowsOf(words, cases).filter(answered);
  return words.groups.flatMap((group) => {
    const own = rows.filter((row) => row.group.key === group.key);
    return own.length > 0 ? [heading(group.label), groupTable(own, words, cases)] : [];
  });
}

function groupTable(rows: readonly Row[], words: Vocabulary, cases: readonly FullCase[]): Block {
  const label = labelIn(words);
  const names = cases.map((each) => shortName(each, cases));
  const lines = rows.flatMap(({ field, cells }) =>
    cells.map((cell, at): Text[] => [field.title, names[at] ?? "", cellText(cell, cases[at], label)]),
  );
  if (cases.length > 1) return table(["項目", "事例", "内容"], [17, 17, 66], lines, true);
  return table(
    ["項目", "内容"],
    [20, 80],
    lines.map(([field = "", , text = ""]) => [field, text]),
    true,
  );
}

/** The town, and the title where it has several of the cases. */
function shortName({ townKey, name, title }: FullCase, cases: readonly FullCase[]): string {
  return cases.filter((each) => each.townKey === townKey).length > 1 ? `${name}\n${title}` : name;
}

/** Fields that none of the cases tells: what the visit may find out. */
function untold(words: Vocabulary, cases: readonly FullCase[]): Block[] {
  const fields = rowsOf(words, cases)
    .filter((row) => !answered(row))
    .map(({ field }) => field.title);
  return fields.length > 0 ? [heading("どの事例の出典にも記載のない項目"), paragraph(`　${fields.join("、")}`)] : [];
}

function sources(of: FullCase): Block[] {
  const rows = of.sources.map((each): Text[] => [
    String(each.number),
    each.title,
    `${each.publisher}\n${each.published?.text ?? "公表日の記載なし"}`,
    each.url ? [{ small: readable(each.url), to: each.url }] : "URLの記載なし",
  ]);
  return [heading(nameOf(of)), table(["番号", "題名", "発行者、公表日", "URL"], [8, 30, 34, 28], rows)];
}

function labelIn({ cells }: Vocabulary): (state: string) => string {
  return (state) => cells.find(({ key }) => key === state)?.label ?? state;
}

/** An address as one reads it: its letters instead of their codes, and no more of them than a line or two. */
function readable(url: string): string {
  const letters = [...decoded(url).replace(/^https?:\/\//u, "")];
  return letters.length > ADDRESS ? `${letters.slice(0, ADDRESS).join("")}…` : letters.join("");
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
