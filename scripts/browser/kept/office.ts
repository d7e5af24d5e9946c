/**
 * What this PC alone keeps of an office's papers: the names of heads and the ways of the office. It goes into no plan,
 * link or file of a plan; papers made here carry it.
 */
import { read, write } from "./store";

export interface Office {
  /** Names of heads by office, as 北見市長; of one's own town and of hosts. */
  readonly heads: Readonly<Record<string, string>>;
  readonly honorific: "様" | "殿";
  /** "" leaves the seal open. */
  readonly seal: "" | "公印省略";
  /** 決裁欄, from the highest to the one who drafts; "" for the common ones. */
  readonly posts: string;
  /** 合議: the sections that are asked, in one line. */
  readonly consulted: string;
  /** 保存年限, as 5年. */
  readonly years: string;
  /** What the papers of a journey are called here; "" for the common names. */
  readonly order: string;
  readonly report: string;
}

/** Nothing is known. */
export const PLAIN: Office = {
  heads: {},
  honorific: "様",
  seal: "",
  posts: "",
  consulted: "",
  years: "",
  order: "",
  report: "",
};

const KEY = "office";
const LONGEST = 200;
const MOST_HEADS = 100;

/** Read what is kept; what is damaged is as in a plain office. */
export function keptOffice(): Office {
  return officeIn(read(KEY) ?? "");
}

/** Keep it; false where nothing can be kept. */
export function keepOffice(office: Office): boolean {
  const text = JSON.stringify(office);
  write(KEY, text);
  return read(KEY) === text;
}

/** Read an office from text of any kind. */
export function officeIn(text: string): Office {
  const found = parsed(text);
  const line = (key: keyof Office): string => lineOf(found[key]) ?? String(PLAIN[key]);
  return {
    heads: headsIn(found.heads),
    honorific: found.honorific === "殿" ? "殿" : "様",
    seal: found.seal === "公印省略" ? "公印省略" : "",
    posts: line("posts"),
    consulted: line("consulted"),
    years: line("years"),
    order: line("order"),
    report: line("report"),
  };
}

function headsIn(value: unknown): Office["heads"] {
  const entries = value && typeof value === "object" ? Object.entries(value) : [];
  const good = entries.flatMap(([office, name]) => {
    const text = lineOf(name);
    return text && office.length <= LONGEST ? [[office, text] as const] : [];
  });
  return Object.fromEntries(good.slice(0, MOST_HEADS));
}

function lineOf(value: unknown): string | null {
  return typeof value === "string" ? value.slice(0, LONGEST) : null;
}

function parsed(text: string): Partial<Record<keyof Office, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === "object" ? value : {};
  } catch {
    return {};
  }
}
