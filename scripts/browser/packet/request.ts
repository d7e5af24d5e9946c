/** 依頼文: asks a host to receive the visit; from head to head, or from chairman to chairman. */
import { DEADLINES } from "../data/planner";
import type { AtHand } from "../plan/at-hand";
import type { Host, Plan } from "../plan/plan";
import type { Make } from "./recipe";
import { groupName } from "./group";
import { contact, letter } from "./letter";
import { ours, yours } from "./names";
import { partyText, placeText, questionsOf, topics, whenText } from "./visitors";
import { typed } from "../office/blocks";
import type { Text } from "../office/paper";

/** Questions are settled after this letter has gone out: it announces them. */
const LATER = `視察の${DEADLINES.find(({ key }) => key === "questions")?.lead.name ?? "1週間前"}までに、質問事項書をお送りします。`;

export const request: Make = (plan, host, known) => {
  const council = plan.route === "council";
  const body = [
    `時下ますます御清栄のこととお慶び申し上げます。日頃から${ours(plan.home, plan.route)}の${council ? "活動" : "行政運営"}に御理解と御協力をいただき、厚くお礼申し上げます。`,
    asked(plan, host),
    "御多用のところ誠に恐縮ですが、御高配を賜りますようお願い申し上げます。",
  ];
  return letter(plan, host, known, { subject: subjectOf(host), body, items: itemsOf(plan, host, known) });
};

export function subjectOf(host: Host | null): string {
  return host?.online ? "オンラインによる行政視察の受入れについて（依頼）" : "行政視察の受入れについて（依頼）";
}

/** What is asked for, in a sentence: who wants to learn what it is for, and how. */
function asked(plan: Plan, host: Host | null): string {
  const [your, our] = [yours(host), ours(plan.home)];
  const way = host?.online ? "オンラインで御説明をいただきたく" : "視察をお願いしたく";
  return `このたび、${who(plan)}${your}の取組を学び、${our}の行政に生かすため、下記のとおり${way}存じます。`;
}

/** 本市議会総務常任委員会が、; "" for staff, and for members whom the assembly itself sends. */
export function who(plan: Plan): string {
  const own = ours(plan.home, plan.route);
  const name = groupName(plan);
  if (plan.route === "staff" || plan.group.kind === "members") return "";
  if (plan.group.kind === "committee") return `${own}${name || "の委員会"}が所管の事項の調査として、`;
  const funds = plan.group.kind === "funds" ? "、政務活動の調査として、" : "、";
  return `${own}の会派${name && `「${name}」`}が${funds}`;
}

function itemsOf(plan: Plan, host: Host | null, known: AtHand): (readonly [string, Text])[] {
  const name = groupName(plan);
  return [
    ["日時", whenText(host)],
    ...(host?.online ? online(host) : [["視察先", placeText(host)] as const]),
    ["目的", typed(plan.purpose, "視察の目的")],
    ["視察事項", topics(plan, host, known)],
    ["視察者", [name && `${name}　`, ...[partyText(plan)].flat(), "（別紙「参加者名簿」のとおり）"]],
    ...(host?.online ? [] : [["行程", "別紙「行程表」のとおり"] as const]),
    ...(questionsOf(plan, host).length > 0 ? [["質問事項", LATER] as const] : []),
    ["連絡先", contact(plan, "\n")],
  ];
}

function online(host: Host): (readonly [string, Text])[] {
  const there: Text = host.section.trim() || [{ blank: "担当課" }];
  return [
    ["お願いする部署", there],
    ["方法", [{ blank: "Web会議の名前、招待する側、接続を試す日" }]],
  ];
}
