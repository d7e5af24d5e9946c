/**
 * What a visit has brought to light, as drafts for the casebook: for each case a YAML file with statements to add, and
 * one notice in plain words. A person has to check both: answers are kept as they were noted, and every place
 * that nobody has filled says so.
 */
import type { Cell, FullCase } from "../data/data";
import { ID } from "../kept/shortlist";
import { dayWithWeekday, isDay } from "./days";
import { type Host, type Plan, type Question, dayOf } from "./plan";
import { line, lines, quoted } from "./yaml";

export interface Draft {
  /** A file name. */
  readonly name: string;
  readonly text: string;
}

type Cases = ReadonlyMap<string, FullCase>;

/** What one host has answered about one case; `field` is "" where nobody has said to what it belongs. */
interface Answer {
  readonly field: string;
  readonly at: string;
  readonly texts: readonly string[];
}

const BLANK = "〔要記入〕";
/** Where statements go that have no field yet: what was learnt after the sources were written. */
const LATER = "afterwards";
const LONGEST_PLACE = 120;

/** Make the drafts of a plan; [] where no answer has been noted. `cases` are those of the hosts, as far as loaded. */
export function drafts(plan: Plan, cases: Cases): readonly Draft[] {
  const updates = plan.hosts.flatMap((host) => host.cases.map((id) => update(plan, host, id, cases.get(id))));
  const told = notice(plan, cases);
  return [
    ...numbered(updates.flatMap((each) => each ?? [])),
    ...(told ? [{ name: "更新と訂正のお知らせ.txt", text: told }] : []),
  ];
}

/** Two hosts may have told of one case: no file takes the place of another. */
function numbered(all: readonly Draft[]): Draft[] {
  return all.map((each, at) => {
    const before = all.slice(0, at).filter(({ name }) => name === each.name).length;
    return before > 0 ? { ...each, name: each.name.replace(/\.yml$/u, `-${before + 1}.yml`) } : each;
  });
}

function update(plan: Plan, host: Host, id: string, known: FullCase | undefined): Draft | null {
  const answers = answersOn(plan, host, id, known);
  if (answers.length === 0 || !ID.test(id)) return null;
  const source = sourceKey(host, known);
  const parts = [
    head(id, known, answers),
    ...[...new Set(answers.map(({ field }) => field || LATER))].map((field) => claims(field, answers, source, host)),
    described(plan, host, source),
  ];
  return { name: `事例の更新案-${id}.yml`, text: parts.join("\n") };
}

function head(id: string, known: FullCase | undefined, answers: readonly Answer[]): string {
  const found = answers.map(({ field }) => field).filter((field) => cellOf(known, field)?.state === "not-stated");
  const steps = [
    "答えた団体に、載せてよいかと、中身に誤りがないかを確かめます。",
    "答えの言葉を、自分たちの文に直します。一つの記述には一つの事柄だけを書き、人の名前は部署や役職にします。",
    `${BLANK}のところを埋めます。`,
    "記述を事例ファイルの同じ項目の終わりに移し、sources の中身を事例ファイルの sources の終わりに移します。",
    ...(found.length > 0 ? [`事例ファイルの not_stated から外します: ${[...new Set(found)].join(", ")}`] : []),
    "二人目が読み合わせたら confirmed: false を消します。updated と checked を、その日の日付にします。",
    "casebook check で検査します。",
  ];
  return [
    "# 事例の更新の下書き。人が確かめるまで、事例ファイルに入れないでください。",
    `# 事例: ${line(known?.title ?? id)}`,
    `# 移す先: cases/${id}.yml`,
    "#",
    ...steps.map((step, at) => `# ${at + 1}. ${step}`),
    "",
  ].join("\n");
}

function claims(field: string, answers: readonly Answer[], source: string, host: Host): string {
  const placed = answers.filter((each) => (each.field || LATER) === field);
  const written = placed.flatMap((answer) =>
    answer.texts.map((text, at) => [
      ...(at === 0 && !answer.field ? ["  # 項目が決まっていません。合う項目に移してください。"] : []),
      ...claim(text, answer, source, host),
    ]),
  );
  return [`${field}:`, ...written.flat(), ""].join("\n");
}

function claim(text: string, { at }: Answer, source: string, host: Host): string[] {
  return [
    `  - text: ${quoted(text)}`,
    `    source: ${source}`,
    `    at: ${quoted(at)}`,
    `    as_of: ${visited(host) || "不明"}`,
    "    basis: interview",
    "    confirmed: false",
  ];
}

function described({ home }: Plan, host: Host, source: string): string {
  return [
    "sources:",
    `  ${source}:`,
    `    title: ${quoted(`${line(host.name) || BLANK}への視察での聞き取り${on(host)}`)}`,
    `    publisher: ${quoted(`${line(home.prefecture)}${line(home.name)}` || BLANK)}`,
    "    url: null",
    "    published: null",
    "    read: 全文",
    "    basis: interview",
    `    note: ${quoted(`応じた部署は${line(host.section) || BLANK}。公開されていない聞き取りで、答えた団体の確認はまだ得ていない。`)}`,
    "",
  ].join("\n");
}

