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
  readonly title: (plan: Plan, known: AtHand) => string;
  readonly each: "host" | "plan";
  readonly use: string;
  readonly reader: (plan: Plan) => string;
  readonly make: Make;
  /** True for what is looked up and not read through: it is not printed with the others. */
  readonly apart?: boolean;
  /** Whether a plan takes it at all; where nothing is given each does. */
  readonly fits?: (plan: Plan) => boolean;
  /** True for what is sent to a host once it has agreed. */
  readonly sent?: boolean;
  /** True for what only some visits need: it is made alone, not with the others. */
  readonly seldom?: boolean;
  /**
   * Blanks that the planner has no field for: what a host tells later, what is settled by telephone. True for all of
   * a form of the own house, and of what is written on the way or after it.
   */
  readonly byHand?: true | readonly string[];
  /** What the Excel file says, where that is not what the paper says. */
  readonly sheet?: Make;
  /** True when its table is also given as an Excel file. */
  readonly table?: boolean;
  /** True when it is also given as a page that a phone shows. */
  readonly phone?: boolean;
  /** Its days, when they are also given as a calendar. */
  readonly diary?: (plan: Plan, known: AtHand) => Diary;
}
