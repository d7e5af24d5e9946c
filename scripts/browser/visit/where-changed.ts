/** Which step shows what has changed between two states of a plan: undoing leads there. */
import type { Host, Plan } from "../plan/plan";
import type { Travel } from "../plan/travel";

const STEPS: Readonly<Partial<Record<keyof Plan, string>>> = {
  purpose: "purpose",
  theme: "purpose",
  home: "purpose",
  people: "people",
  party: "people",
  route: "people",
  group: "people",
  questions: "questions",
  legs: "itinerary",
  costs: "itinerary",
  deadlines: "deadlines",
};
const OF_HOST: readonly (keyof Host)[] = ["choices", "agreed", "closed"];
const OF_STAY: Readonly<Record<keyof Travel, string>> = {
  from: "stay",
  to: "stay",
  place: "stay",
  duties: "stay",
  cover: "stay",
  focus: "",
  ready: "ready",
  surfaced: "surfaced",
  brought: "brought",
  seen: "seen",
  log: "log",
  days: "days",
  alike: "compare",
  different: "compare",
};

/** Give the key of the step; "" where none shows it more than others, as the plan's name. */
export function stepOfChange(before: Plan, after: Plan): string {
  const [first] = changed(before, after);
  if (first === "hosts") return ofHosts(before.hosts, after.hosts);
  if (first === "report") return after.kind === "travel" ? "report" : "after";
  if (first === "travel") return OF_STAY[changed(before.travel, after.travel)[0] ?? "focus"];
  if (first === "questions" && answered(before.questions, after.questions)) return "after";
  return (first && STEPS[first]) ?? "";
}

/** Answers are written down after the visit; nothing else of the questions is. */
function answered(before: Plan["questions"], after: Plan["questions"]): boolean {
  return (
    before.length === after.length &&
    after.every((each, at) => {
      const old = before[at];
      return old !== undefined && changed(old, each).every((part) => part === "answer");
    })
  );
}

/** Of one change that touches several parts, hosts come before what follows from them. */
function changed<T extends object>(before: T, after: T): (keyof T)[] {
  return (Object.keys(after) as (keyof T)[]).filter((key) => before[key] !== after[key]);
}

function ofHosts(before: readonly Host[], after: readonly Host[]): string {
  const parts = after.flatMap((host) => {
    const old = before.find(({ id }) => id === host.id);
    return old ? changed(old, host) : ["name" as const];
  });
  return parts.length > 0 && parts.every((part) => OF_HOST.includes(part)) ? "dates" : "hosts";
}
