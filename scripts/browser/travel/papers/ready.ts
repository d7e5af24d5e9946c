/** 持ち物・出発前確認表: what is settled before leaving, to tick off on paper too. */
import type { Readiness } from "../../data/data";
import { heading, list, paragraph, table } from "../../office/blocks";
import type { Make } from "../../packet/recipe";
import type { Block, Table, Text } from "../../office/paper";
import type { Plan } from "../../plan/plan";
import { ONE_BY_ONE, sheetHead } from "./stay";

const SIGNS: Readonly<Record<string, string>> = { yes: "済", none: "該当なし" };
/** Whom to call when something happens; names and numbers are written in by hand. */
const ROUTE = [
  "自団体の所属（昼）",
  "自団体の所属（夜間・休日）",
  "情報セキュリティの担当",
  "滞在先の担当課",
  "宿泊先",
  "病院",
  "家族",
];

export const ready: Make = (plan, _, known) => [
  ...sheetHead("持ち物・出発前確認表", plan),
  paragraph(ONE_BY_ONE),
  ...(known.notebook?.travel.ready ?? []).flatMap((shelf) => part(shelf, plan)),
  heading("緊急時の連絡先"),
  paragraph("　上から順に連絡します。端末が使えなくても読めるよう、印刷して持ちます。"),
  table(
    ["連絡先", "電話番号", "備考"],
    [34, 33, 33],
    ROUTE.map((name): Text[] => [name, "", ""]),
    true,
  ),
];

function part(shelf: Readiness, plan: Plan): Block[] {
  const facts = shelf.facts.map(({ text, publisher }) => `${text}［${publisher}］`);
  return [heading(shelf.label), ...(facts.length > 0 ? [list(facts)] : []), ticks(shelf, plan)];
}

function ticks({ items }: Readiness, { travel }: Plan): Table {
  const rows = items.map(({ key, text, hint }): Text[] => [
    SIGNS[travel.ready[key] ?? ""] ?? "□",
    hint ? `${text}\n${hint}` : text,
    "",
  ]);
  return table(["確認", "確かめること", "書き留め"], [11, 63, 26], rows);
}
