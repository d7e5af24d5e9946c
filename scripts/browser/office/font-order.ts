/** The parts of a font in the order of the standard: the library writes the name first, and strict readers mind. */
import type { Feature } from "write-excel-file/universal";

const ORDER = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];
const FONT = /(<font>)(.*?)(<\/font>)/gsu;
const PART = /<(\w+)[^>]*\/>/gu;

export const fontOrder: Feature<Blob> = {
  files: {
    transform: {
      "xl/styles.xml": {
        transform: (xml: string) => xml.replace(FONT, (_, head, parts, foot) => head + ordered(parts) + foot),
      },
    },
  },
};

function ordered(parts: string): string {
  const named = [...parts.matchAll(PART)].map(([part, name = ""]) => ({ part, rank: ORDER.indexOf(name) }));
  return named
    .sort((one, other) => one.rank - other.rank)
    .map(({ part }) => part)
    .join("");
}
