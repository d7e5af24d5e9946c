/** What makes files of papers, and reads them. Each is a script of its own, fetched when somebody asks for it. */
import { fetched } from "../dom/fetched";
import type { Diary } from "./diary";
import type { Filling, Account } from "./form-tags";
import type { Fault, FormKind } from "./form-file";
import type { Paper, Sheet } from "./paper";

export interface Named {
  readonly name: string;
  readonly content: Blob;
}

export interface FilledForm {
  readonly content: Blob;
  readonly kind: FormKind;
  readonly account: Account;
}

interface Writers {
  readonly "write-docx": (paper: Paper) => Promise<Blob>;
  readonly "write-xlsx": (sheets: readonly Sheet[]) => Promise<Blob>;
  readonly "write-ics": (diary: Diary) => Promise<Blob>;
  readonly "write-zip": (files: readonly Named[]) => Promise<Blob>;
  /** Read the words of an Excel file: sheets of rows of cells. Rejects for any other file. */
  readonly "read-xlsx": (file: Blob) => Promise<readonly (readonly (readonly string[])[])[]>;
  /** Fill a form that was handed in; tells why where it cannot be. */
  readonly "fill-form": (form: Blob, filling: Filling) => Promise<FilledForm | Fault>;
  /** Show papers as they will be printed; `back` is called when the reader has done with them. */
  readonly "print-view": (papers: readonly Paper[], back: () => void) => void;
}

/** Fetch a writer, once; all pages that make documents lie one folder deep. Rejects when it is missing or damaged. */
export function writer<Name extends keyof Writers>(name: Name): Promise<Writers[Name]> {
  return fetched("../", name, name);
}

/** Called by the script of a writer. */
export function offer<Name extends keyof Writers>(name: Name, made: Writers[Name]): void {
  (window.casebook ??= {})[name] = made;
}
