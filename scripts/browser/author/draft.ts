/** What is being written: the data of the form, and the file that they came from. */
import { begun } from "../casefile/edit";
import { dataOf, parsed } from "../casefile/parse";
import { type Reply, isReply } from "../casefile/reply";
import type { Entries } from "../casefile/value";
import { isEntries, textOf } from "../casefile/value";

export interface Draft {
  /** Names the draft in this browser. */
  readonly id: string;
  /** The file as it was opened; "" for a new case. */
  readonly text: string;
  /** What it said then. */
  readonly before: Entries;
  /** The name of that file without its ending; "" for a new case. */
  readonly file: string;
  readonly data: Entries;
  /** A reply that was handed in: its proposals stand beside what they are about. */
  readonly reply?: Reply;
}

/** A name of a draft: no secure context is needed for it. */
export function newId(): string {
  return Date.now().toString(36) + Math.floor(Math.random() * 36 ** 4).toString(36);
}

export function newDraft(today: string): Draft {
  return { id: newId(), text: "", before: {}, file: "", data: begun(today) };
}

export function draftOf(text: string, file: string, data: Entries): Draft {
  return { id: newId(), text, before: data, file, data };
}

export function titleOf({ data, file }: Draft): string {
  return textOf(data.title) || file || "題のない事例";
}

/** What is kept of a draft: what the file said is read from it again. */
export function keptOf({ id, text, file, data, reply }: Draft): string {
  return JSON.stringify({ id, text, file, data, reply });
}

/** Read what was kept; null for anything else. */
export function readDraft(content: string): Draft | null {
  try {
    const found: unknown = JSON.parse(content);
    const { id, text, file, data, reply } = found as Draft;
    if (![id, text, file].every((each) => typeof each === "string") || !isEntries(data)) return null;
    const before = text ? dataOf(parsed(text).document?.contents) : {};
    if (!isEntries(before)) return null;
    return { id, text, file, data, before, ...(isReply(reply) ? { reply } : {}) };
  } catch {
    return null;
  }
}
