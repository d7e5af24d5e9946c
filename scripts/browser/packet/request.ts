/** 依頼文: asks a host to receive the visit; from head to head, or from chairman to chairman. */
import { DEADLINES } from "../data/planner";
import type { Make } from "./recipe";
import { contact, letter } from "./letter";
import { ours, yours } from "./names";
import { partyText, placeText, questionsOf, topics, whenText } from "./visitors";
import { typed } from "../office/blocks";

/** Questions are settled after this letter has gone out: it announces them. */
const LATER = `視察の${DEADLINES.find(({ key }) => key === "questions")?.lead.name ?? "1週間前"}までに、質問事項書をお送りします。`;

export const request: Make = (plan, host, known) => {
  const [your, our] = [yours(host), ours(plan.home)];
  const council = plan.route === "council";
  const body = [
    `時下ますます御清栄のこととお慶び申し上げます。日頃から${ours(plan.home, plan.route)}の${council ? "活動" : "行政運営"}に御理解と御協力をいただき、厚くお礼申し上げます。`,
    `このたび、${your}の取組を学び、${our}の行政に生かすため、下記のとおり視察をお願いしたく存じます。`,
    "御多用のところ誠に恐縮ですが、御高配を賜りますようお願い申し上げます。",
  ];
  const items = [
    ["日時", whenText(host)],
    ["視察先", placeText(host)],
    ["目的", typed(plan.purpose, "視察の目的")],
    ["視察事項", topics(plan, host, known)],
    ["視察者", [...[partyText(plan)].flat(), "（別紙「参加者名簿」のとおり）"]],
    ...(host?.online ? [] : [["行程", "別紙「行程表」のとおり"] as const]),
    ...(questionsOf(plan, host).length > 0 ? [["質問事項", LATER] as const] : []),
    ["連絡先", contact(plan)],
  ] as const;
  return letter(plan, host, known, { subject: "行政視察の受入れについて（依頼）", body, items });
};
