/**
 * What a step of the planner is given, and what it tells of itself. Steps are functions of the plan: they keep no
 * copy of what was typed, and hand every change to `change` at once, so that nothing waits to be saved.
 */
import type { VNode } from "preact";
import type { FullCase, ShortCase, Town, Vocabulary } from "../data/data";
import type { Plan } from "../plan/plan";

/** What the casebook knows, as far as it could be loaded: empty and null where it could not, or not yet. */
export interface Known {
  /** All cases in short. */
  readonly cases: readonly ShortCase[];
  /** The cases of the plan's hosts in full, by id. */
  readonly full: ReadonlyMap<string, FullCase>;
  /** Municipalities by key: profile and reception of visits. */
  readonly towns: ReadonlyMap<string, Town>;
  readonly vocabulary: Vocabulary | null;
  /** This PC's day as an ISO date. */
  readonly today: string;
  /** True until everything has been loaded or has failed. */
  readonly loading: boolean;
}

/**
 * Change the plan. Changes of the same `mark` that follow closely (the letters of one field) are undone together;
 * a change without a mark is undone alone.
 */
export type Change = (change: (plan: Plan) => Plan, mark?: string) => void;

export interface StepProps {
  readonly plan: Plan;
  readonly change: Change;
  readonly known: Known;
  /** Tell something to those who do not see it happen, as 「質問を加えました。」. */
  readonly say: (text: string) => void;
}

export type StepView = (props: StepProps) => VNode;

/** One step as the planner lists it; `key` stands in the address. */
export interface Step {
  readonly key: string;
  readonly title: string;
  /** One sentence: what is done here. */
  readonly lead: string;
  readonly view: StepView;
  /** What is still missing, in short words, as 「第1希望の日」. Nothing is forced: this is only told. */
  readonly missing: (plan: Plan, known: Known) => readonly string[];
}
