/**
 * The cases that a reader has ticked: 候補. Kept in the browser as a list of ids, shared by all tabs, and used
 * by every later step. Where nothing can be kept it lives as long as the page, and says so.
 */
import { Observable } from "./observable";
import { read, write } from "./store";

export const MOST = 20;
export const FULL = `候補は${MOST}件までです。ほかを外すと加えられます。`;

const IDS = "shortlist";
/** Titles are a courtesy, for pages that do not know the case; the ids alone are the list. */
const TITLES = "shortlist.titles";
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export interface Entry {
  readonly id: string;
  readonly title: string;
}

export class Shortlist extends Observable {
  private ids: readonly string[] = [];
  private titles: Readonly<Record<string, string>> = {};
  /** False once something could not be kept beyond this page. */
  kept = true;
  /** True while what was kept holds something that cannot be read. */
  broken = false;

  constructor() {
    super();
    this.recall();
    addEventListener("storage", ({ key }) => {
      if (key === null || key.endsWith(IDS)) this.recall();
    });
    // A page that comes back as it was left has not heard what other pages did meanwhile.
    addEventListener("pageshow", ({ persisted }) => persisted && this.recall());
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

  entries(): Entry[] {
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

  /** Make these the list, in their order. */
  replace(entries: readonly Entry[]): void {
    this.titles = { ...this.titles, ...Object.fromEntries(entries.map(({ id, title }) => [id, title])) };
    this.keep(entries.map(({ id }) => id).slice(0, MOST));
  }

  /** What comes to the same is told to nobody: a list that is drawn anew loses the press under way. */
  private recall(): void {
    const before = this.told();
    const found = stored();
    this.broken = found === null || found.some((each) => !isId(each));
    this.ids = [...new Set(found?.filter(isId))].slice(0, MOST);
    this.titles = storedTitles();
    if (this.told() !== before) this.tell();
  }

  private told(): string {
    return JSON.stringify([this.entries(), this.broken]);
  }

  private keep(ids: readonly string[]): void {
    this.ids = ids;
    this.broken = false;
    const titles = Object.fromEntries(this.entries().map(({ id, title }) => [id, title]));
    write(TITLES, JSON.stringify(titles));
    write(IDS, JSON.stringify(ids));
    this.kept = read(IDS) === JSON.stringify(ids);
    this.tell();
  }
}

/** Give the one list that all scripts of a page work on: without storage it is all that they share. */
export function shared(): Shortlist {
  const site = (window.casebook ??= {});
  return (site.shortlist ??= new Shortlist()) as Shortlist;
}

/** Read what is kept: null where it is no list at all. */
function stored(): unknown[] | null {
  const value = read(IDS) === null ? [] : parsed(IDS);
  return Array.isArray(value) ? value : null;
}

function isId(value: unknown): value is string {
  return typeof value === "string" && ID.test(value);
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
