/** What a host sends back or begins with: answers, and the papers of receiving visits. Terms are one's own to fill. */
import type { Town } from "../data/data";
import { SPACE, form, heading, line, list, paragraph, table, typed } from "../office/blocks";
import type { Block, Paper, Text } from "../office/paper";
import type { Inquiry } from "./inquiry";

export interface Ground {
  /** One's own town; null while no case is chosen. */
  readonly town: Town | null;
}

export function answersPaper(inquiry: Inquiry, questions: readonly string[], { town }: Ground): Paper {
  const rows = questions.map((each, at): Text[] => [
    String(at + 1),
    each,
    typed(inquiry.answers[at]?.answer ?? "", "回答"),
  ]);
  return paper("hosting-answers", "回答書", [
    line([{ blank: "令和　年　月　日" }], "right"),
    line([...typed(inquiry.from, "尋ねた団体"), "　御中"]),
    line([...typed(town?.name ?? "", "団体名"), "　", { blank: "担当課" }], "right"),
    SPACE,
    heading("御質問への回答", 1),
    paragraph("　いただいた御質問に、次のとおりお答えします。公開された資料にあるものは、その資料の名を添えました。"),
    table(["番号", "御質問", "回答"], [8, 34, 58], rows.length > 0 ? rows : [["1", "", [{ blank: "回答" }]]]),
  ]);
}

export function rulesPaper({ town }: Ground): Paper {
  const name = town?.name ?? "○○市";
  const articles: readonly (readonly [string, Text])[] = [
    ["（趣旨）", `この要綱は、${name}における行政視察の受入れに関し、必要な事項を定めるものとする。`],
    ["（対象）", ["受入れの対象は、", { blank: "国、地方公共団体、議会など" }, "とする。"]],
    [
      "（申込み）",
      [
        "視察を希望する団体は、",
        { blank: "申込みの期限" },
        "までに、視察申込書を",
        { blank: "受付の部署" },
        "に提出するものとする。",
      ],
    ],
    [
      "（決定）",
      [
        { blank: "決定する者の職名" },
        "は、前条の申込書の提出があったときは、受入れの可否を決定し、その結果を当該団体に通知するものとする。",
      ],
    ],
    ["（受け入れない日）", [{ blank: "議会の会期、年度の変わり目、曜日など" }, "は、視察を受け入れないものとする。"]],
    ["（時間及び人数）", ["視察の時間は一件につき", { blank: "分" }, "以内、人数は", { blank: "人" }, "以内とする。"]],
    ["（費用）", ["視察に係る費用は、", { blank: "徴収する額と免除する場合、又は徴収しない旨" }, "とする。"]],
    ["（委任）", ["この要綱に定めるもののほか、必要な事項は、", { blank: "定める者の職名" }, "が別に定める。"]],
    ["附則", ["この要綱は、", { blank: "施行の日" }, "から施行する。"]],
  ];
  return paper("hosting-rules", "受入要綱（案）", [
    heading(`${name}行政視察の受入れに関する要綱（案）`, 1),
    ...articles.flatMap(([title, text], at): Block[] => [
      line(title),
      paragraph(title === "附則" ? text : [`第${at + 1}条　`, ...(typeof text === "string" ? [text] : text)]),
    ]),
  ]);
}

export function formPaper({ town }: Ground): Paper {
  const names: readonly (readonly [string, string])[] = [
    ["団体名", ""],
    ["希望する日時", "第1希望\n第2希望\n第3希望"],
    ["視察を希望する取組", ""],
    ["御質問", "公開している資料を御確認の上、残った御質問を御記入ください。\n\n\n"],
    ["人数", "　　　人（うち議員　　　人、随行　　　人）"],
    ["交通手段", "公共交通機関　・　貸切バス　・　その他"],
    ["実施の方法", "現地　・　オンライン　・　いずれでも可"],
    ["連絡先", "部署\n氏名\n電話\nメール"],
  ];
  return paper("hosting-form", "視察申込書", [
    line([...typed(town?.name ?? "", "団体名"), "　", { blank: "受付の部署" }, "　行"]),
    SPACE,
    heading("行政視察申込書", 1),
    line([{ blank: "令和　年　月　日" }], "right"),
    form(names),
  ]);
}

/**
 * The items are those of the table of every municipality's page; what is published already stands there. `hints` gives
 * by the title of every item what is to be settled.
 */
export function noticePaper({ town }: Ground, hints: ReadonlyMap<string, string>): Paper {
  const known = new Map(town?.reception.map(({ title, facts }) => [title, facts.map(({ text }) => text).join("\n")]));
  const rows = [...new Set([...known.keys(), ...hints.keys()])].map((title): [string, Text] => [
    title,
    known.get(title) || [{ blank: hints.get(title) ?? title }],
  ]);
  return paper("hosting-notice", "視察の受け入れの案内", [
    heading("行政視察の受け入れについて", 1),
    line(typed(town?.name ?? "", "団体名"), "right"),
    paragraph("　行政視察を希望される団体は、次の事項を御確認の上、お申し込みください。"),
    form(rows.length > 0 ? rows : [["受付の部署", [{ blank: "受付の部署" }]]]),
    heading("お願い"),
    list([
      "公開している資料をあらかじめお読みいただき、残った御質問を視察の一週間前までにお送りください。",
      "説明のみを希望される場合は、オンラインでの実施も御検討ください。",
    ]),
  ]);
}

function paper(key: string, title: string, blocks: readonly Block[]): Paper {
  return { key, title, format: "letter", blocks };
}
