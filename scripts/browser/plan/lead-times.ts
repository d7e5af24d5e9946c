/**
 * What a visit needs, and how long before or after it: what municipalities commonly ask for where the host does not say
 * otherwise.
 */
import type { Route } from "./plan";

/** Calendar months and days, or days on which offices are open. */
export interface Offset {
  readonly months?: number;
  readonly days?: number;
  readonly workingDays?: number;
}

export interface Rule {
  readonly id: string;
  readonly what: string;
  readonly offset: Offset;
  readonly after: boolean;
  /** What can still be done when the day has gone by. */
  readonly late: string;
  /** Only for those who go this way. */
  readonly route?: Route;
}

export const BEFORE: readonly Rule[] = [
  {
    id: "apply",
    what: "視察を申し込む",
    offset: { months: 1 },
    after: false,
    late: "申込の目安を過ぎています。まず電話で受け入れられるかを確かめます。難しければ、第2・第3希望の日、オンラインでの視察、ほかの団体を考えます。",
  },
  {
    id: "letters",
    what: "公文書を送る（依頼文・参加者名簿・行程表）",
    offset: { days: 14 },
    after: false,
    late: "相手の担当に電話で遅れを伝え、名簿と行程表を先に送ってよいか尋ねます。公文書は追って届けます。",
  },
  {
    id: "study",
    what: "事前学習会を開く（公表資料を読み、質問を決める）",
    offset: { days: 10 },
    after: false,
    late: "短い読み合わせでも役に立ちます。質問を出す前に、公表資料には目を通します。",
  },
  {
    id: "questions",
    what: "質問事項書を送る",
    offset: { days: 7 },
    after: false,
    late: "すぐに送ります。多ければ「必ず尋ねる」問いだけを先に送ります。当日に渡すと、答えを用意してもらえません。",
  },
];

export const AFTER: readonly Rule[] = [
  {
    id: "thanks",
    what: "お礼状を送る",
    offset: { days: 7 },
    after: true,
    late: "遅れても送ります。分かったことと、生かす予定を一言添えます。",
  },
  {
    id: "report",
    what: "復命書・視察報告書を出す",
    offset: { days: 10 },
    after: true,
    late: "提出の期限は自団体の規程を確かめます。要点と質疑だけでも先に報告し、残りを足します。",
  },
  {
    id: "council-report",
    what: "議会の視察報告書をまとめる",
    offset: { days: 20 },
    after: true,
    late: "提出の期限は議会の申し合わせを確かめます。質疑と所感から先にまとめます。",
    route: "council",
  },
];

/** As it is read: 1か月前, 2週間前, 10開庁日前, 10日後. */
export function offsetName({ months = 0, days = 0, workingDays = 0 }: Offset, after: boolean): string {
  const weeks = days > 0 && days % 7 === 0 ? `${days / 7}週間` : `${days}日`;
  const parts = [
    months > 0 ? `${months}か月` : "",
    days > 0 ? weeks : "",
    workingDays > 0 ? `${workingDays}開庁日` : "",
  ];
  return `${parts
    .join("と")
    .replace(/^と+|と+$/gu, "")
    .replace(/と+/gu, "と")}${after ? "後" : "前"}`;
}
