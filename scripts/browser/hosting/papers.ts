/** What a host sends back or begins with: answers, and the papers of receiving visits. Terms are one's own to fill. */
import type { Town, Vocabulary } from "../data/data";
import { SPACE, form, heading, line, list, paragraph, table, typed } from "../office/blocks";
import type { Block, Paper, Text } from "../office/paper";
import type { Inquiry } from "./inquiry";

export interface Ground {
  /** One's own town; null while no case is chosen. */
  readonly town: Town | null;
  readonly words: Vocabulary | null;
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
    paragraph("　いただいた御質問に、次のとおりお答えします。公表しているものは、出典を添えました。"),
    table(["番号", "御質問", "回答"], [8, 34, 58], rows.length > 0 ? rows : [["1", "", [{ blank: "回答" }]]]),
  ]);
}

export function rulesPaper({ town }: Ground): Paper {
  const name = town?.name ?? "○○市";
  const articles: readonly (readonly [string, Text])[] = [
    ["（趣旨）", `この要綱は、${name}が行政視察を受け入れることについて、必要なことを定める。`],
    ["（対象）", [{ blank: "受け入れる団体（国、地方公共団体、議会など）" }]],
    [
      "（申込み）",
      ["視察を希望する団体は、", { blank: "申込みの期限" }, "までに、申込書を", { blank: "受付の部署" }, "に出す。"],
    ],
    [
      "（決定）",
      ["申込みを受けたときは、", { blank: "決める人の職名" }, "が受け入れるかを決め、申し込んだ団体に知らせる。"],
    ],
    ["（受け入れない日）", [{ blank: "議会の会期、年度の変わり目、曜日など" }, "には、受け入れない。"]],
    ["（時間と人数）", ["一件の時間は", { blank: "分" }, "、人数は", { blank: "人" }, "までとする。"]],
    ["（費用）", [{ blank: "徴収する額と、免除する場合。徴収しないときは、その旨" }]],
    ["（委任）", ["この要綱に定めるもののほか、必要なことは", { blank: "定める人の職名" }, "が別に定める。"]],
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
    ["視察したい取り組み", ""],
    ["質問", "先に公開の資料を読み、残った質問を書いてください。\n\n\n"],
    ["人数", "　　　人（うち議員　　　人、随行　　　人）"],
    ["来る方法", "公共交通機関　・　貸切バス　・　その他"],
    ["現地かオンラインか", "現地　・　オンライン　・　どちらでもよい"],
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

/** The items are those of the table of every municipality's page; what is published already stands there. */
export function noticePaper({ town, words }: Ground): Paper {
  const rows = (words?.reception ?? []).map(({ key, title }): [string, Text] => {
    const told = town?.reception[key]?.facts ?? [];
    return [title, told.length > 0 ? told.map(({ text }) => text).join("\n") : [{ blank: title }]];
  });
  return paper("hosting-notice", "視察の受け入れの案内", [
    heading("行政視察の受け入れについて", 1),
    line(typed(town?.name ?? "", "団体名"), "right"),
    paragraph("　視察を希望する団体は、次のことを確かめてから申し込んでください。"),
    form(rows.length > 0 ? rows : [["受付の部署", [{ blank: "受付の部署" }]]]),
    heading("お願い"),
    list([
      "公開している資料を先に読み、残った質問を一週間前までに送ってください。",
      "説明だけでよいときは、オンラインも考えてください。",
    ]),
  ]);
}

function paper(key: string, title: string, blocks: readonly Block[]): Paper {
  return { key, title, format: "letter", blocks };
}
