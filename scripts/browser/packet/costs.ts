/** What a journey costs, as tables of several papers. Amounts are never assumed: what nobody has typed stays blank. */
import { type Expense, NIGHT, expensesOf, personal, yenText } from "../plan/expenses";
import type { Plan } from "../plan/plan";
import { table } from "../office/blocks";
import type { Table, Text } from "../office/paper";

/** What is asked for, while nobody has told what the own town pays. */
const ITEMS = ["旅費", "視察の受入料"];
const SHARES = ["交通費", NIGHT];
/** Holds what has no column of its own. */
const REST = "その他";
/** Columns of amounts on a sheet, beside the sum. */
const MOST_SHARES = 5;

/** 経費の見込み. */
export function costsTable(plan: Plan): Table {
  const { rows, total } = expensesOf(plan);
  const known: readonly Expense[] = rows.length > 0 ? rows : ITEMS.map((item) => ({ item, amount: null, basis: "" }));
  const all = known.map(({ item, amount, basis }): Text[] => [item, amountText(amount, item), basis]);
  const lines = [...all, ["合計", totalText(total), ""]];
  return { ...table(["費目", "金額", "内訳"], [18, 20, 62], lines), amounts: [1] };
}

/** The whole, in a line of a paper. */
export function totalText(total: number | null): Text {
  return amountText(total, "合計");
}

export function totalOf(plan: Plan): number | null {
  return expensesOf(plan).total;
}

/** The town's own articles, as typed. */
export function articlesOf(plan: Plan): string {
  return expensesOf(plan).articles.join("、");
}

function amountText(amount: number | null, item: string): Text {
  return amount === null ? [{ blank: `${item}の額` }, "円"] : yenText(amount);
}

/** A row for each traveller: what one is paid of each kind; a cell to be filled in where that is not known. */
export function shares(plan: Plan): Table {
  const { people } = plan;
  const { rows, total } = personal(plan);
  const columns = columnsOf(rows, plan.costs.rules.length > 0);
  const amounts = [...columns.map((name) => summed(inColumn(rows, name, columns))), total];
  const cells = amounts.map(shown);
  const names: Text[] = people.length > 0 ? people.map(({ post, name }) => `${post}　${name}`.trim()) : ["", ""];
  const width = 72 / (columns.length + 1);
  const sums = amounts.map((each) => shown(each && each * people.length));
  const lines = [...names.map((name) => [name, ...cells]), ["合計", ...sums]];
  const made = table(["旅行者", ...columns, "計"], [28, ...cells.map(() => width)], lines);
  return { ...made, amounts: cells.map((_, at) => at + 1) };
}

/** A column for each item, as far as there is room; the others stand in one, so that a row adds up to its sum. */
function columnsOf(rows: readonly Expense[], ruled: boolean): string[] {
  const items = [...new Set([...(ruled ? [] : SHARES), ...rows.map(({ item }) => item)])];
  if (ruled && items.length <= MOST_SHARES) return items;
  return [...items.filter((item) => item !== REST).slice(0, MOST_SHARES - 1), REST];
}

function inColumn(rows: readonly Expense[], name: string, columns: readonly string[]): Expense[] {
  return rows.filter(({ item }) => item === name || (name === REST && !columns.includes(item)));
}

function summed(rows: readonly Expense[]): number | null {
  const amounts = rows.map(({ amount }) => amount);
  return amounts.includes(null) ? null : amounts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

function shown(amount: number | null): string {
  return amount === null || amount === 0 ? "" : yenText(amount);
}
