/** Tables of a paper as sheets for Excel: what is blank on paper is an empty cell there. */
import type { Paper, Sheet, Table } from "./paper";
import { flat } from "./text";

/** Characters in the width of an A4 sheet, all columns together. */
const CHARACTERS = 110;

/** Give a sheet for each table with a head. */
export function sheetsOf({ title, blocks }: Paper): Sheet[] {
  const tables = blocks.filter((block): block is Table => block.kind === "table" && block.head.length > 0);
  return tables.map(({ head, rows, widths }) => {
    const whole = widths.reduce((sum, each) => sum + each, 0);
    return {
      name: title,
      rows: [head, ...rows.map((row) => row.map((text) => flat(text, () => "")))],
      widths: widths.map((each) => Math.max(6, Math.round((each / whole) * CHARACTERS))),
    };
  });
}
