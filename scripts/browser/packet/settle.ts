/** 精算: what was paid against what was spent, with the papers that prove it. */
import type { Plan } from "../plan/plan";
import { SPACE, form, heading, line, list, table, typed } from "../office/blocks";
import type { Table } from "../office/paper";
import { shares } from "./costs";
import { groupName } from "./group";
import { toHead } from "./letter";
import type { Make } from "./recipe";
import { dateLine } from "./stamps";
import { agreedDays, errand, hostsText, placeText } from "./visitors";

export const settle: Make = (plan, _, known) => [
  heading(settleTitle(plan), 1),
  dateLine(known),
  toHead(plan.home.name, plan.route, known),
  line([...typed(groupName(plan) || plan.home.section, "所属"), "　", { blank: "職名、氏名" }], "right"),
  SPACE,
  form([
    ["用務", errand(plan, known)],
    ["用務地", plan.hosts.length > 0 ? hostsText(plan, placeText) : [{ blank: "用務地" }]],
    ["期間", typed(agreedDays(plan), "視察の期間")],
  ]),
  heading("旅行者ごとの額"),
  shares(plan),
  heading("精算"),
  balance(),
  heading("添える書類"),
  list(proofs(plan)),
];

export function settleTitle({ route, group }: Plan): string {
  return route === "council" && group.kind === "funds" ? "政務活動費（調査旅費）の支出の記録" : "旅費精算書";
}

function balance(): Table {
  const rows = ["概算払を受けた額", "実際に掛かった額", "追給する額", "返納する額"].map((name) => [
    name,
    [{ blank: "額" }, "円"],
    "",
  ]);
  return { ...table(["区分", "金額", "備考"], [34, 30, 36], rows), amounts: [1] };
}

/** What is missing when a journey is questioned: the itinerary, whom one met, and receipts. */
function proofs({ route, group }: Plan): string[] {
  const common = ["領収書（宿泊、交通、受入料）", "行程表"];
  if (route === "staff") return [...common, "復命書の写し"];
  const met = group.kind === "funds" || group.kind === "caucus" ? ["応対した人の名刺など、面会の分かるもの"] : [];
  return [...common, ...met, "視察報告書の写し"];
}
