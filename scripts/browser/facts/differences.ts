/** What the written comparisons say of some cases: sentences that cite at least two of them. Pure. */
import type { FullCase, Saying } from "../data/data";

/** So many sentences, or so many characters, are read before the answers. */
const MOST = 4;
const LONGEST = 260;
const FEWEST = 2;

type Compared = Pick<FullCase, "id" | "sayings">;

/**
 * Choose the sentences that say something of most of the cases, gaps aside, and of more of them than of others; of two,
 * the one that speaks of fewer others. What two comparisons say of the same claims is read once.
 */
export function differences(cases: readonly Compared[]): Saying[] {
  const weighed = [...each(cases)].map((saying) => {
    const ours = cases.filter(({ id }) => saying.cites[id]).length;
    return { saying, ours, others: Object.values(saying.cites).filter((claim) => claim).length - ours };
  });
  return weighed
    .filter(({ ours, others }) => ours >= FEWEST && others < ours)
    .sort((one, other) => other.ours - one.ours || one.others - other.others)
    .map(({ saying }) => saying)
    .filter((saying, at, all) => !all.slice(0, at).some((earlier) => repeats(saying, earlier, cases)))
    .slice(0, MOST)
    .filter((_, at, all) => at === 0 || lengthOf(all.slice(0, at + 1)) <= LONGEST);
}

/** Every sentence once: it stands with each of the cases that it cites. */
function each(cases: readonly Pick<FullCase, "sayings">[]): Iterable<Saying> {
  return new Map(cases.flatMap(({ sayings }) => sayings).map((saying) => [saying.text, saying])).values();
}

/** Whether most of what a sentence says of these cases rests on the same claims as an earlier one. */
function repeats(saying: Saying, earlier: Saying, cases: readonly Compared[]): boolean {
  const ours = cases.filter(({ id }) => saying.cites[id]);
  const same = ours.filter(({ id }) => saying.cites[id] === earlier.cites[id]);
  return 2 * same.length > ours.length;
}

function lengthOf(sayings: readonly Saying[]): number {
  return sayings.reduce((total, { text }) => total + text.length, 0);
}
