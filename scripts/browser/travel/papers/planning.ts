/** 滞在計画書（起案用）: what is attached when one's own superiors are asked. */
import type { AtHand } from "../../plan/at-hand";
import type { Side } from "../../data/data";
import { SPACE, form, heading, line, list, paragraph, table, typed } from "../../office/blocks";
import { emptyDate } from "../../packet/calendar";
import type { Make } from "../../packet/recipe";
import { itineraryTable } from "../../packet/itinerary";
import { NUMBER, contact } from "../../packet/letter";
import { ours } from "../../packet/names";
import type { Block, Table, Text } from "../../office/paper";
import { totalOf, totalText } from "../../packet/costs";
import { topics } from "../../packet/visitors";
import type { Plan } from "../../plan/plan";
import { notesOf } from "../notes";
import { daysTable } from "./days";
import { daysText, labelOf, placesText, travellersText } from "./stay";

export const planning: Make = (plan, _, known) => [
  line([{ blank: NUMBER }], "right"),
  line([{ blank: emptyDate(known.today) }], "right"),
  heading("滞在計画書", 1),
  line(typed([plan.home.name, plan.home.section].filter((each) => each).join("　"), "起案する課"), "right"),
  SPACE,
  paragraph(
    `　次のとおり、ほかの自治体の庁舎に滞在し、${ours(plan.home)}の業務をテレワークで行いながら学びたいので、伺います。`,
  ),
  SPACE,
  form(outline(plan)),
  heading("滞在先と選んだ理由"),
  hosts(plan, known),
  heading("確かめること"),
  ...sides(plan, known),
  heading("日ごとの予定"),
  daysTable(plan, known),
  heading("行き帰りと宿"),
  itineraryTable(plan),
  heading("経費の見込み"),
  { ...table(["費目", "金額", "内訳"], [24, 26, 50], costs(plan), true), amounts: [1] },
];

/** What the journey comes to is reckoned from the itinerary; what a line costs nobody has typed. */
function costs(plan: Plan): readonly (readonly Text[])[] {
  const fares = totalOf(plan);
  return [
    [
      "旅費",
      fares === null ? [{ blank: "旅費の額" }, "円"] : totalText(fares),
      "交通費、宿泊費など、自団体の規程にある費目",
    ],
    ["回線と電話", [{ blank: "回線と電話の額" }, "円"], "モバイル回線など"],
    ["合計", [{ blank: "合計の額" }, "円"], ""],
  ];
}

function outline(plan: Plan): [string, Text][] {
  const { place, duties, cover } = plan.travel;
  return [
    ["目的", typed(plan.purpose, "滞在の目的")],
    ["期間", daysText(plan)],
    ["滞在先", placesText(plan)],
    ["滞在する職員", travellersText(plan)],
    ["執務の場所", typed(place, "庁舎の中の場所")],
    ["滞在中に行う業務", typed(duties, "滞在先で行う業務")],
    ["留守の間の分担", typed(cover, "担当と急ぎの判断をする役職")],
    ["連絡先", contact(plan, "\n")],
  ];
}

function hosts(plan: Plan, known: AtHand): Table {
  const all = plan.hosts.length > 0 ? plan.hosts : [null];
  const rows = all.map((host): Text[] => [
    typed(host?.name ?? "", "滞在先"),
    topics(plan, host, known, "学びたい取組"),
    typed(host?.reason ?? "", "選んだ理由"),
  ]);
  return table(["滞在先", "学びたい取組", "選んだ理由"], [20, 38, 42], rows);
}

/** The prompts chosen for this stay, by side; where none is chosen, a place to write. */
function sides(plan: Plan, known: AtHand): Block[] {
  const all: readonly Side["key"][] = known.notebook?.travel.sides.map(({ key }) => key) ?? [];
  return all.flatMap((side): Block[] => {
    const chosen = notesOf(plan, known, side).filter(({ focus }) => focus);
    const items: Text[] =
      chosen.length > 0 ? chosen.map(({ prompt }) => prompt.text) : [[{ blank: "この滞在で確かめること" }]];
    return [paragraph([{ strong: labelOf(side, known) }]), list(items)];
  });
}
