/** Word files of papers; fetched when somebody asks for one. */
import { Document, Footer, type ISectionOptions, PageNumber, Packer, PageOrientation, Paragraph, TextRun } from "docx";
import { type Look, blocks } from "./office/word";
import { LETTER, NUMBERING, SHEET, styles } from "./office/word-look";
import type { Paper } from "./office/paper";
import { clean } from "./office/text";
import { offer } from "./office/writer";

/** A4 in twentieths of a point. */
const [WIDTH, HEIGHT] = [11_906, 16_838];

function write(paper: Paper): Promise<Blob> {
  const look = paper.landscape ? SHEET : LETTER;
  const title = clean(paper.title);
  const made = new Document({
    title,
    creator: "旅する事例帖",
    styles: styles(look),
    numbering: { config: [...NUMBERING] },
    sections: [section(paper, look)],
  });
  return Packer.toBlob(made);
}

function section(paper: Paper, look: Look): ISectionOptions {
  const { margin } = look;
  const orientation = paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const width = (paper.landscape ? HEIGHT : WIDTH) - 2 * margin;
  return {
    properties: {
      page: {
        size: { width: WIDTH, height: HEIGHT, orientation },
        margin: { top: margin, right: margin, bottom: margin, left: margin, footer: Math.round(margin / 2) },
      },
    },
    footers: { default: footer() },
    children: blocks(paper.blocks, look, width),
  };
}

function footer(): Footer {
  return new Footer({
    children: [new Paragraph({ alignment: "center", children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
  });
}

offer("write-docx", write);
