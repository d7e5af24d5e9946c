/** Among which cases those are looked for that a comparison may take: of a long list among the nearest. */
import type { Data, ShortCase } from "../data/data";
import { first } from "../data/whole-list";
import { around } from "../facts/around";
import { known } from "../facts/likeness";

/** So many towns are read that are like the town of a case. */
const FEW = 6;

/** Give the cases near the chosen ones, or the first of all where none is chosen, and those with the ids `ticked`. */
export async function among(
  data: Data,
  chosen: readonly ShortCase[],
  ticked: readonly string[],
): Promise<readonly ShortCase[]> {
  const read =
    chosen.length > 0
      ? chosen.map((each) => around(data, ownOf(each), ticked, [each.townKey], FEW))
      : [first(data.cases), data.cases.some(ticked)];
  return [...new Set((await Promise.all(read)).flat())];
}

function ownOf({ figures, prefecture, themes }: ShortCase): Parameters<typeof around>[1] {
  return { figures: figures ?? known({ prefecture }), theme: themes[0] ?? "", gaps: [], trouble: null };
}
