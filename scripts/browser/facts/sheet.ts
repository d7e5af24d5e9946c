/** A comparison as plain tables of text: what is downloaded. */
import type { CaseAnswer, Cell, Claim, Doubt, FullCase, Vocabulary } from "../data/data";
import { rowsOf } from "./rows";
import { grouped } from "../words/grouped";

export type Table = readonly (readonly string[])[];

export interface Tables {
  readonly title: string;
  /** Questions as rows, cases as columns; empty where the collection asks none. */
  readonly answers: Table;
  /** Fields as rows, cases as columns. */
  readonly side: Table;
  /** One row for each claim, gap or empty cell. */
  readonly claims: Table;
  readonly sources: Table;
}

export function tablesOf(words: Vocabulary, cases: readonly FullCase[]): Tables {
  return {
    title: `事例の比較　${cases.map(nameOf).join("、")}`,
    answers: answers(words, cases),
    side: [
      ["分類", "項目", ...cases.map(nameOf)],
      ...facts(words, cases),
      ...answers(words, cases).slice(1),
      ...side(words, cases),
      ...doubts(cases),
    ],
    claims: [CLAIM_HEAD, ...cases.flatMap((each) => claims(words, each))],
    sources: [SOURCE_HEAD, ...cases.flatMap(sources)],
  };
}

export function nameOf({ town, title }: { readonly town: string; readonly title: string }): string {
  return `${town}　${title}`;
}

