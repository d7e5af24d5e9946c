/** One's own town held against what a case presupposes: what was answered, kept by the text of the claim. */
import type { Claim, FullCase } from "../data/data";
import { read, write } from "../kept/store";

export type Verdict = "yes" | "no" | "unknown";

/** What is asked of a field, and how the answers read there. */
export interface Part {
  readonly field: "preconditions" | "constraints";
  readonly title: string;
  readonly labels: Readonly<Record<Verdict, string>>;
}

export const PARTS: readonly Part[] = [
  { field: "preconditions", title: "前提条件", labels: { yes: "満たす", no: "満たさない", unknown: "わからない" } },
  {
    field: "constraints",
    title: "制約条件",
    labels: { yes: "当てはまる", no: "当てはまらない", unknown: "わからない" },
  },
];

/** The verdicts on a case by the text of the claim: a claim that is rewritten has to be judged anew. */
export type Verdicts = ReadonlyMap<string, Verdict>;

const KEY = "against";

export function claimsOf(each: FullCase, { field }: Part): readonly Claim[] {
  return each.cells[field]?.claims ?? [];
}

/** Sum up the verdicts on a field: 満たす 3・わからない 1. */
export function summed(claims: readonly Claim[], verdicts: Verdicts, { labels }: Part): string {
  const keys = Object.keys(labels) as Verdict[];
  const counts = keys.map(
    (key) => [labels[key], claims.filter(({ text }) => verdicts.get(text) === key).length] as const,
  );
  const open = claims.filter(({ text }) => !verdicts.has(text)).length;
  const told = [...counts, ["まだ答えていない", open] as const].filter(([, count]) => count > 0);
  return told.map(([label, count]) => `${label} ${count}`).join("・");
}

/** Whether something is kept that cannot be read. */
export function broken(): boolean {
  return stored() === null;
}

export function keptVerdicts(id: string): Verdicts {
  const value = stored()?.[id];
  const entries = value && typeof value === "object" ? Object.entries(value) : [];
  return new Map(entries.filter((entry): entry is [string, Verdict] => isVerdict(entry[1])));
}

/** Keep the verdicts on a case; false when they live only as long as the page. */
export function keepVerdicts(id: string, verdicts: Verdicts): boolean {
  const written = JSON.stringify({ ...stored(), [id]: Object.fromEntries(verdicts) });
  write(KEY, written);
  return read(KEY) === written;
}

export function isVerdict(value: unknown): value is Verdict {
  return value === "yes" || value === "no" || value === "unknown";
}

/** Read what is kept by the id of the case: null where it cannot be read. */
function stored(): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(read(KEY) ?? "{}");
    return value && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
