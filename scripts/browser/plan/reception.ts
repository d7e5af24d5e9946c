/** What a host itself asks for, as its published reception of visits tells. */
import type { Fact, LeadTerm, Ruled, Town } from "../data/data";
import type { Route } from "./plan";

/** What is published of one item of a host's reception. */
export function factsOf(town: Town | undefined, item: string): readonly Fact[] {
  return town?.reception.find(({ key }) => key === item)?.facts ?? [];
}

/** Whether a term speaks of visits of this kind; where the source does not tell them apart, it speaks of all. */
export function concerns({ door }: Ruled, route: Route): boolean {
  return door === null || door === route;
}

/** By when the host itself wants something done, as it says to this route or to all. */
export function leadOf(town: Town | undefined, due: string, route: Route): LeadTerm | undefined {
  return latest(town?.terms.leads.filter((each) => concerns(each, route)) ?? [], due);
}

/** Of two sentences on one deadline the later one decides. */
export function latest(leads: readonly LeadTerm[], due: string): LeadTerm | undefined {
  return leads.filter((each) => each.due === due).at(-1);
}

/** Of when the host's words are, and how old they look. */
export function said({ told, old }: Ruled, also = ""): string {
  return `（${[told, old === null ? "" : `${old}年前`, also].filter((each) => each).join("、")}）`;
}

/** Whose visits a term speaks of where they are not those of the route. */
export const OTHERS = { staff: "議会の視察の場合", council: "職員の視察の場合" } as const;

/** The same, and whose visits a term speaks of where that is not the reader's. */
export function saidTo(term: Ruled, route: Route): string {
  return said(term, concerns(term, route) ? "" : OTHERS[route]);
}
