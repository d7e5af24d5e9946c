/** 日誌: one row a day of the stay; days without an entry keep room to write by hand. */
import { table } from "../../office/blocks";
import { monthAndDay } from "../../packet/calendar";
import type { Make } from "../../packet/recipe";
import type { Table, Text } from "../../office/paper";
import type { Plan } from "../../plan/plan";
import { daysOf } from "../stay";
import { sheetHead } from "./stay";

/** Rows of a sheet to fill in by hand. */
const EMPTY_DAYS = 5;
/** Lines to write on. */
const ROOM = "\n".repeat(5);
const NOTHING = { work: "", noticed: "", tomorrow: "" };

export const log: Make = (plan) => [...sheetHead("日誌", plan), logTable(plan, ROOM)];

/** `room` is kept where nothing was written of a day: it is a day still to be told. */
export function logTable(plan: Plan, room = ""): Table {
  const days = daysOf(plan, "log");
  const row = (day: string, { work, noticed, tomorrow } = NOTHING): Text[] => [
    day,
    work.trim() || noticed.trim() ? work : [{ blank: "その日のこと" }, room],
    noticed,
    tomorrow,
  ];
  const rows = days.map((day) =>
    row(
      monthAndDay(day),
      plan.travel.log.find((each) => each.day === day),
    ),
  );
  const empty = Array.from({ length: EMPTY_DAYS }, (_, at) => row(`${at + 1}日目`));
  return table(
    ["日", "行った仕事", "気付いたこと", "明日すること"],
    [21, 27, 29, 23],
    rows.length > 0 ? rows : empty,
    true,
  );
}