/** A name for the visit among the sources of the case. */
function sourceKey(host: Host, known: FullCase | undefined): string {
  const taken = new Set(known?.sources.map(({ key }) => key));
  const key = visited(host) ? `visit-${visited(host)}` : "visit";
  const free = Array.from({ length: taken.size + 1 }, (_, at) => (at === 0 ? key : `${key}-${at + 1}`));
  return free.find((each) => !taken.has(each)) ?? key;
}

function answersOn(plan: Plan, host: Host, id: string, known: FullCase | undefined): Answer[] {
  const first = host.cases[0] === id;
  const asked = plan.questions.flatMap((question) => {
    const field = fieldOf(question, plan, host, id, known);
    return field === null ? [] : answer(field, `「${line(question.text, LONGEST_PLACE)}」への回答`, question.answer);
  });
  return [...asked, ...(first ? answer("", "視察の場での説明と見学", own(plan.report.seen, host.id) ?? "") : [])];
}

function answer(field: string, at: string, noted: string): Answer[] {
  const texts = lines(noted);
  return texts.length > 0 ? [{ field, at, texts }] : [];
}

/** Say to which field of the case an answer belongs: "" where that is open, null where it is about something else. */
function fieldOf(question: Question, plan: Plan, host: Host, id: string, known: FullCase | undefined): string | null {
  if (hostOf(question, plan) !== host) return null;
  if (!host.cases.includes(question.case)) return host.cases[0] === id ? "" : null;
  if (question.case !== id) return null;
  const fits = cellOf(known, question.field) !== undefined && !(question.field === "timeline" && !visited(host));
  return fits ? question.field : "";
}

/** Who was asked: a question that nobody has been given went to the first host that has its case. */
function hostOf(question: Question, { hosts }: Plan): Host | undefined {
  return hosts.find(({ id }) => id === question.host) ?? hosts.find(({ cases }) => cases.includes(question.case));
}

/** The day of the visit where it is one that exists, else "". */
function visited(host: Host): string {
  const { day } = dayOf(host);
  return isDay(day) ? day : "";
}

function on(host: Host): string {
  return visited(host) ? `（${dayWithWeekday(visited(host))}）` : "";
}

function notice(plan: Plan, cases: Cases): string {
  const parts = plan.hosts.map((host) => ofHost(plan, host, cases)).filter((part) => part);
  if (parts.length === 0) return "";
  const { home } = plan;
  return [
    "更新と訂正のお知らせ（案）",
    "",
    "視察で聞いたことのうち、事例帖の記述に足すこと、直すことをお知らせします。",
    "中身は聞き取ったままです。答えた団体の確認を得てから送ってください。",
    "",
    `送る人　${`${line(home.prefecture)}${line(home.name)}` || BLANK}　${line(home.section) || BLANK}`,
    `連絡先　${line(home.mail) || line(home.phone) || BLANK}`,
    "答えた団体の確認　〔得た・まだ〕",
    "",
    ...parts,
  ].join("\n");
}

function ofHost(plan: Plan, host: Host, cases: Cases): string {
  const asked = plan.questions.filter((each) => hostOf(each, plan) === host && lines(each.answer).length > 0);
  const seen = lines(own(plan.report.seen, host.id) ?? "");
  if (asked.length === 0 && seen.length === 0) return "";
  return [
    `訪ねた先　${line(host.name) || BLANK}　${line(host.section) || BLANK}${on(host)}`,
    "",
    ...asked.flatMap((each) => told(each, cases)),
    ...(seen.length > 0 ? ["見聞きしたこと", ...seen.map((each) => `　${each}`), ""] : []),
  ].join("\n");
}

function told(question: Question, cases: Cases): string[] {
  const known = cases.get(question.case);
  const cell = cellOf(known, question.field);
  return [
    ...(known
      ? [
          `事例　${line(known.title)}（${known.id}）${cell ? `　項目　${question.field}　いまの表示　${shown(cell, known)}` : ""}`,
        ]
      : []),
    `問い　${line(question.text)}`,
    ...lines(question.answer).map((each, at) => `${at === 0 ? "答え" : "　　"}　${each}`),
    "いまの記述に　〔足す・直す・変えない〕",
    "",
  ];
}

function shown({ state, claims: stated, beside }: Cell, { missing }: FullCase): string {
  const label = {
    stated: `記述が${stated.length}件ある`,
    "not-stated": missing.whole,
    "not-applicable": "該当なし",
    unconfirmed: "要確認",
  }[state];
  return beside ? `${label}　${beside}` : label;
}

function cellOf(known: FullCase | undefined, field: string): Cell | undefined {
  return known && own(known.cells, field);
}

/** What a record itself holds: a key that was typed may be the name of something that every object has. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.keys(record).includes(key) ? record[key] : undefined;
}
