/** What a list shows as a CSV file: a script of its own, which a page fetches when somebody asks for one. */
import { download } from "./dom/download";
import { rowsShown } from "./dom/rows-shown";
import { csv } from "./facts/sheet";
import { fileName } from "./office/file-name";

/** What this script leaves for the page: it hands over a file and gives the number of its rows. */
export type SaveCsv = (parts: readonly HTMLElement[], name: string) => number;

const saveCsv: SaveCsv = (parts, name) => {
  const rows = rowsShown(parts);
  download(new Blob([csv(rows)], { type: "text/csv" }), `${fileName(name)}.csv`);
  return rows.length - 1;
};

(window.casebook ??= {}).saveCsv = saveCsv;
