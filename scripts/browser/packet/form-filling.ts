/** What a form is filled with: the words of every field, from a plan and the casebook. */
import { seenBy } from "./for-host";
import type { AtHand } from "../plan/at-hand";
import type { Host, Plan } from "../plan/plan";
import { type Filling, type Row, nameOf } from "../office/form-tags";
import { flat, runs } from "../office/text";
import type { Text } from "../office/paper";
import { nearest } from "../words/nearest";
import { FIELDS, type FormField, type Subject } from "./form-fields";
import { LISTS } from "./form-lists";

/**
 * For one host among several, as it may see the plan; else for the whole plan, as where `host` is null or the only one.
 */
export function fillingFor(plan: Plan, host: Host | null, known: AtHand): Filling {
  const [only] = plan.hosts;
  const alone = plan.hosts.length === 1 && only ? only : null;
  const part = host !== null && !alone;
  const of: Subject = part ? { plan: seenBy(plan, host), host, known } : { plan, host: alone, known };
  const lists = LISTS.map(({ name, columns, undivided, rows }) => {
    const all = part && undivided ? [] : rows(of).map((row) => rowOf(columns, row));
    return [name, { columns, rows: all }] as const;
  });
  const told = fields().map((field) => [field, part && field.undivided ? UNDIVIDED : toldOf(field, of)] as const);
  const values = told.flatMap(([field, { value }]) => namesOf(field).map((each) => [each, value] as const));
  const gaps = told.flatMap(([field, { gap }]) => (gap ? namesOf(field).map((each) => [each, gap] as const) : []));
  const wholes = LISTS.filter((list) => list.undivided).map(({ name }) => [name, UNDIVIDED.gap] as const);
  const inLines = lists.map(([name, { rows }]) => [name, rows.map(lineOf).join("\n")] as const);
  return {
    values: new Map([...values, ...inLines]),
    lists: new Map(lists),
    gaps: new Map([...gaps, ...(part ? wholes : [])]),
    numbers: NUMBERS,
  };
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
  return nearest(plain, [...fields().flatMap(namesOf), ...LISTS.map((each) => each.name)]);
}

const fields = (): FormField[] => FIELDS.flatMap((group) => group.fields);

const namesOf = ({ name, also = [] }: FormField): string[] => [name, ...also];

const NUMBERS: ReadonlySet<string> = new Set([
  ...fields()
    .filter(({ number }) => number)
    .flatMap(namesOf),
  ...LISTS.flatMap(({ name, numbers = [] }) => numbers.map((column) => `${name}.${column}`)),
]);

function rowOf(columns: readonly string[], row: readonly Text[]): Row {
  return new Map(columns.map((column, at) => [column, flat(row[at] ?? "", () => "")]));
}

/** Where a list stands outside of a table: an entry a line. */
function lineOf(row: Row): string {
  return [...row.values()].filter((each) => each).join("　");
}

/** What is known of a field, and of which hosts alone it is not. */
interface Told {
  readonly value: string;
  readonly gap: string;
}

/** Of one host among several. */
const UNDIVIDED: Told = {
  value: "",
  gap: "旅程の全体のもので、訪問先一つの分には分けられないため、そのまま残した項目",
};

function toldOf({ apart, text }: FormField, of: Subject): Told {
  const { hosts } = of.plan;
  if (!apart || of.host || hosts.length === 0) return { value: whole(text(of)), gap: "" };
  const all = hosts.map((host) => ({ host, value: whole(text({ ...of, host })) }));
  const known = [...new Set(all.map(({ value }) => value).filter((each) => each))];
  const missing = all.filter(({ value }) => !value).map(({ host }) => host.name.trim() || "名前のない訪問先");
  const partly = known.length > 0 && missing.length > 0;
  return {
    value: known.join("\n"),
    gap: partly ? `${missing.join("、")}の分は計画にまだないため、ほかの訪問先の分だけを入れた項目` : "",
  };
}

/** A text of which a part is still blank is not known yet. */
function whole(text: Text): string {
  return runs(text).some((run) => typeof run !== "string" && "blank" in run) ? "" : flat(text).trim();
}
