/** What a form is filled with: the words of every field, from a plan and the casebook. */
import { seenBy } from "./for-host";
import type { AtHand } from "../plan/at-hand";
import type { Host, Plan } from "../plan/plan";
import { type Filling, type Row, nameOf } from "../office/form-tags";
import { flat, runs } from "../office/text";
import type { Text } from "../office/paper";
import { nearest } from "../words/nearest";
import { FIELDS, type Subject } from "./form-fields";
import { type FormList, LISTS } from "./form-lists";

/** For one host, as it may see the plan; for the whole plan where `host` is null. */
export function fillingFor(plan: Plan, host: Host | null, known: AtHand): Filling {
  const [only] = plan.hosts;
  const alone = plan.hosts.length === 1 && only ? only : null;
  const of: Subject = host && !alone ? { plan: seenBy(plan, host), host, known } : { plan, host: alone, known };
  const lists = LISTS.map((list) => [list.name, { columns: list.columns, rows: rowsOf(list, of) }] as const);
  const fields = FIELDS.flatMap(({ fields: all }) => all);
  const values = fields.flatMap(({ name, also = [], text }) => {
    const value = whole(text(of));
    return [name, ...also].map((each) => [each, value] as const);
  });
  const inLines = lists.map(([name, { rows }]) => [name, rows.map(lineOf).join("\n")] as const);
  return { values: new Map([...values, ...inLines]), lists: new Map(lists) };
}

/** The field that may have been meant by a name that is none; "" where none is near. */
export function meant(name: string): string {
  const plain = nameOf(name).replace(/^[#/^@]/u, "");
  const [list, column] = plain.split(".");
  const own = LISTS.find((each) => each.name === list);
  if (own && column) {
    const near = nearest(column, own.columns);
    return near && `${own.name}.${near}`;
  }
  const fields = FIELDS.flatMap(({ fields: all }) => all).flatMap(({ name: main, also = [] }) => [main, ...also]);
  return nearest(plain, [...fields, ...LISTS.map((each) => each.name)]);
}

function rowsOf({ columns, rows }: FormList, of: Subject): Row[] {
  return rows(of).map((row) => new Map(columns.map((column, at) => [column, flat(row[at] ?? "", () => "")])));
}

/** Where a list stands outside of a table: an entry a line. */
function lineOf(row: Row): string {
  return [...row.values()].filter((each) => each).join("　");
}

/** A text of which a part is still blank is not known yet. */
function whole(text: Text): string {
  return runs(text).some((run) => typeof run !== "string" && "blank" in run) ? "" : flat(text).trim();
}
