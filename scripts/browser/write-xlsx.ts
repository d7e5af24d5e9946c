/** Excel files of sheets; fetched when somebody asks for one. */
import writeFile, { type Row, type SheetData } from "write-excel-file/universal";
import type { Above, Sheet, Value } from "./office/paper";
import { fontOrder } from "./office/font-order";
import { onPaper } from "./office/on-paper";
import { clean } from "./office/text";
import { linesOf } from "./office/widths";
import { offer } from "./office/writer";

const FONT = "Yu Gothic";
/** Excel shows no more than this in a cell, and this in the name of a sheet. */
const LONGEST = 32_767;
const LONGEST_NAME = 31;
const WRAP = { wrap: true, alignVertical: "top" as const };
const TOP = { ...WRAP, borderStyle: "thin" as const, borderColor: "#8c8c8c" };
const HEAD = { fontWeight: "bold" as const, backgroundColor: "#f3eee2" };
const TITLE = { fontWeight: "bold" as const, fontSize: 14 };
/** In points: of a line, around the text of a cell, and what Excel allows at most. */
const LINE = 14;
const ROOM = 6;
const TALLEST = 409;
/** 令和9年4月20日（火）, and 4月20日（火） where the year stands above. */
const WHOLE_DAY = '[$-411]ggge"年"m"月"d"日（"aaa"）"';
const SHORT_DAY = '[$-411]m"月"d"日（"aaa"）"';
/** What Excel would take for a letter in its own writing. */
const ESCAPED = /_(?=x[0-9a-f]{4}_)/giu;

function write(sheets: readonly Sheet[]): Promise<Blob> {
  const made = sheets.map((sheet, at) => ({
    sheet: nameOf(sheet, sheets.slice(0, at)),
    data: [...(sheet.above ?? []).map((row) => aboveRow(row, sheet)), ...cells(sheet)],
    columns: sheet.widths.map((width) => ({ width })),
    orientation: "landscape" as const,
    stickyRowsCount: sheet.headed === false ? 0 : (sheet.above?.length ?? 0) + 1,
    stickyColumnsCount: sheet.fixed ?? 0,
  }));
  return writeFile(made, { fontFamily: FONT, fontSize: 10, features: [onPaper, fontOrder] }).toBlob();
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

function aboveRow({ cells: all, align, strong }: Above, { widths }: Sheet): Row {
  let column = 0;
  const spans = all.map(([text, span]) => {
    column += span;
    return { text, width: widths.slice(column - span, column).reduce((sum, each) => sum + each, 0), span };
  });
  const height = heightOf(spans, strong ? 2 * ROOM : ROOM);
  return spans.flatMap(({ text, span }) => [
    { ...cellOf(text), ...WRAP, align, height, columnSpan: span, ...(strong ? TITLE : {}) },
    ...Array.from({ length: span - 1 }, () => null),
  ]);
}

function cells({ rows, numbers, widths, headed = true, room = 1 }: Sheet): SheetData {
  return rows.map((row, at) => {
    const least = headed && at === 0 ? 1 : room;
    const height = heightOf(
      row.map((text, column) => ({ text, width: widths[column] ?? 0 })),
      ROOM,
      least,
    );
    return row.map((text, column) => {
      if (at > 0 && numbers?.includes(column) && text !== "") return { value: Number(text), type: Number, ...TOP };
      const bold = headed ? at === 0 : column === 0;
      return { ...cellOf(text), ...TOP, height, ...(bold ? HEAD : {}) };
    });
  });
}

/** All is text, so that nothing is taken for a formula or a date; only plain numbers and given days are not. */
function cellOf(text: Value) {
  if (typeof text !== "string")
    return {
      value: new Date(text.day),
      type: Date,
      align: "left" as const,
      format: text.words.includes("年") ? WHOLE_DAY : SHORT_DAY,
    };
  return { value: clean(text).slice(0, LONGEST).replace(ESCAPED, "_x005F_"), type: String, format: "@" };
}

/** Excel measures no cell that spans columns, and no row in a file that it has not written: no line may be hidden. */
function heightOf(all: readonly { readonly text: Value; readonly width: number }[], room: number, least = 1): number {
  const lines = all.map(({ text, width }) => linesOf(typeof text === "string" ? clean(text) : text.words, width));
  return Math.min(TALLEST, Math.max(least, ...lines) * LINE + room);
}

offer("write-xlsx", write);
