/** Word files of papers; fetched when somebody asks for one. */
import { Document, Footer, type ISectionOptions, PageNumber, Packer, PageOrientation, Paragraph, TextRun } from "docx";
import { type Look, blocks } from "./office/word";
import { LEAF, LETTER, NUMBERING, SHEET, styles } from "./office/word-look";
import type { Paper } from "./office/paper";
import { clean } from "./office/text";
import { offer } from "./office/writer";

/** A4 in twentieths of a point. */
const [WIDTH, HEIGHT] = [11_906, 16_838];
const LOOKS = { letter: LETTER, wide: SHEET, leaf: LEAF } as const;

function write(paper: Paper): Promise<Blob> {
  const look = LOOKS[paper.format];
  const title = clean(paper.title);
  const made = new Document({
    title,
    creator: "旅する事例帖",
    lastModifiedBy: "旅する事例帖",
    styles: styles(look),
    numbering: { config: [...NUMBERING] },
    sections: [section(paper, look)],
  });
  return Packer.toBlob(made);
}

function section(paper: Paper, look: Look): ISectionOptions {
  const { margin } = look;
  const wide = paper.format === "wide";
  const orientation = wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const width = (wide ? HEIGHT : WIDTH) - 2 * margin;
  return {
    properties: {
      page: {
        size: { width: WIDTH, height: HEIGHT, orientation },
        margin: { top: margin, right: margin, bottom: margin, left: margin, footer: Math.round(margin / 2) },
      },
    },
    footers: { default: footer(paper) },
    children: blocks(paper.blocks, look, width),
  };
}

function footer({ foot }: Paper): Footer {
  const told = foot ? new TextRun(clean(foot)) : new TextRun({ children: [PageNumber.CURRENT] });
  return new Footer({ children: [new Paragraph({ alignment: "center", children: [told] })] });
}

offer("write-docx", write);
