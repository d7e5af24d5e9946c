/** 視察申込書: what hosts' own forms commonly ask, ready to be sent or copied over. */
import type { AtHand } from "../plan/at-hand";
import type { Host, Plan } from "../plan/plan";
import { SPACE, form, heading, line, typed } from "../office/blocks";
import type { Make } from "./recipe";
import { senderName } from "./group";
import { desk } from "./names";
import { legsOf } from "./itinerary";
import type { Text } from "../office/paper";
import { choiceText, leftOf, partyText, topics } from "./visitors";

export const application: Make = (plan, host, known) => [
  heading("視察申込書", 1),
  line([...desk(host?.name ?? "", host?.section ?? "", plan.route), "　御中"]),
  SPACE,
  form(rows(plan, host, known)),
];

function rows(plan: Plan, host: Host | null, known: AtHand): [string, Text][] {
  const { home } = plan;
  return [
    ["団体名", typed(home.name.trim() && `${home.prefecture}${senderName(plan)}`, "団体名")],
    ["申込者", desk(home.name, home.section, plan.route)],
    ["所在地", typed(home.address, "所在地")],
    ["電話番号", typed(home.phone, "電話番号")],
    ["メールアドレス", typed(home.mail, "メールアドレス")],
    ["人口", typed(inPeople(home.population), "人口")],
    ["人数", partyText(plan)],
    ...choices(host),
    ["視察事項", topics(plan, host, known)],
    ["目的", typed(plan.purpose, "視察の目的")],
    [
      "質問の数",
      leftOf(plan, host, known).length > 0
        ? `${leftOf(plan, host, known).length}問（質問事項書は、後日お送りします）`
        : [{ blank: "質問の数" }],
    ],
    ["方法", host?.online ? "オンライン" : "現地"],
    ["移動手段", host?.online ? "なし" : typed(arrival(plan, host), "移動手段（バス、公用車、公共交通）")],
    ["現地の宿泊と食事", host?.online ? "なし" : [{ blank: "宿泊と食事の予定" }]],
    ["備考", ""],
  ];
}

/** By what one comes, as the itinerary has it: the last way before the first visit to a host; "" where it has none. */
function arrival(plan: Plan, host: Host | null): string {
  const legs = legsOf(plan);
  const visit = legs.findIndex(({ kind, host: to }) => kind === "visit" && to === host?.id);
  const ways = legs.slice(0, Math.max(0, visit)).filter(({ kind }) => kind === "move");
  return ways.at(-1)?.where ?? "";
}

function choices(host: Host | null): [string, Text][] {
  return ["第1希望", "第2希望", "第3希望"].map((name, at) => {
    const told = host?.choices[at] ? choiceText(host.choices[at], at).replace(`${name}　`, "") : "";
    return [name, typed(told, `${name}の日時`)];
  });
}

/** Whoever typed a bare number meant people. */
export function inPeople(population: string): string {
  const text = population.trim();
  return /[\d万]$/u.test(text.normalize("NFKC")) ? `${text}人` : text;
}
