/** 滞在のお知らせ: one sheet for those who lend the desk, in plain words. */
import { form, heading, line, paragraph, typed } from "../../office/blocks";
import { monthAndDay } from "../../packet/calendar";
import type { Make } from "../../packet/recipe";
import { contact } from "../../packet/letter";
import type { Text } from "../../office/paper";
import type { Plan } from "../../plan/plan";
import { plannedOf } from "../day-plan";
import { noteOf } from "../notes";
import { daysOf } from "../stay";
import { daysText, travellersText } from "./stay";

export const sheet: Make = (plan, host) => [
  line([...typed(host?.name ?? "", "滞在先"), "　", ...typed(host?.section ?? "", "受け入れの担当課"), "　御中"]),
  heading("滞在のお知らせ", 1),
  line(typed([plan.home.name, plan.home.section].filter((each) => each).join("　"), "団体名・所属"), "right"),
  paragraph(
    "　庁舎の机をお借りして自団体の仕事をしながら、皆様の取り組みと職場に学びます。説明の場や資料を新しく用意していただく必要はありません。ふだんどおりに過ごさせてください。",
  ),
  form(rows(plan)),
];

function rows(plan: Plan): [string, Text][] {
  return [
    ["来る人", travellersText(plan)],
    ["いつ", daysText(plan)],
    ["着く時刻", arrival(plan)],
    ["席", typed(plan.travel.place, "庁舎の中の場所")],
    ["席で行う仕事", typed(plan.travel.duties, "滞在先で行う業務")],
    ["お借りしたいもの", "机と椅子、コンセント、Web会議と電話に使える場所"],
    ["当方で用意するもの", "端末と回線（庁内の回線にはつなぎません）、昼食、宿"],
    ["お話しできること", typed(brought(plan), "自団体の取り組みと、紹介する事例")],
    ["一緒に考えたいこと", typed(noteOf(plan, "brought", "local-issue"), "滞在先の困りごとを一つ")],
    ["お会いしたい方", typed(noteOf(plan, "brought", "to-meet"), "役割")],
    ["日ごとの予定", days(plan)],
    ["連絡先", contact(plan, "\n")],
    ["急ぎの連絡", [{ blank: "滞在中につながる電話" }]],
  ];
}

function arrival({ legs, travel }: Plan): Text {
  const way = legs.find(({ kind, day }) => kind === "move" && day <= travel.from);
  return way?.to ? `${monthAndDay(way.day)}${way.to}ごろ` : [{ blank: "着く日と時刻" }];
}

function brought(plan: Plan): string {
  return [noteOf(plan, "brought", "own-case"), noteOf(plan, "brought", "known-cases")]
    .filter((each) => each)
    .join("\n");
}

/** Of each day what the host has a part in; all three sides stand in 行程表. */
function days(plan: Plan): Text {
  const told = daysOf(plan, "days").flatMap((day) => {
    const [first = ""] = plannedOf(plan, day).brought.split("\n");
    return first ? [`${monthAndDay(day)}　${first}`] : [];
  });
  return told.length > 0 ? told.join("\n") : [{ blank: "意見を交わす日と相手" }];
}
