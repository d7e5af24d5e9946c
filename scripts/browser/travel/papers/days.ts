/** What each day is for, the way there and back, and the deadlines: the tables of a stay. */
import type { AtHand } from "../../plan/at-hand";
import { monthAndDay } from "../../packet/calendar";
import { deadlinesTable } from "../../packet/deadlines";
import { itineraryTable } from "../../packet/itinerary";
import type { Make } from "../../packet/recipe";
import { heading, table } from "../../office/blocks";
import type { Table, Text } from "../../office/paper";
import type { Plan } from "../../plan/plan";
import { SIDE_KEYS, plannedOf } from "../day-plan";
import { sideOf } from "../notes";
import { daysOf } from "../stay";
import { sheetHead } from "./stay";

/** Rows of a sheet to fill in by hand. */
const EMPTY_DAYS = 3;
const WHAT = ["自分の仕事と試すこと", "会う人、伝えること", "見る所、過ごし方"] as const;
const BLANKS = ["滞在先で行う業務", "会う人の役割", "見る所"] as const;

export const itinerary: Make = (plan, _, known) => [
  ...sheetHead("行程表", plan),
  heading("行き帰りと宿"),
  itineraryTable(plan),
  heading("日ごとの予定"),
  daysTable(plan, known),
];

export const deadlines: Make = (plan, _, known) => [...sheetHead("準備の期限表", plan), deadlinesTable(plan, known)];

export function daysTable(plan: Plan, known: AtHand): Table {
  const head = SIDE_KEYS.map((key, at) => `${sideOf(known, key)?.label ?? ""}\n${WHAT[at]}`);
  const days = daysOf(plan, "days");
  const rows = days.map((day): Text[] => {
    const entry = plannedOf(plan, day);
    return [monthAndDay(day), ...SIDE_KEYS.map((key) => entry[key])];
  });
  const empty = Array.from({ length: EMPTY_DAYS }, (_, at): Text[] => [
    `${at + 1}日目`,
    ...BLANKS.map((blank): Text => [{ blank }]),
  ]);
  return table(["日", ...head], [21, 27, 26, 26], rows.length > 0 ? rows : empty, true);
}
