/** What the answers mean: where a town falls short, and which cases have closed just that gap. */
import type { ShortCase } from "../data/data";
import type { Answer, Answers } from "../kept/answers";

export interface Statement {
  readonly key: string;
  readonly piece: string;
  readonly text: string;
  readonly practices: readonly string[];
}

export interface Closing<Case extends ShortCase = ShortCase> {
  readonly case: Case;
  readonly practice: string;
  readonly state: string;
  /** The id of the claim that says so. */
  readonly claim: string;
}

/** The stages at which a practice has closed a gap, furthest first. */
const CLOSED = ["運用中", "一部", "試行"];

/** Give the statements that are answered with no or partly. */
export function gaps<S extends Statement>(statements: readonly S[], answers: Answers): S[] {
  return statements.filter(({ key }) => answers.get(key) === "no" || answers.get(key) === "partly");
}

/** Count each answer; statements without one count as "open". */
export function tally(statements: readonly Statement[], answers: Answers): Readonly<Record<Answer | "open", number>> {
  const counts = { yes: 0, partly: 0, no: 0, unknown: 0, open: 0 };
  for (const { key } of statements) counts[answers.get(key) ?? "open"] += 1;
  return counts;
}

/** Give the cases that have closed a gap, each once at its furthest stage; stages first, then the cases' own order. */
export function closings<Case extends ShortCase>(
  practices: readonly string[],
  cases: readonly Case[],
): Closing<Case>[] {
  const found = cases.flatMap((each) => furthest(practices, each) ?? []);
  return found.sort((one, other) => CLOSED.indexOf(one.state) - CLOSED.indexOf(other.state));
}

function furthest<Case extends ShortCase>(practices: readonly string[], each: Case): Closing<Case> | undefined {
  const shown = each.practices.flatMap(({ practice, state, claim }) =>
    state !== null && CLOSED.includes(state) && practices.includes(practice)
      ? [{ case: each, practice, state, claim }]
      : [],
  );
  return shown.sort((one, other) => CLOSED.indexOf(one.state) - CLOSED.indexOf(other.state))[0];
}
