/** Who met a trouble, and how. With many cases the file of a trouble names them, and those of their towns tell how. */
import { type Catalogue, isIndex } from "./catalogue";
import type { Met } from "./records";

/** Give the ids of all cases that met a trouble, those with most claims first. */
export async function meeting(cases: Catalogue, trouble: string): Promise<readonly string[]> {
  return (await named(cases, trouble)).map((each) => (typeof each === "string" ? each : each.case));
}

/** Give how some of these cases met it, in the order in which they were asked for. */
export async function met(cases: Catalogue, trouble: string, ids: readonly string[]): Promise<readonly Met[]> {
  const [head, found] = await Promise.all([cases.head(), named(cases, trouble)]);
  const told = isIndex(head)
    ? (await cases.holders(head, ids)).flatMap((town) => town.met[trouble] ?? [])
    : (found as readonly Met[]);
  return ids.flatMap((id) => told.filter((each) => each.case === id));
}

function named(cases: Catalogue, trouble: string): Promise<readonly (Met | string)[]> {
  return cases.loader.load(`trouble-${trouble}`) as Promise<readonly (Met | string)[]>;
}
