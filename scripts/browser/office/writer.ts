/** What makes files of papers, and reads them. Each is a script of its own, fetched when somebody asks for it. */
import type { Diary } from "./diary";
import type { Paper, Sheet } from "./paper";

export interface Named {
  readonly name: string;
  readonly content: Blob;
}

interface Writers {
  readonly "write-docx": (paper: Paper) => Promise<Blob>;
  readonly "write-xlsx": (sheets: readonly Sheet[]) => Promise<Blob>;
  readonly "write-ics": (diary: Diary) => Promise<Blob>;
  readonly "write-zip": (files: readonly Named[]) => Promise<Blob>;
  /** Read the words of an Excel file: sheets of rows of cells. Rejects for any other file. */
  readonly "read-xlsx": (file: Blob) => Promise<readonly (readonly (readonly string[])[])[]>;
  /** Show papers as they will be printed; `back` is called when the reader has done with them. */
  readonly "print-view": (papers: readonly Paper[], back: () => void) => void;
}

/** All pages that make documents lie one folder deep. */
const SCRIPTS = "../assets/built/";

/** Fetch a writer, once. Rejects when its script is missing or damaged. */
export function writer<Name extends keyof Writers>(name: Name): Promise<Writers[Name]> {
  return new Promise((resolve, reject) => {
    const found = (): Writers[Name] | undefined => window.casebook?.[name] as Writers[Name] | undefined;
    const known = found();
    if (known) return resolve(known);
    const script = document.createElement("script");
    script.src = `${SCRIPTS}${name}.js`;
    script.onload = () => {
      const arrived = found();
      if (arrived) resolve(arrived);
      else reject(new Error(`${name}: damaged`));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${name}: missing`));
    };
    document.head.append(script);
  });
}

/** Called by the script of a writer. */
export function offer<Name extends keyof Writers>(name: Name, made: Writers[Name]): void {
  (window.casebook ??= {})[name] = made;
}
