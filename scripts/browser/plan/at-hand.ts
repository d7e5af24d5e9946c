/** What the planner and its documents work with beside the plan. */
import type { Gone } from "../data/gone";
import type { Office } from "../kept/office";
import type { FullCase, ListedTown, Notebook, ShortCase, Town, Vocabulary } from "../data/data";

/** What of the casebook is at hand, as far as it could be loaded: empty and null where it could not, or not yet. */
export interface AtHand {
  /** The cases in short: all of a short list; of a long one those of the hosts, those near, and those looked for. */
  readonly cases: readonly ShortCase[];
  /** What became of cases that are gone. */
  readonly gone: Gone;
  /** The ids that were looked for in a long list; null where all cases are here. */
  readonly sought: ReadonlySet<string> | null;
  /** The cases of the plan's hosts in full, by id. */
  readonly full: ReadonlyMap<string, FullCase>;
  /** The municipalities of the plan's hosts by key: profile and reception of visits. */
  readonly towns: ReadonlyMap<string, Town>;
  /** All towns of Japan; empty as long as no own town is named. */
  readonly list: readonly ListedTown[];
  readonly vocabulary: Vocabulary | null;
  /** What the notebook asks; null in the planner of visits, which asks nothing of it. */
  readonly notebook: Notebook | null;
  /** The ways of the office, and names of heads: known to this PC alone. */
  readonly office: Office;
  /** This PC's day as an ISO date. */
  readonly today: string;
  /** True until everything has been loaded or has failed. */
  readonly loading: boolean;
}
