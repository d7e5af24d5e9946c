/** The packet: every document of a plan, for each host where it takes one, and the files that are made of them. */
import type { Diary } from "../office/diary";
import type { AtHand } from "../plan/at-hand";
import { fileName } from "../office/file-name";
import type { Host, Plan } from "../plan/plan";
import type { Recipe } from "./recipe";
import { atSending } from "./letter";
import type { Paper } from "../office/paper";
import { phonePage } from "../office/phone";
import { sheetsOf } from "../office/sheets";
import { blanksOf, clean } from "../office/text";
import { type Named, writer } from "../office/writer";

export type Format = "docx" | "xlsx" | "ics" | "html";

export interface Made {
  readonly document: Recipe;
  /** null for a document of the whole plan, and for a blank form while there are no hosts. */
  readonly host: Host | null;
  readonly paper: Paper;
  /** What is given to Excel. */
  readonly table: Paper;
  readonly formats: readonly Format[];
  /** Of the file, without its ending: 03_依頼文_北見市. */
  readonly name: string;
  /** What is still to be filled in, number and date aside. */
  readonly blanks: readonly string[];
  readonly diary: () => Diary;
}

/** Names of hosts in the name of a file. */
const MOST_NAMES = 3;
const NOTHING: Diary = { name: "", entries: [] };

export function made(documents: readonly Recipe[], plan: Plan, known: AtHand): Made[] {
  const hosts = plan.hosts.length > 0 ? plan.hosts : [null];
  return documents.flatMap((document, at) =>
    document.fits && !document.fits(plan)
      ? []
      : (document.each === "plan" ? [null] : hosts).map((host) => one(document, at + 1, plan, host, known)),
  );
}

function one(document: Recipe, number: number, plan: Plan, host: Host | null, known: AtHand): Made {
  const paper: Paper = {
    key: document.key,
    title: document.title(plan, known),
    format: "letter",
    blocks: document.make(plan, host, known),
  };
  const { diary } = document;
  return {
    document,
    host,
    paper,
    table: document.sheet ? { ...paper, blocks: document.sheet(plan, host, known) } : paper,
    formats: formatsOf(document),
    name: nameOf(number, paper.title, host ? [host] : plan.hosts),
    blanks: namesOf(blanksOf(paper)),
    diary: () => diary?.(plan, known) ?? NOTHING,
  };
}

function formatsOf({ table, diary, phone }: Recipe): Format[] {
  const given: readonly (readonly [Format, unknown])[] = [
    ["docx", true],
    ["xlsx", table],
    ["ics", diary],
    ["html", phone],
  ];
  return given.flatMap(([format, wanted]) => (wanted ? format : []));
}

/** Blanks in short, without what is said of them in brackets. */
function namesOf(blanks: readonly string[]): string[] {
  return [...new Set(blanks.filter((blank) => !atSending(blank)).map((blank) => blank.replace(/（.*）$/u, "")))];
}

/** The number is the document's place among all, as 03. */
function nameOf(number: number, title: string, hosts: readonly Host[]): string {
  const place = placeOf(hosts);
  return fileName(`${String(number).padStart(2, "0")}_${title}${place && `_${place}`}`);
}

/** The hosts in short, as 北見市・青梅市; "" for none. */
export function placeOf(hosts: readonly Host[]): string {
  const names = [...new Set(hosts.map(({ name }) => clean(name).replaceAll("\n", " ").trim()))].filter((each) => each);
  return `${names.slice(0, MOST_NAMES).join("・")}${names.length > MOST_NAMES ? "ほか" : ""}`;
}

/** Make one file. Rejects when the writer cannot be read. */
export async function fileOf({ paper, table, name, diary }: Made, format: Format): Promise<Named> {
  return { name: `${name}.${format}`, content: await contentOf(format === "xlsx" ? table : paper, format, diary) };
}

async function contentOf(paper: Paper, format: Format, diary: () => Diary): Promise<Blob> {
  if (format === "docx") return (await writer("write-docx"))(paper);
  if (format === "xlsx") return (await writer("write-xlsx"))(sheetsOf(paper));
  return format === "html" ? phonePage(paper) : (await writer("write-ics"))(diary());
}

/** Make all files, in one to keep. Rejects when a writer cannot be read. */
export async function allOf(packet: readonly Made[], name: string): Promise<Named> {
  const files: Named[] = [];
  const usual = packet.filter(({ document }) => !document.seldom);
  for (const each of usual) for (const format of each.formats) files.push(await fileOf(each, format));
  return { name: `${fileName(name)}.zip`, content: await (await writer("write-zip"))(apart(files)) };
}

/** Files with names of their own, where two hosts are called alike. */
export function apart(files: readonly Named[]): Named[] {
  return files.map(({ name, content }, at) => {
    const same = files.slice(0, at).filter((each) => each.name === name).length;
    return { name: same > 0 ? name.replace(/(\.\w+)$/u, `_${same + 1}$1`) : name, content };
  });
}
