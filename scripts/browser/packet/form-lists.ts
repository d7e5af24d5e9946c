/** The lists that a town's own form can hold: a row of its table is written once, and repeated for every entry. */
import { named } from "../plan/alike";
import type { Text } from "../office/paper";
import { costsTable } from "./costs";
import { itineraryTable, legsOf } from "./itinerary";
import { publishedOn } from "./published";
import { peopleTable } from "./roster";
import { likelyTime, placeText, questionsOf, topics } from "./visitors";
import type { Subject } from "./form-fields";

interface FormList {
  readonly name: string;
  readonly what: string;
  readonly columns: readonly string[];
  /** Columns that are numbers: a sheet may reckon with them. */
  readonly numbers?: readonly string[];
  /** Shares of the width in the sample, one for each column. */
  readonly widths: readonly number[];
  /** Of the journey as a whole: what of it falls to one host among several nobody can tell. */
  readonly undivided?: true;
  /** A text for each column; none while the plan holds no entry. */
  readonly rows: (of: Subject) => readonly (readonly Text[])[];
}

export const LISTS: readonly FormList[] = [
  {
    name: "名簿",
    what: "参加者",
    columns: ["番号", "所属", "職名", "氏名", "ふりがな", "備考"],
    numbers: ["番号"],
    widths: [10, 23, 15, 20, 20, 12],
    rows: ({ plan }) => (plan.people.length > 0 ? peopleTable(plan).rows : []),
  },
  {
    name: "質問",
    what: "質問と、聞き取った答え",
    columns: ["番号", "内容", "重点", "公表資料", "答え"],
    numbers: ["番号"],
    widths: [10, 30, 10, 25, 25],
    rows: ({ plan, host, known }) =>
      questionsOf(plan, host).map((each, at) => [
        String(at + 1),
        named(each, plan, known.cases),
        each.must ? "重点" : "",
        publishedOn(each, known),
        each.answer.trim(),
      ]),
  },
  {
    name: "行程",
    what: "行程表の行",
    columns: ["月日", "時刻", "内容", "場所", "交通手段"],
    widths: [20, 17, 33, 15, 15],
    rows: ({ plan }) => (legsOf(plan).length > 0 ? itineraryTable(plan).rows : []),
  },
  {
    name: "経費",
    what: "経費の見込み",
    columns: ["費目", "金額", "内訳"],
    numbers: ["金額"],
    widths: [24, 26, 50],
    undivided: true,
    // The last row is the sum, which is a field of its own.
    rows: ({ plan }) =>
      plan.legs.length + plan.costs.rules.length + plan.costs.extras.length > 0
        ? costsTable(plan).rows.slice(0, -1)
        : [],
  },
  {
    name: "訪問先一覧",
    what: "訪問先ごとの日時と視察事項",
    columns: ["番号", "名前", "日時", "会場", "視察事項"],
    numbers: ["番号"],
    widths: [10, 18, 24, 20, 28],
    rows: ({ plan, known }) =>
      plan.hosts.map((host, at) => [
        String(at + 1),
        host.name.trim(),
        likelyTime(host),
        placeText(host),
        topics(plan, host, known),
      ]),
  },
];
