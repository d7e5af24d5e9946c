/** What was written down under the prompts, in the order of the notebook. */
import type { AtHand } from "../plan/at-hand";
import type { Item, Prompt, Side } from "../data/data";
import type { Plan } from "../plan/plan";

export interface Note {
  readonly prompt: Prompt;
  readonly text: string;
  /** True when this stay is to look at it. */
  readonly focus: boolean;
}

export function sideOf({ notebook }: AtHand, key: Side["key"]): Side | null {
  return notebook?.travel.sides.find((each) => each.key === key) ?? null;
}

/** All prompts of a side with what was written; empty while the words are not loaded. */
export function notesOf(plan: Plan, known: AtHand, side: Side["key"]): Note[] {
  return (sideOf(known, side)?.prompts ?? []).map((prompt) => ({
    prompt,
    text: plan.travel[side][prompt.key]?.trim() ?? "",
    focus: plan.travel.focus.includes(prompt.key),
  }));
}

/** What was written under one prompt; "" where nothing was. */
export function noteOf({ travel }: Plan, side: Side["key"], prompt: string): string {
  return travel[side][prompt]?.trim() ?? "";
}

/** Keys of the items that are neither done, alone or with their shelf, nor of no concern. */
export function openOf(items: readonly Item[], { travel }: Plan): string[] {
  return items.map(({ key }) => key).filter((key) => !["yes", "shelf", "none"].includes(travel.ready[key] ?? ""));
}

export interface Settled {
  readonly done: number;
  readonly all: number;
}

/** How many of these items are settled. */
export function settledOf(items: readonly Item[], plan: Plan): Settled {
  return { done: items.length - openOf(items, plan).length, all: items.length };
}

/** How many items of the whole check are settled. */
export function settled(plan: Plan, known: AtHand): Settled {
  return settledOf(itemsOf(known), plan);
}

/** All items of the check. */
export function itemsOf({ notebook }: AtHand): readonly Item[] {
  return notebook?.travel.ready.flatMap(({ items }) => items) ?? [];
}
