/** What the answers mean: where a town falls short, and what a case is cited for that closes just that gap. */
import type { HomeFact, Met } from "../data/data";
import type { Answer, Answers } from "../kept/answers";

/** What a case is cited for. */
export interface Closing {
  readonly fact: HomeFact;
  readonly met: Met;
}

/** Give the facts that are answered with no or partly. */
export function gaps(facts: readonly HomeFact[], answers: Answers): HomeFact[] {
  return facts.filter(({ key }) => answers.get(key) === "no" || answers.get(key) === "partly");
}

/** Count each answer; facts without one count as "open". */
export function tally(facts: readonly HomeFact[], answers: Answers): Readonly<Record<Answer | "open", number>> {
  const counts = { yes: 0, partly: 0, no: 0, unknown: 0, open: 0 };
  for (const { key } of facts) counts[answers.get(key) ?? "open"] += 1;
  return counts;
}

/** Give what of some facts these cases are cited for: practices alone credit nobody. */
export function closings(facts: readonly HomeFact[], cases: readonly { readonly id: string }[]): Closing[] {
  const ids = new Set(cases.map(({ id }) => id));
  return facts.flatMap((fact) => fact.met.filter((met) => ids.has(met.case)).map((met) => ({ fact, met })));
}
