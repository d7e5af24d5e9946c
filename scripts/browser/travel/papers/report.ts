/** 報告書案: what the notebook holds in the order of a report; what was learnt is left to the one who went. */
import type { AtHand } from "../../plan/at-hand";
import { form, heading, paragraph, table, typed } from "../../office/blocks";
import type { Make } from "../../packet/recipe";
import { outlineOf, townOf } from "../../packet/published";
import { ours } from "../../packet/names";
import type { Block } from "../../office/paper";
import type { Host, Plan } from "../../plan/plan";
import { logTable } from "./log";
import { addressed, daysText, impressionsOf, labelOf, placesText, room, travellersText, written } from "./stay";

export const report: Make = (plan, _, known) => [
  ...addressed("旅する公務員　滞在報告書（案）", plan, known),
  paragraph("　次のとおり滞在し、業務を行いながら学んだので、報告します。"),
  form([
    ["目的", typed(plan.purpose, "滞在の目的")],
    ["期間", daysText(plan)],
    ["滞在先", placesText(plan)],
    ["滞在した職員", travellersText(plan)],
    ["執務の場所", typed(plan.travel.place, "庁舎の中の場所")],
    ["滞在中に行った業務", typed(plan.travel.duties, "滞在先で行った業務")],
  ]),
  ...(plan.hosts.length > 0 ? plan.hosts : [null]).flatMap((host) => town(host, known)),
  heading("日ごとの記録", 1),
  logTable(plan),
  heading("分かったこと", 1),
  ...findings(plan, known),
  heading("共通点と相違点", 1),
  heading("共通点"),
  room(plan.travel.alike, "似ていること"),
  heading("相違点"),
  room(plan.travel.different, "違うこととその理由"),
  heading("所感", 1),
  ...(plan.hosts.length > 0 ? plan.hosts : [null]).map((host) => room(impressionsOf(plan, host), "所感")),
  heading(`${ours(plan.home)}への反映`, 1),
  room(plan.report.use, "直すことと時期・担当課"),
  heading(`${ours(plan.home)}にそのまま当てはまらないこと`),
  room(plan.report.limits, "取り入れないこととその理由"),
];

function town(host: Host | null, known: AtHand): Block[] {
  return [
    heading(`${host?.name.trim() || "滞在先"}の概要`),
    table(["項目", "内容", "出典"], [16, 54, 30], outlineOf(townOf(host, known)), true),
  ];
}

function findings(plan: Plan, known: AtHand): Block[] {
  return (["surfaced", "brought", "seen"] as const).flatMap((side) => [
    heading(labelOf(side, known)),
    ...written(plan, known, side),
  ]);
}
