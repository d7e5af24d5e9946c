/** What the planner knows of a document: what it is for, who gets it, and how it is made. */
import type { Diary } from "../office/diary";
import type { AtHand } from "../plan/at-hand";
import type { Host, Plan } from "../plan/plan";
import type { Block } from "../office/paper";

/** Make what a document says. A document for each host is a blank form where `host` is null. */
export type Make = (plan: Plan, host: Host | null, known: AtHand) => readonly Block[];

export interface Recipe {
  /** Its name in the contract: `data-document`. */
  readonly key: string;
  readonly title: (plan: Plan) => string;
  readonly each: "host" | "plan";
  readonly use: string;
  readonly reader: (plan: Plan) => string;
  readonly make: Make;
  /** True when its table is also given as an Excel file. */
  readonly table?: boolean;
  /** Its days, when they are also given as a calendar. */
  readonly diary?: (plan: Plan, known: AtHand) => Diary;
}
