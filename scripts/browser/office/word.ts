/** Blocks of a paper as Word has them. */
import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  Paragraph,
  type IParagraphOptions,
  type ParagraphChild,
  ShadingType,
  Tab,
  TabStopType,
  Table as WordTable,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { isAmount, names } from "./blocks";
import type { Align, Block, Run, Small, Table, Text } from "./paper";
import { clean, flat, lines, runs } from "./text";
import { linesOf } from "./widths";
import { BULLETED, type Look, NUMBER, NUMBERED, SMALL } from "./word-look";

export type { Look };

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<Align, string>;
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: "000000", space: 0 };
const SHADE = "F2F2F2";
const NO_RULE = { style: BorderStyle.NONE } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: "999999" } as const;
/** Of a table with rules between its rows alone. */
const ROWS = {
  top: THIN,
  bottom: THIN,
  insideHorizontal: THIN,
  left: NO_RULE,
  right: NO_RULE,
  insideVertical: NO_RULE,
};
/** As low as a paragraph can be. */
const NOTHING = 20;
/** Beside the text of a cell, in twentieths of a point. */
const BESIDE = 80;
const HINT = "595959";
/** Beside a hint: spaces that do not hang over the edge of the sheet. */
const MARGIN = "\u00a0\u00a0\u00a0";
/** Height of a line to write on, in twentieths of a point: about 8 mm. */
const HANDWRITING = 454;
/** Letters of a cell that fills more than a few lines. */
const LONG = 320;
/** A table of so few lines stands on one sheet: of a larger one, LibreOffice would lose what is held together. */
const FEW = 16;

/** `width` is the sheet's without its margins, in twentieths of a point. */
export function blocks(all: readonly Block[], look: Look, width: number): FileChild[] {
  const title = all.findIndex((block) => block.kind === "heading" && block.level === 1);
  return all.flatMap((block, at) => {
    const next = all[at + 1]?.kind;
    const keepNext = next === "lines" || next === "table";
    // A heading keeps its own distance.
    if (block.kind === "space" && all[at - 1]?.kind === "table" && next === "heading") return [];
    return children(block, { look, width, instance: at, title: at === title, last: !next, keepNext });
  });
}

interface Place {
  readonly look: Look;
  readonly width: number;
  /** Unlike any other list's: numbers begin anew. */
  readonly instance: number;
  /** True for the first heading. */
  readonly title: boolean;
  /** True for the last block. */
  readonly last: boolean;
  /** True for what must not stand alone at the foot of a sheet. */
  readonly keepNext: boolean;
}

function children(block: Block, place: Place): FileChild[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: place.title ? HeadingLevel.TITLE : LEVELS[block.level],
          children: runs(block.text).map((run) => textRun(run)),
        }),
      ];
    case "line":
      return paragraphs(block.text, { alignment: ALIGN[block.align], ...before(place) });
    case "paragraph":
      return paragraphs(block.text, before(place));
    case "list": {
      const numbering = { reference: block.numbered ? NUMBERED : BULLETED, level: 0, instance: place.instance };
      const last = block.items.length - 1;
      return block.items.map(
        (item, at) => new Paragraph({ numbering, ...(at === last ? before(place) : {}), children: broken(item) }),
      );
    }
    case "items":
      return items(block.items, place);
    case "table":
      // A paragraph after a table keeps it apart from the next; after the last there is nothing to begin a sheet for.
      return [
        table(block, place),
        new Paragraph({ spacing: { line: place.last ? NOTHING : place.look.gap, lineRule: "exact" } }),
      ];
    case "lines":
      return ruled(block.count);
    case "space":
      return [new Paragraph({})];
    case "break":
      return [new Paragraph({ pageBreakBefore: true, spacing: { line: NOTHING, lineRule: "exact" } })];
  }
}

/** What leads to a table stays with it, and does not touch it. */
function before({ keepNext, look }: Place): IParagraphOptions {
  return keepNext ? { keepNext: true, spacing: { after: look.gap / 2 } } : {};
}

function paragraphs(text: Text, options: IParagraphOptions): Paragraph[] {
  return lines(text).map(
    (line) =>
      new Paragraph({
        ...options,
        ...(isHead(line) ? { keepNext: true } : {}),
        children: line.map((run) => textRun(run)),
      }),
  );
}

/** A line of strong words alone heads what follows. */
function isHead(line: readonly Run[]): boolean {
  return line.length > 0 && line.every((run) => typeof run === "object" && "strong" in run);
}

