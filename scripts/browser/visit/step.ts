/**
 * What a step of the planner is given, and what it tells of itself. Steps are functions of the plan: they keep no
 * copy of what was typed, and hand every change to `change` at once, so that nothing waits to be saved.
 */
import type { VNode } from "preact";
import type { ListedTown, ShortCase } from "../data/data";
import type { Own } from "../facts/near";
import type { Office } from "../kept/office";
import type { AtHand } from "../plan/at-hand";
import type { Plan } from "../plan/plan";
import type { Named } from "./casebook";

/**
 * Change the plan. Changes of the same `mark` that follow closely (the letters of one field) are undone together;
 * a change without a mark is undone alone.
 */
export type Change = (change: (plan: Plan) => Plan, mark?: string) => void;

export interface StepProps {
  readonly plan: Plan;
  readonly change: Change;
  readonly known: AtHand;
  /** Tell something to those who do not see it happen, as 「質問を加えました。」. */
  readonly say: (text: string) => void;
  /** Tell in which papers something is blank, once they are made. */
  readonly found: (blank: readonly string[]) => void;
  /** Change what this PC alone keeps of the office; no plan holds it, and nothing undoes it. */
  readonly setOffice: (change: (office: Office) => Office) => void;
  /** False where that holds only until the page is closed. */
  readonly officeKept: boolean;
  /** Load the towns of Japan. */
  readonly list: () => Promise<readonly ListedTown[]>;
  /** Load who has cases. */
  readonly hosts: () => Promise<readonly Named[]>;
  /** Have the cases with these ids at hand. */
  readonly reach: (ids: readonly string[]) => Promise<void>;
  /** Have the cases at hand that may be near. */
  readonly reachNear: (own: Own) => Promise<readonly ShortCase[]>;
}

export type StepView = (props: StepProps) => VNode;

/** What is done in a step. */
export interface Work {
  readonly view: StepView;
  /** What is still missing, in short words, as 「第1希望の日」. Nothing is forced: this is only told. */
  readonly missing: (plan: Plan, known: AtHand) => readonly string[];
  /** What is there and has to be looked at again, in short words, as 「過ぎた期限1件」. */
  readonly doubtful?: (plan: Plan, known: AtHand, papers: Papers) => readonly string[];
}

/** The titles of the papers in which something is blank, as they were last made of this plan; null before that. */
export type Papers = readonly string[] | null;

/** One step as the planner lists it; `key` stands in the address. */
export interface Step extends Work {
  readonly key: string;
  readonly title: string;
  /** The part of the work that it opens or goes on with; steps without one stand in one row. */
  readonly part?: string;
  /** One sentence: what is done here. */
  readonly lead: string;
}
