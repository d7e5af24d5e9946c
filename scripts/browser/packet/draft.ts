/** 起案用紙: asks one's own superiors, with room for their stamps; the plan and the letters are attached. */
import type { AtHand } from "../plan/at-hand";
import type { Plan } from "../plan/plan";
import { SPACE, heading, items, line, pairs, paragraph, table, typed } from "../office/blocks";
import type { Block, Text } from "../office/paper";
import { flat, joined } from "../office/text";
import { articlesOf, totalOf, totalText } from "./costs";
import { NUMBER, NUMBERED } from "./letter";
import { goers } from "./group";
import { commonPosts, office } from "./names";
import type { Make } from "./recipe";
import { handDate, postsIn, stamps } from "./stamps";
import { hopedDays, hostsText, nameOf, partyText, topics } from "./visitors";

export const draft: Make = (plan, _, known) => [
  heading("起案用紙", 1),
  pairs(registry(plan, known)),
  ...stamps("決裁", known.office.posts.trim() || commonPosts(plan)),
  ...consulted(known),
  heading(`件名　行政視察の実施について（伺い）`),
  paragraph(
    `　このことについて、下記のとおり${goers(plan, "職員")}を派遣し、別案により視察先に依頼してよろしいか伺います。`,
  ),
  line("記", "center"),
  items(told(plan, known)),
  SPACE,
  paragraph([{ strong: "添付書類" }, `　${attached(plan)}`]),
];

function registry(plan: Plan, known: AtHand): Text[][] {
  const { home } = plan;
  return [
    [NUMBER, [{ blank: NUMBERED }], "保存年限", typed(known.office.years, "保存年限")],
    ["起案日", handDate(known), "分類記号", [{ blank: "分類記号" }]],
    ["決裁日", handDate(known), "起案の課", typed(home.section, "起案の課")],
    ["施行日", handDate(known), "起案者", [{ blank: "職名、氏名" }]],
    ["宛先", addressees(plan), "電話（内線）", typed(home.phone, "電話番号")],
    ["発信者", office(home.name, plan.route, "発信者の職名"), "公印", known.office.seal || [{ blank: "押印・省略" }]],
  ];
}

function addressees({ hosts, route }: Plan): Text {
  if (hosts.length === 0) return [{ blank: "宛先" }];
  return hosts.map(({ name }) => office(name, route, "宛先")).flatMap((each, at) => (at > 0 ? ["\n", ...each] : each));
}

/** The sections that are asked stamp too. */
function consulted({ office: { consulted: sections } }: AtHand): Block[] {
  const named = postsIn(sections);
  return named.length > 0 ? stamps("合議", sections) : [table(["合議"], [100], [[[{ blank: "合議する課と認印" }]]])];
}

function told(plan: Plan, known: AtHand): (readonly [string, Text])[] {
  return [
    ["目的", typed(plan.purpose, "視察の目的")],
    ["期間", hopedDays(plan) || [{ blank: "視察の期間" }]],
    ["視察先", plan.hosts.length > 0 ? hostsText(plan, (host) => [nameOf(host)]) : [{ blank: "視察先" }]],
    ["視察事項", plan.hosts.length > 0 ? subjects(plan, known) : topics(plan, null, known)],
    ["視察者", partyText(plan)],
    ["経費", [...[totalText(totalOf(plan))].flat(), "（内訳は、視察計画書のとおり）"]],
    ["予算科目", [{ blank: "款、項、目、節" }]],
    ["根拠", typed(articlesOf(plan), "条例、規則などの名前と条")],
  ];
}

/** Each once, though several hosts may show it. */
function subjects(plan: Plan, known: AtHand): Text {
  const all = plan.hosts.map((host) => topics(plan, host, known));
  const once = new Map(all.map((each) => [flat(each), each]));
  return joined([...once.values()], "\n");
}

function attached(plan: Plan): string {
  const letters = plan.hosts.length > 1 ? "依頼文（案、視察先ごと）" : "依頼文（案）";
  return ["視察計画書", letters, "参加者名簿", "行程表", "質問事項書"].join("、");
}
