/** How the sheets of an Excel file go on paper: as wide as a sheet of paper, with the table's head on each. */
import type { Feature, SheetOptions } from "write-excel-file/universal";
import { getCellAddress, sanitizeTextContent } from "write-excel-file/utility";

type Options = SheetOptions<Blob>;

const SHEET = "xl/worksheets/sheet{id}.xml";
const BOOK = "xl/workbook.xml";
/** As Excel numbers them, and how many characters of ten points they take in their width. */
const A4 = 9;
const A3 = 8;
const UPRIGHT = 90;
const ACROSS = 135;
const LARGE = 200;
/** No smaller than seven points: what is wider goes on larger paper, then on several sheets side by side. */
const LEAST = 0.7;

/** Excel shrinks to the width that it is given, and goes on to as many sheets as the rows take. */
export const onPaper: Feature<Blob> = {
  files: {
    transform: {
      [SHEET]: {
        // Ahead of all else, as Excel demands.
        transform: (xml: string) =>
          xml.replace(/<worksheet [^>]*>/u, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
        transformElementAttributes: (tag, attributes, _, options: Options) =>
          tag === "pageSetup" ? { ...attributes, ...setup(options), fitToHeight: 0 } : attributes,
      },
      // All that is written is printed, also what is added later: no area is named.
      [BOOK]: {
        transform: (xml: string, all: Options[]) =>
          xml.replace(/<definedNames *\/>/u, () => {
            const names = all.map(titles).join("");
            return names && `<definedNames>${names}</definedNames>`;
          }),
      },
    },
  },
};

function setup({ columns = [] }: Options): { paperSize: number; orientation: string; fitToWidth: number } {
  const width = columns.reduce((sum, each) => sum + (each.width ?? 0), 0);
  if (width <= UPRIGHT) return { paperSize: A4, orientation: "portrait", fitToWidth: 1 };
  if (width * LEAST <= ACROSS) return { paperSize: A4, orientation: "landscape", fitToWidth: 1 };
  return { paperSize: A3, orientation: "landscape", fitToWidth: Math.ceil((width * LEAST) / LARGE) };
}

/** What stays in sight on the screen stands on every sheet of paper, too; of the rows, the table's head alone. */
function titles(options: Options, at: number): string {
  const { sheet = "", stickyRowsCount: rows = 0, stickyColumnsCount: columns = 0 } = options;
  const name = `'${sheet.replaceAll("'", "''")}'!`;
  const last = (): string => getCellAddress(0, columns - 1).replace(/\d+$/u, "");
  const named = [...(columns > 0 ? [`${name}$A:$${last()}`] : []), ...(rows > 0 ? [`${name}$${rows}:$${rows}`] : [])];
  if (named.length === 0) return "";
  const where = sanitizeTextContent(named.join(","));
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${where}</definedName>`;
}