/** Write a table as CSV that a spreadsheet opens as it is: BOM, CRLF, no line breaks in cells, no formulas. */
export function csv(table: Table): string {
  return `\ufeff${table.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}

function csvCell(text: string): string {
  const line = text.replace(/\s*[\r\n]+\s*/gu, "／");
  // What a spreadsheet would take for a formula becomes text; some take off the blanks before it first.
  const safe = /^(?:\t|\s*[=+\-@＝＋－＠])/u.test(line) ? `'${line}` : line;
  return /[",]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function answers(words: Vocabulary, cases: readonly FullCase[]): string[][] {
  const state = labels(words.cells);
  const rows = words.questions.map(({ label, hint }, at) => [
    "要点",
    hint ? `${label}（${hint}）` : label,
    ...cases.map((of) => answerText(of.answers[at], of, state)),
  ]);
  return rows.length > 0 ? [["分類", "問い", ...cases.map(nameOf)], ...rows] : [];
}

/** An answer in one line with its sources by number; without one, how much was read in vain. */
export function answerText(answer: CaseAnswer | undefined, of: FullCase, label: (key: string) => string): string {
  if (!answer?.text) return labelOf(answer?.state ?? "unconfirmed", of, label);
  const numbers = answer.sources.map((key) => of.sources.find((each) => each.key === key)?.number ?? key);
  return `${answer.text}${answer.unconfirmed ? "〔要確認〕" : ""}［出典${numbers.join("、")}］`;
}

function facts(words: Vocabulary, cases: readonly FullCase[]): string[][] {
  const states = labels(words.states);
  return [
    ["概要", "人口", ...cases.map(populationOf)],
    ["概要", "状態", ...cases.map(({ status }) => `${states(status.state)}（${status.told}）`)],
    ["概要", "出典と照合した日", ...cases.map(({ checked }) => checked)],
    ["概要", "読んだ出典", ...cases.map(({ missing }) => missing.read)],
    ["概要", "要約", ...cases.map(({ summary }) => summary)],
  ];
}

/** The population with its date, as it is shown. */
export function populationOf({ population, populationAsOf }: FullCase): string {
  if (population === null) return "人口の記載なし";
  const date = populationAsOf?.order ? `（${populationAsOf.text}時点）` : "";
  return `${grouped(population)}人${date}`;
}

function side(words: Vocabulary, cases: readonly FullCase[]): string[][] {
  const state = labels(words.cells);
  return rowsOf(words, cases).map(({ group, field, cells }) => [
    group.label,
    field.title,
    ...cells.map((cell, at) => cellText(cell, cases[at], state)),
  ]);
}

/** What a cell says, with its sources by number: a line for each claim and for each part that is missing. */
export function cellText(cell: Cell, of: FullCase | undefined, label: (key: string) => string): string {
  const { claims, beside, gaps } = cell;
  const lines = claims.map((claim) => claimText(claim, of));
  const head = claims.length === 0 || beside ? [labelOf(cell.state, of, label)] : [];
  // How much was read is told once.
  const known = cell.state === "not-stated" ? "見つからなかった点" : labelOf("not-stated", of, label);
  const missing = gaps.length > 0 ? [`${known}　${gaps.join("、")}`] : [];
  return [...head, ...(beside ? [beside] : []), ...lines, ...missing].join("\n");
}

/** What is known of a field; where nothing was found, in the words of the case, with how much was read. */
export function labelOf(state: string, of: FullCase | undefined, label: (key: string) => string): string {
  return state === "not-stated" && of ? of.missing.whole : label(state);
}

/** What kind of money a claim speaks of, and where it came from: the words before its text. */
export function tagsOf({ money, funding }: Claim): string[] {
  return [money, funding].filter((each) => each);
}

/** A doubt in one line: its kind, what it says, and which side has no source. */
export function doubtText({ kind, text, unsourced }: Doubt): string {
  return `${kind && `〔${kind}〕`}${text}${unsourced && `（${unsourced.replace(/。$/u, "")}）`}`;
}

function claimText(claim: Claim, of: FullCase | undefined): string {
  const topic = `${claim.topic ? `【${claim.topic}】` : ""}${tagsOf(claim)
    .map((tag) => `${tag}　`)
    .join("")}`;
  const date = claim.asOf?.order ? `（${claim.asOf.text}時点）` : "";
  const numbers = claim.sources.map((key) => of?.sources.find((each) => each.key === key)?.number ?? key);
  return `${topic}${claim.text}${date}${claim.flags
    .map((flag) => `〔${flag}〕`)
    .join("")}［出典${numbers.join("、")}］`;
}

function doubts(cases: readonly FullCase[]): string[][] {
  if (cases.every(({ doubts }) => doubts.length === 0)) return [];
  return [["確かでない点", "食い違い・不確かな点", ...cases.map(({ doubts }) => doubts.map(doubtText).join("\n"))]];
}

/** The columns of plain numbers: of a range both ends, and what it was before. */
export const VALUES = ["値", "値の上限", "前の値"] as const;

const CLAIM_HEAD = [
  "事例の記号",
  "自治体",
  "事例",
  "分類",
  "項目",
  "状態",
  "小見出し",
  "記述",
  "お金の種類",
  "財源",
  ...VALUES,
  "単位",
  "表記",
  "時点",
  "根拠",
  "要確認",
  "編集部注",
  "出典",
  "出典中の場所",
];

function claims(words: Vocabulary, of: FullCase): string[][] {
  const state = labels(words.cells);
  const basis = labels(words.bases);
  const start = [of.id, of.town, of.title];
  return rowsOf(words, [of]).flatMap(({ group, field, cells }) => {
    const cell = cells[0];
    if (!cell) return [];
    const place = [...start, group.label, field.title];
    const blank = Array<string>(CLAIM_HEAD.length - place.length - 3).fill("");
    const known = labelOf(cell.state, of, state);
    const missing = cell.gaps.map((gap) => [...place, labelOf("not-stated", of, state), "", gap, ...blank]);
    if (cell.claims.length === 0) return [[...place, known, "", "", ...blank], ...missing];
    const beside = cell.beside ? [[...place, known, "", cell.beside, ...blank]] : [];
    return [...beside, ...cell.claims.map((claim) => [...place, known, ...claimCells(claim, of, basis)]), ...missing];
  });
}

function claimCells(claim: Claim, of: FullCase, basis: (key: string) => string): string[] {
  const cited = claim.sources.map((key) => of.sources.find((each) => each.key === key));
  return [
    claim.topic ?? "",
    claim.text,
    claim.money,
    claim.funding,
    ...[claim.value, claim.valueTo, claim.before].map((value) => (value === null ? "" : String(value))),
    claim.unit ?? "",
    claim.figure ?? "",
    claim.asOf?.text ?? "",
    basis(claim.basis),
    claim.confirmed ? "" : "要確認",
    claim.note ?? "",
    cited.map((each) => (each ? `${each.publisher}「${each.title}」` : "")).join("、"),
    claim.at ?? "",
  ];
}

const SOURCE_HEAD = ["事例の記号", "自治体", "番号", "題名", "発行者", "公表日", "読んだ範囲", "URL"];

function sources({ id, town, sources }: FullCase): string[][] {
  return sources.map((each) => [
    id,
    town,
    String(each.number),
    each.title,
    each.publisher,
    each.published?.text ?? "公表日の記載なし",
    each.read,
    each.url ?? "URLの記載なし",
  ]);
}

function labels(terms: readonly { readonly key: string; readonly label: string }[]): (key: string) => string {
  const names = new Map(terms.map(({ key, label }) => [key, label]));
  return (key) => names.get(key) ?? key;
}
