/** Pure changes of a plan: each gives a new plan, and the same one where there is nothing to change. */
import { MOST } from "./bounds";
import { isLegOf } from "./made-legs";
import { type Choice, type Host, type Leg, NO_CHOICE, type Person, type Plan, newHost, newId } from "./plan";
import { namesAny } from "./town-name";

interface Named {
  readonly id: string;
}

/** Change the entry of this name. */
export function patched<T extends Named>(all: readonly T[], id: string, patch: Partial<T>): readonly T[] {
  return all.map((each) => (each.id === id ? { ...each, ...patch } : each));
}

export function without<T extends Named>(all: readonly T[], id: string): readonly T[] {
  return all.filter((each) => each.id !== id);
}

/** Move an entry up (-1) or down (1); at the end of the list nothing moves. */
export function moved<T extends Named>(all: readonly T[], id: string, by: -1 | 1): readonly T[] {
  const at = all.findIndex((each) => each.id === id);
  const other = all[at + by];
  const one = all[at];
  if (!one || !other) return all;
  return all.map((each) => (each === one ? other : each === other ? one : each));
}

/** Put a host at the end. Of a municipality that is there already only the cases are added. */
export function withHost(plan: Plan, town: string, name: string, cases: readonly string[]): Plan {
  const there = plan.hosts.find((host) => (town ? host.town === town : host.name === name && !host.town));
  if (there) {
    const all = [...new Set([...there.cases, ...cases])].slice(0, MOST.cases);
    return all.length === there.cases.length ? plan : withHostPatched(plan, there.id, { cases: all });
  }
  if (plan.hosts.length >= MOST.hosts) return plan;
  return { ...plan, hosts: [...plan.hosts, newHost(town, name, cases)] };
}

/** Say why a municipality is visited, where the reader has not said so. */
export function withReason(plan: Plan, town: string, reason: string): Plan {
  const host = plan.hosts.find((each) => each.town === town);
  return host && reason && !host.reason.trim() ? withHostPatched(plan, host.id, { reason }) : plan;
}

export function withHostPatched(plan: Plan, id: string, patch: Partial<Host>): Plan {
  return { ...plan, hosts: patched(plan.hosts, id, patch) };
}

/** Take a host off, and its legs with it: what they tell is for no other host. Its questions stay, without a host. */
export function withoutHost(plan: Plan, id: string): Plan {
  const gone = plan.hosts.filter((each) => each.id === id);
  const hosts = without(plan.hosts, id);
  const left = ({ what, where }: Leg): boolean => !namesAny(`${what}\n${where}`, gone, [plan.home, ...hosts]);
  return {
    ...plan,
    hosts,
    questions: plan.questions.map((each) => (each.host === id ? { ...each, host: "" } : each)),
    legs: plan.legs.filter((each) => !isLegOf(each, id) && left(each)),
  };
}

/** Change one of the three choices of a host. A day that is new takes the times of the choice before. */
export function withChoice(plan: Plan, id: string, number: number, patch: Partial<Choice>): Plan {
  const host = plan.hosts.find((each) => each.id === id);
  if (!host) return plan;
  const { from, to } =
    host.choices
      .slice(0, number)
      .filter((each) => each.from)
      .at(-1) ?? NO_CHOICE;
  const times = isNewDay(host.choices[number], patch) ? { from, to } : {};
  const choices = host.choices.map((each, at) => (at === number ? { ...each, ...times, ...patch } : each));
  return withHostPatched(plan, id, { choices });
}

function isNewDay(choice: Choice | undefined, patch: Partial<Choice>): boolean {
  return Boolean(patch.day) && !choice?.day && !choice?.from && !choice?.to;
}

/** Put people at the end, as many as there is room for. */
export function withPeople(plan: Plan, people: readonly Omit<Person, "id">[]): Plan {
  if (people.length === 0) return plan;
  const added = people.map((each) => ({ ...each, id: newId() }));
  return { ...plan, people: [...plan.people, ...added].slice(0, MOST.people) };
}

/** A plan of its own with the same content. */
export function copyOf(plan: Plan, name: string): Plan {
  return { ...plan, id: newId(), name };
}

/** What a plan is called: its name, else its hosts, else that it has none. */
export function titleOf(plan: Plan): string {
  const hosts = plan.hosts.map(({ name }) => name).filter((each) => each);
  return (
    plan.name.trim() ||
    (hosts.length > 0 ? `${hosts.join("・")}への${plan.kind === "travel" ? "滞在" : "視察"}` : "名前のない計画")
  );
}
