/**
 * Plans kept in this browser, one entry each; the entries themselves are the list, so that no list can contradict
 * them. Nothing that somebody typed is ever written over unread: a tab writes only where it finds what it has last
 * seen, and keeps its own version as a copy where another tab was faster.
 */
import { Observable } from "../kept/observable";
import { keys, read, remembers, remove, write } from "../kept/store";
import { copyOf, titleOf } from "../plan/change";
import { type Found, readPlan } from "../plan/file";
import type { History } from "../plan/history";
import { type Kind, type Plan, newId } from "../plan/plan";

const BEGINNING = "plan.";
/** A change is written at most so many milliseconds after it was made. */
const SOON = 300;

/** `off`: the browser keeps nothing, or is full. `gone`: another tab has deleted it, and nothing was changed since. */
export type Kept = "all" | "waiting" | "off" | "gone";

export interface Entry {
  readonly id: string;
  readonly title: string;
  /** When it was last changed, in milliseconds; 0 when unknown. */
  readonly changed: number;
  /** Why it cannot be read, else "". */
  readonly fault: string;
}

/** Another tab has changed the plan while this one held changes that were not kept yet. */
export interface Conflict {
  /** Another tab's version: kept under the plan's own name. */
  readonly theirs: Plan;
  /** The name under which this tab's version is kept until the reader has chosen. */
  readonly copy: string;
}

export class KeptPlans extends Observable {
  conflict: Conflict | null = null;
  /** True when another tab has deleted the plan that is open here. */
  deleted = false;
  /** What is kept of the open plan, as last seen or written. */
  private seen: string | null = null;
  private saved: Plan;
  /** True when the last writing has failed; nothing is promised before it is known that something is kept. */
  private refused = !remembers();
  private timer = 0;

  constructor(private readonly history: History<Plan>) {
    super();
    this.saved = history.now;
    history.subscribe(() => this.planChanged());
    addEventListener("storage", ({ key }) => this.otherTab(key));
    addEventListener("pagehide", () => this.flush());
    // A page that comes back as it was left has not heard what other tabs did meanwhile.
    addEventListener("pageshow", ({ persisted }) => persisted && this.look());
    document.addEventListener("visibilitychange", () => (document.hidden ? this.flush() : this.look()));
    addEventListener("beforeunload", (event) => {
      this.flush();
      if (this.unsaved) event.preventDefault();
    });
  }

  /** True while something stands only on this page. */
  get unsaved(): boolean {
    return this.history.now !== this.saved;
  }

  /** Follows from what is known, so that no way of coming here can leave a wrong word behind. */
  get kept(): Kept {
    if (this.refused) return "off";
    if (this.unsaved) return "waiting";
    return this.deleted ? "gone" : "all";
  }

  /** All kept plans of a kind, the latest first; those that cannot be read too. */
  list(kind: Kind): Entry[] {
    const all = keys(BEGINNING).flatMap((key) => entry(key.slice(BEGINNING.length), kind));
    return all.sort((one, other) => other.changed - one.changed || one.id.localeCompare(other.id));
  }

  /** Read a kept plan. */
  find(id: string): Found | null {
    return stored(id)?.found ?? null;
  }

  /** What is kept of a plan, as it stands there: for a file, when it cannot be read. */
  raw(id: string): string {
    return read(BEGINNING + id) ?? "";
  }

  /** Turn to a plan; what is open is kept first. A plan of this name that is kept already must be the one given. */
  open(plan: Plan): void {
    this.flush();
    this.conflict = null;
    this.deleted = false;
    this.seen = read(BEGINNING + plan.id);
    // What is not kept yet is kept with its first change, unless it comes from elsewhere and holds something already.
    this.saved = plan;
    this.history.restart(plan);
  }

  /** Keep a plan that is not the open one, as a copy or what a file held. False when there is no room. */
  put(plan: Plan): boolean {
    const content = this.written(plan);
    this.tell();
    return content !== null;
  }

  /** Delete a plan; the result brings it back. */
  delete(id: string): () => void {
    this.flush(); // what was typed last comes back too
    const before = read(BEGINNING + id);
    remove(BEGINNING + id);
    if (id === this.history.now.id) {
      this.seen = null;
      this.saved = this.history.now;
    }
    this.flush(); // there is more room now
    this.tell();
    return () => {
      if (before !== null) this.refused = !wrote(id, before);
      this.tell();
    };
  }

