/** What was entered, as the address of the page: all but the own town, which stays on this computer. */
import { ID } from "../kept/shortlist";
import { population } from "../facts/population";

export interface Entered {
  /** As typed. */
  readonly population: string;
  readonly prefecture: string;
  readonly theme: string;
  readonly trouble: string;
  readonly gaps: boolean;
  /** The id of the one case that the own town is held against; "" where there is none. */
  readonly case: string;
}

const KEYS = ["population", "prefecture", "theme", "trouble"] as const;

export function parse(query: string): Entered {
  const given = new URLSearchParams(query);
  const [people, prefecture, theme, trouble] = KEYS.map((key) => (given.get(key) ?? "").slice(0, 40));
  return {
    population: people ?? "",
    prefecture: prefecture ?? "",
    theme: theme ?? "",
    trouble: trouble ?? "",
    gaps: given.get("gaps") === "1",
    case: ID.test(given.get("case") ?? "") ? (given.get("case") ?? "") : "",
  };
}

/** Write the query; a population that is understood stands there as plain digits, any other is left out. */
export function address(entered: Entered): string {
  const query = new URLSearchParams();
  const read = population(entered.population);
  const people = "people" in read && read.people !== null ? String(read.people) : "";
  for (const key of KEYS) {
    const value = key === "population" ? people : entered[key];
    if (value) query.set(key, value);
  }
  if (entered.gaps) query.set("gaps", "1");
  if (entered.case) query.set("case", entered.case);
  const written = query.toString();
  return written && `?${written}`;
}
