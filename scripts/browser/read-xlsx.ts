/** The words of an Excel file, sheet by sheet; fetched when one is handed in. Formulas and macros are never run. */
import readFile from "read-excel-file/universal";
import { offer } from "./office/writer";

/** Of a file that was filled in by hand. */
const LARGEST = 8_000_000;

async function read(file: Blob): Promise<readonly (readonly (readonly string[])[])[]> {
  if (file.size > LARGEST) throw new Error("too large");
  const sheets = await readFile(file, { trim: false });
  return sheets.map(({ data }) => data.map((row) => row.map(words)));
}

/** Whoever answers with a day or a number has written words all the same. */
function words(cell: unknown): string {
  if (cell instanceof Date) return `${cell.getUTCFullYear()}年${cell.getUTCMonth() + 1}月${cell.getUTCDate()}日`;
  return cell === null || cell === undefined ? "" : String(cell);
}

offer("read-xlsx", read);
