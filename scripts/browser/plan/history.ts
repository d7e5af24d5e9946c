/** What was before: every change of a value can be undone and redone. Letters of one field count as one change. */
import { Observable } from "../kept/observable";

/** So many changes can be undone. */
export const MOST_UNDO = 100;
/** Changes of one mark that are at most so many milliseconds apart are undone together. */
const TOGETHER = 2_000;

export class History<Value> extends Observable {
  private past: readonly Value[] = [];
  private future: readonly Value[] = [];
  private mark = "";
  private at = -Infinity;

  constructor(private value: Value) {
    super();
  }

  get now(): Value {
    return this.value;
  }

  get undoable(): boolean {
    return this.past.length > 0;
  }

  get redoable(): boolean {
    return this.future.length > 0;
  }

  /** Replace the value by what `change` makes of it; the same value is no change. */
  change(change: (value: Value) => Value, mark = ""): void {
    const next = change(this.value);
    if (next === this.value) return;
    const goesOn = mark !== "" && mark === this.mark && performance.now() - this.at < TOGETHER;
    if (!goesOn) this.past = [...this.past, this.value].slice(-MOST_UNDO);
    this.future = [];
    this.mark = mark;
    this.at = performance.now();
    this.set(next);
  }

  undo(): void {
    const before = this.past.at(-1);
    if (before === undefined) return;
    this.past = this.past.slice(0, -1);
    this.future = [this.value, ...this.future];
    this.mark = "";
    this.set(before);
  }

  redo(): void {
    const [after, ...rest] = this.future;
    if (after === undefined) return;
    this.past = [...this.past, this.value];
    this.future = rest;
    this.mark = "";
    this.set(after);
  }

  /** Begin anew with another value: nothing of what was can be undone. */
  restart(value: Value): void {
    this.past = [];
    this.future = [];
    this.mark = "";
    this.set(value);
  }

  private set(value: Value): void {
    this.value = value;
    this.tell();
  }
}
