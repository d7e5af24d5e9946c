/** Excel files of sheets; fetched when somebody asks for one. */
import writeFile, { type SheetData } from "write-excel-file/universal";
import type { Sheet } from "./office/paper";
import { clean } from "./office/text";
import { offer } from "./office/writer";

const FONT = "Yu Gothic";
/** Excel shows no more than this in a cell, and this in the name of a sheet. */
const LONGEST = 32_767;
const LONGEST_NAME = 31;
const TOP = { wrap: true, alignVertical: "top" as const, borderStyle: "thin" as const, borderColor: "#8c8c8c" };
const HEAD = { fontWeight: "bold" as const, backgroundColor: "#f3eee2" };

function write(sheets: readonly Sheet[]): Promise<Blob> {
  const made = sheets.map((sheet, at) => ({
    sheet: nameOf(sheet, sheets.slice(0, at)),
    data: cells(sheet),
    columns: sheet.widths.map((width) => ({ width })),
    orientation: "landscape" as const,
    stickyRowsCount: 1,
    stickyColumnsCount: sheet.fixed ?? 0,
  }));
  return writeFile(made, { fontFamily: FONT, fontSize: 10 }).toBlob();
}

/** A name that Excel takes: without what it forbids, and unlike those before. */
function nameOf({ name }: Sheet, before: readonly Sheet[]): string {
  const plain =
    clean(name)
      .replace(/[[\]:*?/\\\n]/g, "_")
      .replace(/^'|'$/g, "_") || "表";
  const same = before.filter((each) => each.name === name).length;
  const number = same > 0 ? ` ${same + 1}` : "";
  return `${[...plain].slice(0, LONGEST_NAME - number.length).join("")}${number}`;
}

/** All is text, so that nothing is taken for a formula or a date; only plain numbers are numbers. */
function cells({ rows, numbers }: Sheet): SheetData {
  return rows.map((row, at) =>
    row.map((text, column) => {
      if (at > 0 && numbers?.includes(column) && text !== "") return { value: Number(text), type: Number, ...TOP };
      return { value: clean(text).slice(0, LONGEST), type: String, format: "@", ...TOP, ...(at === 0 ? HEAD : {}) };
    }),
  );
}

offer("write-xlsx", write);
