/**
 * A town's own form (様式) as it is handed in: a Word or Excel file, taken apart and put together again. What could
 * run is refused, and so is what cannot be read, each with what to do about it.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export type FormKind = "docx" | "xlsx";

/** Parts of the file by name; what is in those that nobody puts goes back byte for byte. */
export class Parts {
  readonly kind: FormKind;

  constructor(
    private readonly held: Record<string, Uint8Array>,
    kind: FormKind,
  ) {
    this.kind = kind;
  }

  get names(): string[] {
    return Object.keys(this.held);
  }

  /** Read a part; "" where there is none. */
  text(name: string): string {
    const found = this.held[name];
    return found ? strFromU8(found) : "";
  }

  put(name: string, content: string | Uint8Array): void {
    this.held[name] = typeof content === "string" ? strToU8(content) : content;
  }

  drop(name: string): void {
    delete this.held[name];
  }

  blob(): Blob {
    return new Blob([zipSync(this.held).slice()], { type: TYPES[this.kind] });
  }
}

/** Of a form as it is handed in, and of all that is in it. */
const LARGEST_FORM = 8_000_000;
const LARGEST_WITHIN = 100_000_000;

const TYPES: Readonly<Record<FormKind, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const MAINS: readonly (readonly [FormKind, string])[] = [
  ["docx", "wordprocessingml.document.main+xml"],
  ["xlsx", "spreadsheetml.sheet.main+xml"],
];
const RUNS = /vbaProject|vbaData|macrosheets\/|activeX\//iu;
/** A file of the older kind, which also wraps whatever has a password; and how such a wrap names what it holds. */
const OLDER = [0xd0, 0xcf, 0x11, 0xe0] as const;
const WRAPPED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

const FAULTS = {
  large: "ファイルが大きすぎます（8MBまで）。大きな画像を外すか縮めて、もう一度選んでください。",
  empty: "ファイルが空です。",
  password: "パスワードの付いたファイルは読めません。Word、Excelでパスワードを外した写しを作って、選んでください。",
  old: "古い形式（.doc、.xls）は読めません。Word、Excelで「.docx」「.xlsx」として保存し直して、選んでください。",
  foreign: "WordやExcelのファイルではありません。「.docx」か「.xlsx」のファイルを選んでください。",
  broken: "ファイルが壊れているか、途中で切れています。元のファイルを開けるか確かめて、もう一度選んでください。",
  macro:
    "マクロなどの動くものが入っています。この事例帖はマクロを動かさず、写しもしません。マクロのない「.docx」「.xlsx」として保存し直して、選んでください。",
  other:
    "ふつうのWordやExcelの文書ではありません（ひな形の.dotxや.xltx、PowerPointなど）。「.docx」か「.xlsx」として保存し直して、選んでください。",
} as const;

export interface Fault {
  /** Why the file cannot be used, and what to do. */
  readonly fault: string;
}

/** Take a form apart, or tell why not. Never throws, and runs nothing. */
export function opened(bytes: Uint8Array): Parts | Fault {
  const fault = faultOf(bytes);
  if (fault) return { fault: FAULTS[fault] };
  const held = unpacked(bytes);
  if (typeof held === "string") return { fault: FAULTS[held] };
  const types = strFromU8(held["[Content_Types].xml"] ?? new Uint8Array());
  if (RUNS.test(Object.keys(held).join("\n")) || types.includes("macroEnabled")) return { fault: FAULTS.macro };
  if (Object.entries(held).some(([name, part]) => declares(name, part))) return { fault: FAULTS.other };
  const [kind] = MAINS.find(([, main]) => types.includes(main)) ?? [];
  return kind ? new Parts(held, kind) : { fault: FAULTS.other };
}

function faultOf(bytes: Uint8Array): keyof typeof FAULTS | null {
  if (bytes.length === 0) return "empty";
  if (bytes.length > LARGEST_FORM) return "large";
  if (OLDER.every((byte, at) => bytes[at] === byte))
    return strFromU8(bytes, true).includes(WRAPPED) ? "password" : "old";
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? null : "foreign";
}

/** No such file declares a type of its own; one that does may make much of little. */
function declares(name: string, part: Uint8Array): boolean {
  return /\.(xml|rels|vml)$/iu.test(name) && strFromU8(part, true).includes("<!DOCTYPE");
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | "broken" | "large" {
  let within = 0;
  try {
    const held = unzipSync(bytes, {
      // What is stored as it is takes its size in the file, whatever it is said to be.
      filter: ({ size, originalSize }) => {
        within += Math.max(size, originalSize);
        return within <= LARGEST_WITHIN;
      },
    });
    if (within > LARGEST_WITHIN) return "large";
    return "[Content_Types].xml" in held ? held : "broken";
  } catch {
    return "broken";
  }
}

/** Read a part as XML; null where it is none. */
export function parsed(text: string): Document | null {
  const made = text ? new DOMParser().parseFromString(text, "application/xml") : null;
  return made && made.getElementsByTagName("parsererror").length === 0 ? made : null;
}

/** Write XML as these files have it. */
export function serialised(made: Document): string {
  const text = new XMLSerializer().serializeToString(made);
  return text.startsWith("<?xml") ? text : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
}

/** All elements of a local name, whatever prefix a file gives them, in their order. */
export function all(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagNameNS("*", name)];
}