  /**
   * Go on with one of the two versions; the other stays among the plans as a copy. False where there is no room for
   * that: then both stay, and so does the choice.
   */
  settle(mine: boolean): boolean {
    this.flush();
    const { conflict, history } = this;
    if (!conflict) return true;
    const { id } = history.now;
    const theirs = planOf(stored(id)?.found) ?? conflict.theirs;
    if (this.unsaved || (mine && !this.put(copy(theirs, conflict.copy)))) return false;
    this.conflict = null;
    if (mine) this.save();
    else this.takeOver(theirs);
    this.tell();
    return true;
  }

  /** The reader holds the plan in a file: it no longer stands on this page alone. */
  taken(): void {
    this.flush();
    this.saved = this.history.now;
    this.tell();
  }

  /** Write what has not been written yet. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    if (!this.unsaved) return;
    if (!this.conflict) this.look();
    if (!this.unsaved) return;
    if (this.conflict) this.saveCopy(this.conflict);
    else this.save();
  }

  private planChanged(): void {
    if (this.unsaved) this.timer ||= window.setTimeout(() => this.flush(), SOON);
    this.tell();
  }

  private save(): void {
    const plan = this.history.now;
    const content = this.written(plan);
    if (content !== null) {
      this.seen = content;
      this.saved = plan;
      this.deleted = false;
    }
    this.tell();
  }

  private saveCopy({ copy: id }: Conflict): void {
    const plan = this.history.now;
    if (this.written(copy(plan, id)) !== null) this.saved = plan;
    this.tell();
  }

  /** Write a plan and give what has been written; null when it could not be. */
  private written(plan: Plan): string | null {
    const content = `${new Date().toISOString()}\n${JSON.stringify(plan)}`;
    this.refused = !wrote(plan.id, content);
    return this.refused ? null : content;
  }

  private otherTab(key: string | null): void {
    if (key === null || key.endsWith(`.${BEGINNING}${this.history.now.id}`)) this.look();
    this.tell();
  }

  /** Take over what another tab has kept meanwhile; where this one has changes of its own, the reader chooses. */
  private look(): void {
    const { id } = this.history.now;
    const content = read(BEGINNING + id);
    if (content === this.seen || this.conflict) return;
    if (content === null) {
      this.deleted = true;
      this.seen = null;
      return this.tell();
    }
    const theirs = planOf(stored(id)?.found);
    if (!theirs) return;
    if (this.unsaved) return this.clash(theirs);
    this.takeOver(theirs);
  }

  private takeOver(theirs: Plan): void {
    this.seen = read(BEGINNING + theirs.id);
    this.saved = theirs;
    this.deleted = false;
    this.history.change(() => theirs);
  }

  private clash(theirs: Plan): void {
    this.conflict = { theirs, copy: newId() };
    this.saveCopy(this.conflict);
  }
}

interface Stored {
  readonly changed: number;
  readonly found: Found;
}

function planOf(found: Found | undefined): Plan | null {
  return found && "plan" in found ? found.plan : null;
}

function entry(id: string, kind: Kind): Entry[] {
  const held = stored(id);
  if (!held) return [];
  const { changed, found } = held;
  if ("fault" in found) return [{ id, title: "読めない計画", changed, fault: found.fault }];
  return found.plan.kind === kind ? [{ id, title: titleOf(found.plan), changed, fault: "" }] : [];
}

/** What is kept of a plan: when it was kept, a line break, the plan. */
function stored(id: string): Stored | null {
  const content = read(BEGINNING + id);
  if (content === null) return null;
  const [head = "", ...rest] = content.split("\n");
  const found = readPlan(rest.join("\n"));
  const changed = Date.parse(head);
  // An entry is named by its key; what stands in it must not lead to another.
  const own = "plan" in found ? { ...found, plan: { ...found.plan, id } } : found;
  return { changed: Number.isNaN(changed) ? 0 : changed, found: own };
}

function wrote(id: string, content: string): boolean {
  write(BEGINNING + id, content);
  return read(BEGINNING + id) === content;
}

function copy(plan: Plan, id: string): Plan {
  return { ...copyOf(plan, `${titleOf(plan)}（写し）`), id };
}
