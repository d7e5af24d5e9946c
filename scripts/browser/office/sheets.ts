/** Papers as sheets for Excel: title, addressee and dates above each table; what is blank on paper is an empty cell. */
import type { Above, Block, Paper, Sheet, Table, Text, Value } from "./paper";
import { flat, runs } from "./text";

/** Characters in the width of an A4 sheet, all columns together. */
const CHARACTERS = 110;
/** The least width of the name of a row above a table. */
const NAME = 14;

/** Give a sheet for each table with a head; one for the form of a paper that has none. */
export function sheetsOf({ title, blocks }: Paper): Sheet[] {
  const tables = blocks.filter((block): block is Table => block.kind === "table");
  const headed = tables.filter(({ head }) => head.length > 0);
  const shown = headed.length > 0 ? headed : tables.slice(0, 1);
  return shown.map((table, at) => {
    const before = at > 0 ? blocks.indexOf(shown[at - 1] as Block) + 1 : 0;
    const widths = widthsOf(table);
    return {
      name: title,
      above: blocks.slice(before, blocks.indexOf(table)).flatMap((block) => above(block, widths)),
      headed: table.head.length > 0,
      rows: [...(table.head.length > 0 ? [table.head] : []), ...table.rows.map((row) => row.map(value))],
      widths,
      ...(table.room ? { room: table.room } : {}),
    };
  });
}

function widthsOf({ widths }: Table): number[] {
  const whole = widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each) => Math.max(6, Math.round((each / whole) * CHARACTERS)));
}

function value(text: Text): Value {
  const [only, ...others] = runs(text);
  if (typeof only === "object" && "day" in only && others.length === 0) return only;
  return flat(text, () => "");
}

function above(block: Block, widths: readonly number[]): Above[] {
  const whole = (text: Text, align: Above["align"], strong = false): Above[] => [
    { cells: [[value(text), widths.length]], align, strong },
  ];
  switch (block.kind) {
    case "heading":
      return whole(block.text, "left", true);
    case "line":
      return whole(block.text, block.align);
    case "paragraph":
      return whole(block.text, "left");
    case "table":
      return block.rows.map((row) => named(row, widths));
    default:
      return [];
  }
}

/** A row of a form: its name over the columns it needs, its text over the others; one cell where those are narrow. */
function named([name = "", ...texts]: readonly Text[], widths: readonly number[]): Above {
  const sums = widths.map((_, at) => widths.slice(0, at + 1).reduce((sum, each) => sum + each, 0));
  const over = sums.findIndex((sum) => sum >= NAME) + 1;
  const told = texts.map((text) => flat(text, () => "")).join("　");
  const apart = over > 0 && (sums[over - 1] ?? 0) * 2 < (sums.at(-1) ?? 0);
  const cells: Above["cells"] = apart
    ? [
        [value(name), over],
        [told, widths.length - over],
      ]
    : [[`${flat(name, () => "")}　${told}`, widths.length]];
  return { cells, align: "left", strong: false };
}
