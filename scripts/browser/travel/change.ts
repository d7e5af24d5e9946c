/** Pure changes of the part of a plan that only stays have. */
import type { Side } from "../data/data";
import { MOST } from "../plan/bounds";
import type { Plan } from "../plan/plan";
import type { Day, PlannedDay, Travel } from "../plan/travel";

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

/** Settle items before leaving, or take the answers back ("" does). */
export function withReady(plan: Plan, items: readonly string[], answer: string): Plan {
  const others = Object.entries(plan.travel.ready).filter(([key]) => !items.includes(key));
  const given = answer ? items.map((key) => [key, answer] as const) : [];
  return withTravel(plan, { ready: Object.fromEntries([...others, ...given].slice(0, MOST.answers)) });
}

/** Write what a day is for; days of which nothing is planned any more are not kept. */
export function withPlanned(plan: Plan, day: string, part: Partial<Omit<PlannedDay, "day">>): Plan {
  const { days } = plan.travel;
  const now = { day, surfaced: "", brought: "", seen: "", ...days.find((each) => each.day === day), ...part };
  const others = days.filter((each) => each.day !== day);
  const kept = now.surfaced || now.brought || now.seen ? [...others, now] : others;
  const all = kept.sort((one, other) => one.day.localeCompare(other.day));
  return all.length > MOST.log ? plan : withTravel(plan, { days: all });
}

/** Put a proposal into the fields that are still empty; what was written stays. */
export function withProposed(plan: Plan, proposal: readonly PlannedDay[]): Plan {
  return proposal.reduce((now, each) => {
    const there = now.travel.days.find(({ day }) => day === each.day);
    return withPlanned(now, each.day, {
      surfaced: there?.surfaced || each.surfaced,
      brought: there?.brought || each.brought,
      seen: there?.seen || each.seen,
    });
  }, plan);
}

/** Write into the entry of a day; the entries stand in the order of the days. */
export function withDay(plan: Plan, day: string, part: Partial<Omit<Day, "day">>): Plan {
  const { log } = plan.travel;
  const entry = { day, work: "", noticed: "", tomorrow: "", ...log.find((each) => each.day === day), ...part };
  const all = [...log.filter((each) => each.day !== day), entry].sort((one, other) => one.day.localeCompare(other.day));
  return all.length > MOST.log ? plan : withTravel(plan, { log: all });
}
