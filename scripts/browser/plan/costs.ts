/** Pure changes of what a journey costs. */
import { patched, without } from "./change";
import { MOST } from "./bounds";
import { type Allowance, type Costs, type Extra, type Plan, newId } from "./plan";

type Named = readonly (readonly [string, Allowance["per"]])[];

/** The shapes that towns' own rules have: names to begin with, without any rate. */
export const SHAPES: readonly (readonly [string, Named])[] = [
  [
    "宿泊費と宿泊手当",
    [
      ["宿泊費", "night"],
      ["宿泊手当", "night"],
    ],
  ],
  [
    "日当と宿泊料",
    [
      ["日当", "day"],
      ["宿泊料", "night"],
    ],
  ],
];

export function withCosts(plan: Plan, part: Partial<Costs>): Plan {
  return { ...plan, costs: { ...plan.costs, ...part } };
}

/** Put allowances of these names at the end, as many as there is room for. */
export function withRules(plan: Plan, names: Named): Plan {
  const fresh = names.map(([name, per]): Allowance => ({ id: newId(), name, per, yen: null, article: "" }));
  return withCosts(plan, { rules: [...plan.costs.rules, ...fresh].slice(0, MOST.costs) });
}

export function withRule(plan: Plan, id: string, part: Partial<Allowance>): Plan {
  return withCosts(plan, { rules: patched(plan.costs.rules, id, part) });
}

export function withoutRule(plan: Plan, id: string): Plan {
  return withCosts(plan, { rules: without(plan.costs.rules, id) });
}

export function withNewExtra(plan: Plan): Plan {
  const extra: Extra = { id: newId(), what: "", yen: null, each: false };
  return withCosts(plan, { extras: [...plan.costs.extras, extra].slice(0, MOST.costs) });
}

export function withExtra(plan: Plan, id: string, part: Partial<Extra>): Plan {
  return withCosts(plan, { extras: patched(plan.costs.extras, id, part) });
}

export function withoutExtra(plan: Plan, id: string): Plan {
  return withCosts(plan, { extras: without(plan.costs.extras, id) });
}
