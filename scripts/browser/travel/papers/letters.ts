/** 依頼文 and お礼状 of a stay: from head to head, as those of a visit. */
import { typed } from "../../office/blocks";
import { wareki } from "../../packet/calendar";
import type { Make } from "../../packet/recipe";
import { contact, letter } from "../../packet/letter";
import { ours, yours } from "../../packet/names";
import { topics } from "../../packet/visitors";
import { daysText, travellersText } from "./stay";

export const request: Make = (plan, host, known) => {
  const [your, our] = [yours(host), ours(plan.home)];
  const body = [
    `時下ますます御清栄のこととお慶び申し上げます。日頃から${our}の行政運営に御理解と御協力をいただき、厚くお礼申し上げます。`,
    `このたび、${our}の職員が${your}の庁舎の一角をお借りし、${our}の業務をテレワークで行いながら、${your}の取組と職場に学びたく存じます。`,
    "御多用のところ誠に恐縮ですが、下記のとおり、席の御提供と職員の皆様との意見交換について、御高配を賜りますようお願い申し上げます。",
  ];
  const items = [
    ["期間", daysText(plan)],
    ["滞在する職員", travellersText(plan)],
    ["目的", typed(plan.purpose, "滞在の目的")],
    ["学びたい取組", topics(plan, host, known, "学びたい取組")],
    ["滞在中の業務", typed(plan.travel.duties, "滞在先で行う業務")],
    [
      "お願いしたいこと",
      `机と椅子、コンセント、Web会議に使える場所、執務の時間と入館の方法の御教示。端末と回線は当方で用意し、${your}の庁内の回線にはつなぎません。`,
    ],
    ["連絡先", contact(plan, "\n")],
  ] as const;
  return letter(plan, host, known, { subject: "職員の滞在と執務場所の借用について（依頼）", body, items });
};

export const thanks: Make = (plan, host, known) => {
  const day = wareki(plan.travel.from);
  const body = [
    "拝啓　時下ますます御清栄のこととお慶び申し上げます。",
    `さて、${day ? `${day}からの` : "過日の"}${ours(plan.home)}職員の滞在に際しましては、執務の場所を御提供いただくとともに、職員の皆様に懇切に御対応いただき、厚くお礼申し上げます。`,
    `${yours(host)}で過ごす中で伺い、感じたことを、今後の${ours(plan.home)}の働き方と取組に生かしてまいります。` +
      `${yours(host)}の皆様にも、ぜひ${ours(plan.home)}にお越しいただければ幸いです。`,
    `末筆ながら、${yours(host)}のますますの御発展と皆様の御健勝をお祈り申し上げます。`,
  ];
  return letter(plan, host, known, { subject: "職員の滞在のお礼について", body, items: [], close: "敬具" });
};
