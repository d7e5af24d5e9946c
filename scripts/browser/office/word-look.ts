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
}

/** Margins of 25 mm, 10.5 points. */
export const LETTER: Look = { font: "游明朝", size: 21, pitch: 360, margin: 1417, centred: true };
/** Margins of 15 mm, 8 points. */
export const SHEET: Look = { font: "游ゴシック", size: 16, pitch: 240, margin: 850, centred: false };

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

export const NUMBERING = [
  { reference: NUMBERED, levels: level(LevelFormat.DECIMAL_FULL_WIDTH, "%1", 420) },
  { reference: BULLETED, levels: level(LevelFormat.BULLET, "・", 280) },
] as const;

export function styles({ font, size, pitch, centred }: Look): IStylesOptions {
  const fonts = { ascii: font, eastAsia: font, hAnsi: font, cs: font };
  const heading = (bigger: number, before: number, middle = false) => ({
    run: { font: fonts, size: size + bigger, bold: true, color: "000000" },
    paragraph: {
      spacing: { before, after: 80 },
      keepNext: true,
      ...(middle ? { alignment: AlignmentType.CENTER } : {}),
    },
  });
  return {
    default: {
      document: {
        run: { font: fonts, size, language: { eastAsia: "ja-JP", value: "ja-JP" } },
        paragraph: { spacing: { line: pitch, lineRule: "exact" } },
      },
      heading1: heading(5, 240),
      title: heading(5, 120, centred),
      heading2: heading(1, 200),
    },
  };
}
