/** Pure changes of the part of a plan that only stays have. */
import type { Side } from "../data/data";
import { MOST } from "../plan/bounds";
import type { Day, Plan, Travel } from "../plan/plan";

export function withTravel(plan: Plan, part: Partial<Travel>): Plan {
  return { ...plan, travel: { ...plan.travel, ...part } };
}

/** Write down what a prompt of a side asks for. */
export function withAnswer(plan: Plan, side: Side["key"], prompt: string, text: string): Plan {
  return withTravel(plan, { [side]: { ...plan.travel[side], [prompt]: text } });
}

/** Choose prompts for this stay, or leave one out again. */
export function withFocus(plan: Plan, prompts: readonly string[], on: boolean): Plan {
  const others = plan.travel.focus.filter((each) => !prompts.includes(each));
  return withTravel(plan, { focus: on ? [...others, ...prompts].slice(0, MOST.answers) : others });
}

/** Settle an item before leaving, or take the answer back ("" does). */
export function withReady(plan: Plan, item: string, answer: string): Plan {
  const { [item]: _, ...others } = plan.travel.ready;
  return withTravel(plan, { ready: answer ? { ...others, [item]: answer } : others });
}

/** Write into the entry of a day; the entries stand in the order of the days. */
export function withDay(plan: Plan, day: string, part: Partial<Omit<Day, "day">>): Plan {
  const { log } = plan.travel;
  const entry = { day, work: "", noticed: "", tomorrow: "", ...log.find((each) => each.day === day), ...part };
  const all = [...log.filter((each) => each.day !== day), entry].sort((one, other) => one.day.localeCompare(other.day));
  return all.length > MOST.log ? plan : withTravel(plan, { log: all });
}
