/** What was written down under the prompts, in the order of the notebook. */
import type { AtHand } from "../plan/at-hand";
import type { Prompt, Side } from "../data/data";
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

/** How many items of the check are settled (done, or of no concern), of how many. */
export function settled({ travel }: Plan, { notebook }: AtHand): { readonly done: number; readonly all: number } {
  const items = notebook?.travel.ready.flatMap((shelf) => shelf.items) ?? [];
  const done = items.filter(({ key }) => ["yes", "none"].includes(travel.ready[key] ?? "")).length;
  return { done, all: items.length };
}
