/** What is being written: the data of the form, and the file that they came from. */
import { begun } from "../casefile/edit";
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

/** Read what was kept; null for anything else. */
export function readDraft(content: string): Draft | null {
  try {
    const found: unknown = JSON.parse(content);
    const draft = found as Draft;
    const good =
      typeof found === "object" &&
      found !== null &&
      [draft.id, draft.text, draft.file].every((each) => typeof each === "string") &&
      isEntries(draft.data) &&
      isEntries(draft.before);
    return good ? draft : null;
  } catch {
    return null;
  }
}
