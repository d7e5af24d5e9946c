/**
 * Drafts kept in this browser, one entry each. A tab writes only over what it has last seen itself: where another tab
 * was faster, it goes on under a name of its own, so that neither loses a word.
 */
import { Observable } from "../kept/observable";
import { keys, read, remembers, remove, write } from "../kept/store";
import type { History } from "../plan/history";
import { type Draft, keptOf, newId, readDraft, titleOf } from "./draft";

const BEGINNING = "case-draft.";
/** A change is written so many milliseconds after it was made. */
const SOON = 300;

export interface Entry {
  readonly id: string;
  readonly title: string;
  /** When it was last kept, in milliseconds. */
  readonly changed: number;
}

export class KeptDrafts extends Observable {
  /** True when nothing can be kept here: the reader has to save files. */
  off = !remembers();
  /** True since another tab was faster. */
  parted = false;
  private seen: string | null = null;
  private saved: Draft | null = null;
  private timer = 0;

  constructor(private readonly history: History<Draft>) {
    super();
    history.subscribe(() => {
      this.timer ||= window.setTimeout(() => this.flush(), SOON);
    });
    addEventListener("pagehide", () => this.flush());
    document.addEventListener("visibilitychange", () => document.hidden && this.flush());
    addEventListener("beforeunload", (event) => {
      this.flush();
      if (this.off && this.saved && this.saved !== history.now) event.preventDefault();
    });
  }

  list(): Entry[] {
    const all = keys(BEGINNING).flatMap((key): Entry[] => {
      const found = stored(key.slice(BEGINNING.length));
      return found ? [{ id: found.draft.id, title: titleOf(found.draft), changed: found.changed }] : [];
    });
    return all.sort((one, other) => other.changed - one.changed);
  }

  find(id: string): Draft | null {
    return stored(id)?.draft ?? null;
  }

  /** Begin to keep a draft that has just been opened; an untouched one is not written. */
  follow(draft: Draft): void {
    this.flush();
    this.parted = false;
    this.seen = read(BEGINNING + draft.id);
    this.saved = draft;
  }

  delete(id: string): void {
    remove(BEGINNING + id);
    this.tell();
  }

  flush(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    const draft = this.history.now;
    if (!this.saved || this.saved === draft) return;
    if (read(BEGINNING + draft.id) !== this.seen && this.saved.id === draft.id) return this.part(draft);
    this.put(draft);
  }

  /** Another tab has changed the same draft: this one goes on as a copy. */
  private part(draft: Draft): void {
    const copy = { ...draft, id: newId() };
    this.parted = true;
    this.seen = null;
    this.saved = { ...copy };
    this.history.change(() => copy);
    this.put(copy);
  }

  private put(draft: Draft): void {
    const content = `${new Date().toISOString()}\n${keptOf(draft)}`;
    write(BEGINNING + draft.id, content);
    this.off = read(BEGINNING + draft.id) !== content;
    if (!this.off) this.seen = content;
    if (!this.off) this.saved = draft;
    this.tell();
  }
}

function stored(id: string): { readonly changed: number; readonly draft: Draft } | null {
  const content = read(BEGINNING + id);
  if (content === null) return null;
  const end = content.indexOf("\n");
  const draft = readDraft(content.slice(end + 1));
  return draft ? { changed: Date.parse(content.slice(0, end)) || 0, draft: { ...draft, id } } : null;
}
