/**
 * The cases that a reader has ticked: 候補. Kept in the browser as a list of ids, shared by all tabs, and used
 * by every later step. Where nothing can be kept it lives as long as the page, and says so.
 */
import { read, write } from "./store";

export const MOST = 20;

const IDS = "shortlist";
/** Titles are a courtesy, for pages that do not know the case; the ids alone are the list. */
const TITLES = "shortlist.titles";
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export class Shortlist {
  private ids: readonly string[] = stored();
  private titles: Readonly<Record<string, string>> = storedTitles();
  private readonly listeners: (() => void)[] = [];
  /** False once something could not be kept beyond this page. */
  kept = true;

  constructor() {
    addEventListener("storage", ({ key }) => {
      if (key !== null && !key.endsWith(IDS)) return;
      this.ids = stored();
      this.titles = storedTitles();
      this.tell();
    });
  }

  get size(): number {
    return this.ids.length;
  }

  get full(): boolean {
    return this.size >= MOST;
  }

  has(id: string): boolean {
    return this.ids.includes(id);
  }

  entries(): { id: string; title: string }[] {
    return this.ids.map((id) => ({ id, title: this.titles[id] ?? id }));
  }

  add(id: string, title: string): void {
    if (this.has(id) || this.full) return;
    this.titles = { ...this.titles, [id]: title };
    this.keep([...this.ids, id]);
  }

  remove(id: string): void {
    this.keep(this.ids.filter((each) => each !== id));
  }

  clear(): void {
    this.keep([]);
  }

  /** Call whenever the list has changed, here or in another tab. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  private keep(ids: readonly string[]): void {
    this.ids = ids;
    const titles = Object.fromEntries(this.entries().map(({ id, title }) => [id, title]));
    write(TITLES, JSON.stringify(titles));
    write(IDS, JSON.stringify(ids));
    this.kept = read(IDS) === JSON.stringify(ids);
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Read the ids that are kept; whatever is no list of ids counts for nothing. */
function stored(): string[] {
  const value = parsed(IDS);
  const ids = Array.isArray(value) ? value.filter((each) => typeof each === "string" && ID.test(each)) : [];
  return [...new Set(ids)].slice(0, MOST);
}

function storedTitles(): Record<string, string> {
  const value = parsed(TITLES);
  const pairs = value && typeof value === "object" ? Object.entries(value) : [];
  return Object.fromEntries(pairs.filter(([, title]) => typeof title === "string"));
}

function parsed(key: string): unknown {
  try {
    return JSON.parse(read(key) ?? "null");
  } catch {
    return null;
  }
}
