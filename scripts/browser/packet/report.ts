/** 復命書 of staff, 視察報告書 of a council: what is known is filled in, what was learnt is left to the one who went. */
import type { AtHand } from "../plan/at-hand";
import { named } from "../plan/alike";
import type { Host, Plan } from "../plan/plan";
import { SPACE, form, heading, line, paragraph, table, typed } from "../office/blocks";
import { emptyDate, moment } from "./calendar";
import type { Make } from "./recipe";
import { outlineOf, townOf } from "./published";
import { NUMBER } from "./letter";
import { office, ours } from "./names";
import type { Block, Run, Table, Text } from "../office/paper";
import { agreedDays, casesOf, hostsText, nameOf, partyText, placeText, questionsOf, topics } from "./visitors";

export const report: Make = (plan, _, known) => [
  line([{ blank: NUMBER }], "right"),
  line([{ blank: emptyDate(known.today) }], "right"),
  line([...office(plan.home.name, plan.route, "宛先の職名"), "　様"]),
  SPACE,
  ...reporter(plan).map((text) => line(text, "right")),
  SPACE,
  heading(titleOf(plan), 1),
  paragraph(
    plan.route === "council" ? "　行政視察の結果を、次のとおり報告します。" : "　次のとおり視察したので、復命します。",
  ),
  SPACE,
  form([
    ["期間", typed(agreedDays(plan), "視察の期間")],
    ["視察先", plan.hosts.length > 0 ? hostsText(plan, (host) => [nameOf(host)]) : [{ blank: "視察先" }]],
    ["参加者", participants(plan)],
    ["目的", typed(plan.purpose, "視察の目的")],
  ]),
  ...(plan.hosts.length > 0 ? plan.hosts : [null]).flatMap((host) => visited(plan, host, known)),
  heading(`${ours(plan.home)}への反映`, 1),
  room(plan.report.use, "反映すること（何を、いつまでに、どの課が）"),
  heading(`${ours(plan.home)}にそのまま当てはまらないこと`),
  room(plan.report.limits, "当てはまらないこと（条件の違い、取り入れないことと、その理由）"),
];

export function titleOf({ route }: Plan): string {
  return route === "council" ? "視察報告書" : "復命書";
}

function reporter({ people, home, route }: Plan): Text[] {
  if (route === "council")
    return [typed(people[0]?.name ? `${people[0].role}　${people[0].name}`.trim() : "", "報告者（委員会名、氏名）")];
  const first = people[0];
  return [
    typed(first?.section || home.section, "所属"),
    typed(`${first?.post ?? ""}　${first?.name ?? ""}`.trim(), "職名、氏名"),
  ];
}

function participants(plan: Plan): Text {
  if (plan.people.length === 0) return partyText(plan);
  return plan.people
    .map(({ section, post, name }) => [section, post, name].filter((each) => each).join("　"))
    .join("\n");
}

function visited(plan: Plan, host: Host | null, known: AtHand): Block[] {
  const { impressions, seen } = plan.report;
  const own = (texts: Readonly<Record<string, string>>): string => texts[host?.id ?? ""] ?? "";
  return [
    heading(host?.name.trim() || "視察先", 1),
    form([
      ["日時", typed(host ? moment(host.agreed) : "", "日時")],
      ["場所", placeText(host)],
      ["対応した部署", [{ blank: "対応した部署" }]],
      ["視察事項", topics(plan, host, known)],
      ["選んだ理由", typed(host?.reason ?? "", "選んだ理由")],
    ]),
    heading("団体の概要"),
    table(["項目", "内容", "出典"], [16, 54, 30], outlineOf(townOf(host, known)), true),
    heading("取組の概要（公表資料による）"),
    ...summaries(host, known),
    heading("説明を受けたこと、見たこと"),
    room(own(seen), "説明を受けたこと（資料になかったこと、経過、苦労したこと）"),
    heading("質疑"),
    answers(plan, host, known),
    heading("所感"),
    room(own(impressions), "所感（事実と分けて、そう考えた理由とともに）"),
  ];
}

function summaries(host: Host | null, known: AtHand): Block[] {
  const told = casesOf(host, known).flatMap(({ id }) => known.full.get(id) ?? []);
  if (told.length === 0) return [paragraph([{ blank: "取組の概要と出典" }])];
  return told.map(({ title, summary }) => paragraph([{ strong: title }, `\n　${summary}`]));
}

function answers(plan: Plan, host: Host | null, known: AtHand): Table {
  const rows = questionsOf(plan, host).map((each, at): Text[] => [
    String(at + 1),
    named(each, plan, known.cases),
    typed(each.answer, "答え"),
  ]);
  const none: Text[] = ["1", [{ blank: "質問" }], [{ blank: "答え" }]];
  return table(["番号", "質問", "答え"], [8, 42, 50], rows.length > 0 ? rows : [none]);
}

function room(text: string, blank: string): Block {
  return paragraph(text.trim() ? (`　${text}` satisfies Run) : [{ blank }]);
}
