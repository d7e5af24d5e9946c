/**
 * What casebooks keep in this browser, seen as a whole. A copy of the site keeps under the name of its collection and
 * of its edition's line, as `casebook.1`: a newer copy of the same line goes on with what is kept, another collection
 * has its own beside it, and a new line may take over what an older one has left.
 */
import { addForm, keptForms } from "./forms";
import { SPACE } from "./store";

const KEY = /^([a-z][a-z0-9-]*\.\d+)\.(.+)$/;
const PLAN = "plan.";
/** By what a name that begins so is known as ours: other pages from a folder keep in the same place. */
const SEVERAL = /^(plan|case-draft|case-reply)\./;
const ONE = /^(against|hosting|office|own-home|own-town|population|questions|scheme|self-check|shortlist)$/;

/** What is kept under each name of a collection and its line, and what no page of this casebook knows. */
export function spaces(): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  try {
    for (const whole of Object.keys(localStorage)) {
      const [, space = "", key = ""] = KEY.exec(whole) ?? [];
      if (space !== SPACE && !SEVERAL.test(key) && !ONE.test(key)) continue;
      const entries = found.get(space) ?? new Map<string, string>();
      found.set(space, entries.set(key, localStorage.getItem(whole) ?? ""));
    }
  } catch {
    // What cannot be read is as good as gone.
  }
  return found;
}

export function collectionOf(space: string): string {
  return space.replace(/\.\d+$/, "");
}

/** The latest older line of this collection that keeps plans which are not here; null where there is none. */
export function older(): string | null {
  const all = spaces();
  const own = all.get(SPACE);
  const left = [...all].filter(
    ([space, entries]) =>
      collectionOf(space) === collectionOf(SPACE) &&
      lineOf(space) < lineOf(SPACE) &&
      [...entries.keys()].some((key) => key.startsWith(PLAN) && !own?.has(key)),
  );
  return left.sort(([one], [other]) => lineOf(other) - lineOf(one))[0]?.[0] ?? null;
}

/** Copy what an older line has left, but for what is kept here already. Gives the numbers of plans and forms copied. */
export async function takeOver(space: string): Promise<{ readonly plans: number; readonly forms: number }> {
  const entries = [...(spaces().get(space) ?? [])];
  const plans = entries.filter(([key, value]) => copied(`${SPACE}.${key}`, value) && key.startsWith(PLAN)).length;
  let forms = 0;
  for (const form of (await keptForms(space)) ?? []) if (await addForm(form, [])) forms += 1;
  return { plans, forms };
}

/** Delete all that this collection has kept, of every line. Gives false where something could not be deleted. */
export async function forgetAll(): Promise<boolean> {
  const own = [...spaces().keys()].filter((space) => collectionOf(space) === collectionOf(SPACE));
  try {
    for (const key of Object.keys(localStorage)) {
      if (own.some((space) => key.startsWith(`${space}.`))) localStorage.removeItem(key);
    }
    const gone = await Promise.all([...new Set([SPACE, ...own])].map(withoutBase));
    return gone.every(Boolean);
  } catch {
    return false;
  }
}

function lineOf(space: string): number {
  return Number(space.slice(space.lastIndexOf(".") + 1));
}

function copied(whole: string, value: string): boolean {
  try {
    if (localStorage.getItem(whole) !== null) return false;
    localStorage.setItem(whole, value);
    return true;
  } catch {
    return false;
  }
}

/** The data base of a town's own forms; another tab that has it open lets go of it by itself. */
function withoutBase(space: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(space);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
  });
}
