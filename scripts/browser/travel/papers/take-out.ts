/** 端末持出申請書: what leaves the office, for how long, and how it is kept safe. Names of posts and rules are one's own. */
import type { AtHand } from "../../plan/at-hand";
import { SPACE, form, heading, line, paragraph, table, typed } from "../../office/blocks";
import { emptyDate } from "../../packet/calendar";
import type { Make } from "../../packet/recipe";
import type { Table, Text } from "../../office/paper";
import type { Plan } from "../../plan/plan";
import { itemsOf } from "../notes";
import { ONE_BY_ONE, daysText, placesText, travellersText } from "./stay";

/** Items of the check that tell how devices and papers are kept safe. */
const SAFE = ["policy-line", "rehearsal", "proof", "peeping", "personal-data", "lost"];

export const takeOut: Make = (plan, _, known) => [
  line([{ blank: emptyDate(known.today) }], "right"),
  line([{ blank: "許可する人の職名" }, "　様"]),
  SPACE,
  line(travellersText(plan), "right"),
  SPACE,
  heading("端末等持出申請書", 1),
  paragraph("　次のとおり端末等を庁舎の外に持ち出したいので、申請します。"),
  form([
    ["持ち出すもの", [{ blank: "端末、電源、本人を確かめる道具などの名称・管理番号・数" }]],
    ["持ち出す期間", daysText(plan)],
    ["使う場所", [...[placesText(plan)].flat(), "\n", ...typed(plan.travel.place, "庁舎の中の場所")]],
    ["目的", ["滞在先の庁舎で、次の業務をテレワークで行うため\n", ...typed(plan.travel.duties, "滞在先で行う業務")]],
    ["取り扱う情報", [{ blank: "情報の種類と、機密性の区分" }]],
    ["取り扱わない情報", [{ blank: "住民の個人情報など" }]],
    ["回線とつなぎ方", ["滞在先の庁内の回線にはつながない。\n", { blank: "使う回線と、自団体につなぐ方法" }]],
    ["紛失時の連絡先", [{ blank: "情報セキュリティの担当（昼、夜間・休日）" }]],
  ]),
  heading("守るための確認"),
  paragraph(ONE_BY_ONE),
  checks(plan, known),
  table(["許可の欄", "所属長", "情報の担当", "返却の確認"], [19, 27, 27, 27], [["月日・氏名", "\n\n", "", ""]], true),
];

function checks(plan: Plan, known: AtHand): Table {
  const rows = itemsOf(known)
    .filter(({ key }) => SAFE.includes(key))
    .map(({ key, text }): Text[] => [text, plan.travel.ready[key] === "yes" ? "済" : "□"]);
  return table(["確かめること", "確認"], [88, 12], rows);
}
