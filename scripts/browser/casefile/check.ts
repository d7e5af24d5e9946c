/** All that is wrong with a case, as far as a form can tell: what `casebook check` would say of the file. */
import type { Fault, Ground, Rule } from "./fault";
import { answers, summary } from "./rules-of-answers";
import { addresses, cells, dates, name, references, related, signs, sources, spoken } from "./rules-of-cases";
import { doubts, events, milestones, numbers, states } from "./rules-of-claims";
import { members } from "./rules-of-members";
import { shape } from "./shape";

const RULES: readonly Rule[] = [
  shape,
  name,
  members,
  cells,
  sources,
  references,
  related,
  numbers,
  events,
  dates,
  states,
  milestones,
  doubts,
  addresses,
  signs,
  summary,
  answers,
  spoken,
];

/** Every fault once, in the order of the rules. */
export function check(ground: Ground): Fault[] {
  return RULES.flatMap((rule) => [...rule(ground)]);
}
