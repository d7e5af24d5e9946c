/** How papers look in Word: letters in Mincho on upright sheets, wide tables small and in Gothic. */
import { AlignmentType, type ILevelsOptions, type IStylesOptions, LevelFormat } from "docx";

export interface Look {
  readonly font: string;
  /** In half points. */
  readonly size: number;
  /** Height of a line, in twentieths of a point: Yu Mincho would spread lines by itself. */
  readonly pitch: number;
  /** Of the sheet on all sides, in twentieths of a point. */
  readonly margin: number;
  /** True when titles stand in the middle. */
  readonly centred: boolean;
  /** How much bigger the title is than the text, in half points. */
  readonly title: number;
  /** Above and below the text of a cell, and after a table, in twentieths of a point. */
  readonly padding: number;
  readonly gap: number;
  /** True when tables have rules between their rows alone. */
  readonly open: boolean;
}

const ROOMY = { title: 5, padding: 50, gap: 160, open: false } as const;

/** Margins of 25 mm, 10.5 points. */
export const LETTER: Look = { font: "游明朝", size: 21, pitch: 360, margin: 1417, centred: true, ...ROOMY };
/** Margins of 15 mm, 8 points. */
export const SHEET: Look = { font: "游ゴシック", size: 16, pitch: 240, margin: 850, centred: false, ...ROOMY };
/** Margins of 13 mm, 7.5 points, and no room to spare: a case has to end on its first sheet. */
export const LEAF: Look = {
  font: "游ゴシック",
  size: 15,
  pitch: 200,
  margin: 737,
  centred: false,
  title: 14,
  padding: 12,
  gap: 30,
  open: true,
};

/** The style of what stands aside. */
export const SMALL = "Small";

export const NUMBERED = "numbered";
export const BULLETED = "bulleted";

function level(format: ILevelsOptions["format"], text: string, hanging: number): ILevelsOptions[] {
  return [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: hanging, hanging } } },
    },
  ];
}

/** Room for the number of an item, in twentieths of a point. */
export const NUMBER = 420;

export const NUMBERING = [
  { reference: NUMBERED, levels: level(LevelFormat.DECIMAL_FULL_WIDTH, "%1", NUMBER) },
  { reference: BULLETED, levels: level(LevelFormat.BULLET, "・", 280) },
] as const;

export function styles({ font, size, pitch, centred, title, gap }: Look): IStylesOptions {
  const fonts = { ascii: font, eastAsia: font, hAnsi: font, cs: font };
  const heading = (bigger: number, before: number, middle = false) => ({
    run: { font: fonts, size: size + bigger, bold: true, color: "000000" },
    paragraph: {
      spacing: {
        // Headings stand off as tables do.
        before: Math.round((before * gap) / ROOMY.gap),
        after: gap / 2,
        // Lines are of one height, of which big letters need more.
        line: Math.max(pitch, (size + bigger) * 11),
        lineRule: "exact" as const,
      },
      keepNext: true,
      ...(middle ? { alignment: AlignmentType.CENTER } : {}),
    },
  });
  return {
    default: {
      document: {
        // Figures and addresses are no Japanese: as such they would be broken wherever a line ends.
        run: { font: fonts, size, language: { eastAsia: "ja-JP", value: "en-US" } },
        paragraph: { spacing: { line: pitch, lineRule: "exact" } },
      },
      heading1: heading(5, 240),
      title: heading(title, 120, centred),
      heading2: heading(1, 200),
    },
    characterStyles: [{ id: SMALL, name: SMALL, run: { size: size - 2, color: "595959" } }],
  };
}
