/** 視察計画書（起案用）: what is attached when one's own superiors are asked. */
import type { AtHand } from "../plan/at-hand";
import { questionsOf, choiceText, hopedDays, nameOf, partyText, themeName, topics } from "./visitors";
import { named } from "../plan/alike";
import { ofOthers } from "../plan/host-terms";
import type { Host, Plan } from "../plan/plan";
import { SPACE, form, heading, line, list, paragraph, table, typed } from "../office/blocks";
import { emptyDate, moment, warekiWithWeekday } from "./calendar";
import { costsTable } from "./costs";
import type { Make } from "./recipe";
import { contact } from "./letter";
import { itineraryTable } from "./itinerary";
import type { Block, Text } from "../office/paper";
import { townOf } from "./published";
import { peopleTable } from "./roster";
import { joined } from "../office/text";

/** As many questions as tell what a visit is to find out; the sheet of questions holds all. */
const FOREMOST = 10;

export const planning: Make = (plan, _, known) => [
  line([{ blank: emptyDate(known.today) }], "right"),
  heading("視察計画書", 1),
  line([plan.home.name, plan.home.name && "　", ...typed(plan.home.section, "起案する課")], "right"),
  SPACE,
  form(outline(plan, known)),
  heading("視察先と選んだ理由"),
  hostsTable(plan, known),
  ...plan.hosts.flatMap((host) => reception(plan, host, known)),
  heading("明らかにしたいこと"),
  ...toFindOut(plan, known),
  heading("行程"),
  itineraryTable(plan),
  heading("視察者"),
  peopleTable(plan),
  heading("経費の見込み"),
  costsTable(plan),
];

function outline(plan: Plan, known: AtHand): [string, Text][] {
  const days = hopedDays(plan);
  return [
    ["目的", typed(plan.purpose, "視察の目的")],
    ["テーマ", typed(themeName(plan, known), "テーマ")],
    ["期間", days || [{ blank: "視察の期間" }]],
    [
      "視察先",
      plan.hosts.length > 0
        ? joined(
            plan.hosts.map((host) => [nameOf(host)]),
            "、",
          )
        : [{ blank: "視察先" }],
    ],
    ["視察者", partyText(plan)],
    ["連絡先", contact(plan, "\n")],
  ];
}

function hostsTable(plan: Plan, known: AtHand): Block {
  const hosts: readonly (Host | null)[] = plan.hosts.length > 0 ? plan.hosts : [null];
  const rows = hosts.map((host) => [
    [nameOf(host)],
    topics(plan, host, known),
    typed(host?.reason ?? "", "選んだ理由"),
    times(host),
  ]);
  return table(["視察先", "視察事項", "選んだ理由", "日時"], [12, 21, 23, 44], rows);
}

/** What a host has published of how it receives visits: what those who decide have to know. */
function reception({ route }: Plan, host: Host, known: AtHand): Block[] {
  const town = townOf(host, known);
  const told = (town?.reception ?? []).flatMap(({ title, facts }) => {
    const publishers = [...new Set(facts.map(({ publisher }) => publisher))];
    const texts = facts.map(({ id, text }) => `${text}${ofOthers(id, town, route)}`);
    return facts.length > 0 ? [[title, texts.join("\n"), publishers.join("、")]] : [];
  });
  if (told.length === 0) return [];
  return [heading(`${host.name}が公表している受付の方法`), table(["項目", "内容", "出典"], [20, 52, 28], told, true)];
}

function times(host: Host | null): Text {
  if (!host) return [{ blank: "日時" }];
  const day = warekiWithWeekday(host.agreed.day);
  if (host.agreed.day) return `${day}\n${moment(host.agreed).replace(day, "")}`.trim();
  const choices = host.choices.map(choiceText).filter((each) => each);
  return choices.length > 0 ? choices.map(apart).join("\n") : [{ blank: "日時" }];
}

/** In a narrow cell the hour stands below its day, and no word is broken. */
function apart(choice: string): string {
  return choice.replace(/（(.)）(?=.)/u, "（$1）\n");
}

function toFindOut(plan: Plan, known: AtHand): Block[] {
  const all = plan.hosts.length > 0 ? plan.hosts.flatMap((host) => questionsOf(plan, host)) : questionsOf(plan, null);
  const must = all.filter((each) => each.must);
  // What several hosts are asked is told once.
  const textsOf = (each: typeof all): string[] => [...new Set(each.map((one) => named(one, plan, known.cases)))];
  const shown = textsOf(must.length > 0 ? must : all).slice(0, FOREMOST);
  if (shown.length === 0)
    return [list([[{ blank: "明らかにしたいこと（公表資料では分からず、現地で確かめること）" }]])];
  const rest = textsOf(all).length - shown.length;
  return [list(shown), ...(rest > 0 ? [paragraph(`　ほか${rest}問。`)] : [])];
}
