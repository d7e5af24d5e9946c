/** What a host itself asks for, as its published reception of visits tells. */
import type { Fact, Town } from "../data/data";

/** What is published of one item of a host's reception. */
export function factsOf(town: Town | undefined, item: string): readonly Fact[] {
  return town?.reception[item]?.facts ?? [];
}
