/** What this PC keeps of one's own town, for the plans to come: written as it is typed, and on no other occasion. */
import { keepOwnTown, ownTown } from "../kept/own-town";
import { read, remove, write } from "../kept/store";
import { type OwnHome, ownHomeOf, readOwnHome, withOwnHome, writtenOwnHome } from "../plan/own-home";
import { type Home, type Kind, type Plan, newPlan } from "../plan/plan";
import type { Change } from "./step";

const KEY = "own-home";

/** null where nothing is kept, or what is kept is of another town than the one that was picked last. */
export function keptOwn(): OwnHome | null {
  const own = lastOwn();
  return own?.code === (ownTown() ?? "") ? own : null;
}

function lastOwn(): OwnHome | null {
  const own = readOwnHome(read(KEY) ?? "");
  return "fault" in own ? null : own;
}

/** Whoever picks a town makes it the own one: with what is kept of it, and without what was kept of another. */
export function withPicked(plan: Plan, town: Partial<Home>): Plan {
  const own = lastOwn();
  const same = own?.home.name === town.name && own?.home.prefecture === town.prefecture;
  const made = own && same ? withOwnHome(plan, own) : { ...plan, home: { ...without(plan.home, own?.home), ...town } };
  keepOwn(made);
  return made;
}

function without(home: Home, other: Home | undefined): Home {
  const left = Object.entries(home).map(([key, text]) => [key, text === other?.[key as keyof Home] ? "" : text]);
  return Object.fromEntries(left) as unknown as Home;
}

/** Keep what a plan tells of the own town. */
export function keepOwn(plan: Plan): void {
  write(KEY, writtenOwnHome(ownHomeOf(plan, ownTown() ?? "")));
}

/** Keep what a colleague has handed on. */
export function keepHanded(own: OwnHome): void {
  keepOwnTown(own.code || null);
  write(KEY, writtenOwnHome(own));
}

export function forgetOwn(): void {
  remove(KEY);
}

/** Whether this PC keeps the town of a plan, or none yet: then what is typed there is kept too. */
function isOwn({ home }: Plan): boolean {
  const own = keptOwn();
  return home.name.trim() !== "" && (!own || own.home.name === home.name);
}

/** Change what is the same for every plan, and keep it where it is the own town's. */
export function keepingOwn(change: Change): Change {
  return (make, mark) =>
    change((plan) => {
      const own = isOwn(plan);
      const made = make(plan);
      if (own) keepOwn(made);
      return made;
    }, mark);
}

/** A new plan, of the own town. */
export function begun(kind: Kind): Plan {
  const own = keptOwn();
  return own ? withOwnHome(newPlan(kind), own) : newPlan(kind);
}
