/** A comparison as a file. The writers of Excel and Word files are fetched when somebody asks for one. */
import type { FullCase, Vocabulary } from "../data/data";
import { heading, table } from "../office/blocks";
import type { Block, Paper, Sheet } from "../office/paper";
import { lengthOf } from "../office/widths";
import { writer } from "../office/writer";
import { download } from "../dom/download";
import type { Format } from "./controls";
import { type Table, type Tables, VALUES, csv, tablesOf } from "../facts/sheet";

/** Shares of a sheet on its side; columns beyond the narrow ones share the rest. */
const NARROW_SHARE = 8.6;
/** Widths in characters. */
const NARROW = 12;
const WIDE = 40;

/** What `compare-save.ts` leaves for the page: it makes a file and hands it over. Rejects without the writer. */
export type Save = (format: Format, words: Vocabulary, cases: readonly FullCase[]) => Promise<void>;

export const save: Save = async (format, words, cases) => {
  const towns = [...new Set(cases.map(({ name }) => name))].join("・");
  download(await fileOf(format, tablesOf(words, cases)), `比較表_${towns}.${format}`);
};

async function fileOf(format: Format, tables: Tables): Promise<Blob> {
  if (format === "docx") return (await writer("write-docx"))(paperOf(tables));
  if (format === "xlsx") return (await writer("write-xlsx"))(sheetsOf(tables));
  return new Blob([csv(tables.side)], { type: "text/csv" });
}

function paperOf({ title, answers, side, sources }: Tables): Paper {
  // The group of a field and the id of a case are no columns here: the sheet is narrow.
  const shown = (rows: Table, narrow: number): Block =>
    ruled(
      rows.map((row) => row.slice(1)),
      narrow,
    );
  // The answers fill the first sheet, which can be stapled to a paper by itself.
  const first = answers.length > 0 ? [shown(answers, 1), heading("項目ごと")] : [];
  const fields = side.filter(([group]) => group !== answers[1]?.[0]);
  const blocks = [heading(title, 1), ...first, shown(fields, 1), heading("出典"), shown(sources, 2)];
  return { key: "comparison", title, format: "wide", blocks };
}

/** A table whose first row is its head, and whose first columns are narrow. */
function ruled([head = [], ...rows]: Table, narrow: number): Block {
  const rest = (100 - narrow * NARROW_SHARE) / (head.length - narrow);
  return table(
    head,
    head.map((_, at) => (at < narrow ? NARROW_SHARE : rest)),
    rows,
    true,
  );
}

function sheetsOf({ side, claims, sources }: Tables): Sheet[] {
  const [head = []] = side;
  return [
    { name: "比較", rows: side, widths: head.map((_, at) => (at < 2 ? NARROW : WIDE)), fixed: 2 },
    {
      name: "記述の一覧",
      rows: claims,
      widths: asWideAsTold(claims),
      numbers: VALUES.map((name) => claims[0]?.indexOf(name) ?? -1),
    },
    { name: "出典", rows: sources, widths: asWideAsTold(sources) },
  ];
}

/** No column of a list is wider than its longest text. */
function asWideAsTold(rows: Table): number[] {
  const [head = []] = rows;
  return head.map((_, at) => Math.min(WIDE, 2 + Math.max(...rows.map((row) => lengthOf(row[at] ?? "")))));
}
