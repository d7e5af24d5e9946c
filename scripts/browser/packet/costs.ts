/** What a journey costs, as tables of several papers. Amounts are never assumed: what nobody has typed stays blank. */
import { type Plan, partyOf } from "../plan/plan";
import { table } from "../office/blocks";
import type { Table, Text } from "../office/paper";

/** What is paid for each traveller: towns differ in what they call and grant. */
const KINDS = ["交通費", "宿泊費", "宿泊手当・日当", "その他", "計"];

/** 経費の見込み. */
export function costsTable(plan: Plan): Table {
  const party = partyOf(plan);
  const rows: Text[][] = [
    ["旅費", [{ blank: "旅費の額" }, "円"], party > 0 ? `${party}人分` : ""],
    ["視察の受入料", [{ blank: "受入料の額" }, "円"], "受入先が定める場合"],
    ["合計", [{ blank: "合計の額" }, "円"], ""],
  ];
  return table(["費目", "金額", "内訳"], [24, 26, 50], rows);
}

/** A row for each traveller, with room for each amount. */
export function shares({ people }: Plan): Table {
  const names: Text[] = people.length > 0 ? people.map(({ post, name }) => `${post}　${name}`.trim()) : ["", ""];
  const rows = [...names, "合計"].map((name): Text[] => [name, ...KINDS.map(() => "")]);
  return table(["旅行者", ...KINDS.map((kind) => `${kind}（円）`)], [25, 15, 15, 15, 15, 15], rows);
}
