/** 期限表: what is to be done by when. */
import type { AtHand } from "../plan/at-hand";
import { duesOf } from "../plan/deadlines";
import type { Plan } from "../plan/plan";
import { SPACE, dated, heading, line, paragraph, table, typed } from "../office/blocks";
import { inWareki, warekiWithWeekday } from "./calendar";
import { senderText } from "./group";
import type { Make } from "./recipe";
import type { Table, Text } from "../office/paper";
import { daysText } from "./visitors";

export const deadlines: Make = (plan, _, known) => [
  heading("期限表", 1),
  line(senderText(plan), "right"),
  SPACE,
  paragraph(["視察の期間　", ...typed(daysText(plan), "視察の期間")]),
  SPACE,
  deadlinesTable(plan, known),
];

export function deadlinesTable(plan: Plan, known: AtHand): Table {
  const rows = duesOf(plan, known.today, known.towns).map((due): Text[] => [
    due.day ? dated(due.day, warekiWithWeekday(due.day)) : [{ blank: "期限" }],
    due.what,
    inWareki([due.why, ...due.notes].join("\n")),
    due.done ? "済" : "",
  ]);
  return table(["期限", "すること", "期限の理由", "済"], [29, 27, 37, 7], rows);
}
