/** 参加者名簿: who comes. Names stand in no other place than the plan and its documents. */
import type { Plan } from "../plan/plan";
import { heading, line, table, typed, SPACE, paragraph } from "../office/blocks";
import type { Make } from "./recipe";
import { senderText } from "./group";
import { contact } from "./letter";
import type { Table, Text } from "../office/paper";
import { hopedDays, partyText } from "./visitors";

/** Rows of a roster to fill in by hand. */
const EMPTY_ROWS = 10;

export const roster: Make = (plan) => [
  heading("参加者名簿", 1),
  line(senderText(plan), "right"),
  SPACE,
  paragraph(["視察の期間　", ...typed(hopedDays(plan), "視察の期間")]),
  paragraph(["人数　　　　", ...[partyText(plan)].flat()]),
  paragraph(["連絡先　　　", ...[contact(plan)].flat()]),
  SPACE,
  peopleTable(plan),
];

export function peopleTable({ people, party, route }: Plan): Table {
  const rows: Text[][] = people.map((each, at) => [
    String(at + 1),
    each.section,
    each.post,
    typed(each.name, "氏名"),
    each.kana,
    each.role,
  ]);
  const unnamed = Math.max(0, Math.min(party ?? (people.length > 0 ? 0 : EMPTY_ROWS), 100) - people.length);
  const empty = Array.from({ length: unnamed }, (_, at): Text[] => [
    String(people.length + at + 1),
    "",
    "",
    [{ blank: "氏名" }],
    "",
    "",
  ]);
  const told = table(
    ["番号", "所属", "職名", "氏名", "ふりがな", "備考"],
    [8, 24, 16, 20, 20, 12],
    [...rows, ...empty],
  );
  const sections = unnamed > 0 || route === "staff" || people.some(({ section }) => section);
  return sections ? told : without(told, 1);
}

/** Members of a council have no section: a column that nobody fills is left out. */
function without(told: Table, column: number): Table {
  const rest = <Kind>(all: readonly Kind[]): Kind[] => all.filter((_, at) => at !== column);
  return { ...told, head: rest(told.head), widths: rest(told.widths), rows: told.rows.map(rest) };
}

/** Who goes or went, with a column for what stands on paper alone: a grade, a seal. */
export function travellers({ people }: Plan, heads: readonly string[], widths: readonly number[]): Table {
  const rows = people.map(({ section, post, name }): Text[] => [section, post, typed(name, "氏名"), ""]);
  const none: Text[] = [[{ blank: "所属" }], [{ blank: "職名" }], [{ blank: "氏名" }], ""];
  return table(heads, widths, rows.length > 0 ? rows : [none]);
}