/** One paragraph of several lines: an item of a list has one number. */
function broken(text: Text): ParagraphChild[] {
  return lines(text).flatMap((line, at) => [
    ...(at > 0 ? [new TextRun({ break: 1 })] : []),
    ...line.map((run) => textRun(run)),
  ]);
}

/** Behind its number and name each text begins at one edge, and so do its further lines. */
function items(all: readonly (readonly [string, Text])[], { look, instance }: Place): Paragraph[] {
  const letters = Math.max(...all.map(([name]) => [...name].length)) + 1;
  const edge = NUMBER + letters * look.size * 10;
  return all.map(
    ([name, text]) =>
      new Paragraph({
        numbering: { reference: NUMBERED, level: 0, instance },
        indent: { left: edge, hanging: edge },
        tabStops: [NUMBER, edge].map((position) => ({ type: TabStopType.LEFT, position })),
        children: [new TextRun(name), new TextRun({ children: [new Tab()] }), ...broken(text)],
      }),
  );
}

function textRun(run: Run, bold = false): ParagraphChild {
  if (typeof run === "string") return new TextRun({ text: run, ...(bold ? { bold } : {}) });
  if ("strong" in run) return new TextRun({ text: run.strong, bold: true });
  if ("small" in run) return small(run);
  if ("day" in run) return textRun(run.words, bold);
  return new TextRun({ text: `${MARGIN}${clean(run.blank)}${MARGIN}`, underline: {}, color: HINT });
}

function small({ small: text, raised = false, to }: Small): ParagraphChild {
  // A heading's own letters would make it bold.
  const made = new TextRun({ text, bold: false, ...(raised ? { superScript: true } : { style: SMALL }) });
  return to ? new ExternalHyperlink({ link: to, children: [made] }) : made;
}

function ruled(count: number): Paragraph[] {
  return Array.from(
    { length: count },
    (_, at) =>
      new Paragraph({
        border: { bottom: RULE, between: RULE },
        ...(at < count - 1 ? { keepNext: true } : {}),
        spacing: { line: HANDWRITING, lineRule: "exact" },
      }),
  );
}

function table(given: Table, { look, width }: Place): WordTable {
  const { widths, head, rows } = given;
  const sum = widths.reduce((all, each) => all + each, 0);
  const columns = widths.map((each) => Math.floor((each / sum) * width));
  const whole = rows.reduce((lines, row) => lines + linesIn(row, columns, look), 0) <= FEW;
  const cells = (row: readonly Text[], header: boolean, held: boolean): TableCell[] =>
    row.map((text, at) =>
      cell(text, columns[at] ?? 0, { bold: header || names(given, at), right: isAmount(given, at), held, look }),
    );
  const heads =
    head.length > 0 ? [new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, true, true) })] : [];
  const body = rows.map(
    (row, at) => new TableRow({ cantSplit: isShort(row), children: cells(row, false, whole && at < rows.length - 1) }),
  );
  return new WordTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    ...(look.open ? { borders: ROWS } : {}),
    rows: [...heads, ...body],
  });
}

function linesIn(row: readonly Text[], columns: readonly number[], { size }: Look): number {
  const letters = (at: number): number => ((columns[at] ?? 0) - 2 * BESIDE) / (size * 5); // of half width
  return Math.max(...row.map((text, at) => linesOf(flat(text), letters(at))));
}

/** Rows of a few lines stay together; a long one would leave half a sheet empty. */
function isShort(row: readonly Text[]): boolean {
  return row.every((text) => flat(text).length < LONG);
}

interface OfCell {
  readonly bold: boolean;
  readonly right: boolean;
  /** It goes with the row that follows: a head alone at the foot of a sheet heads nothing. */
  readonly held: boolean;
  readonly look: Look;
}

function cell(text: Text, width: number, { bold, right, held, look }: OfCell): TableCell {
  const spacing = { line: Math.round(look.pitch * 0.84), lineRule: "exact" as const };
  const kept = { ...(held ? { keepNext: true } : {}), ...(right ? { alignment: ALIGN.right } : {}) };
  return new TableCell({
    children: lines(text).map(
      (line) => new Paragraph({ spacing, ...kept, children: line.map((run) => textRun(run, bold)) }),
    ),
    width: { size: width, type: WidthType.DXA },
    margins: { top: look.padding, bottom: look.padding, left: BESIDE, right: BESIDE, marginUnitType: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    ...(bold && !look.open ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: SHADE } } : {}),
  });
}
