/**
 * How near a case is to one's own town: reasons and differences in words, and the order that follows from them.
 *
 * The order is by the weight of all reasons together, then by how many there are, then by how near the populations
 * are, then by the order of the collection, or of those who met a trouble. The weights say what officials look at
 * first; they are shown to nobody.
 */
import { NEAR } from "../data/constants";
import type { HomeFact, Met, MetClaim, ShortCase } from "../data/data";
import { closings } from "./gaps";
import { times, told } from "./population";

/** What a reader has told of the own town; null and empty where nothing was told. */
export interface Own {
  readonly population: number | null;
  readonly prefecture: string;
  readonly kind: string;
  readonly theme: string;
  /** What the self-check found missing. */
  readonly gaps: readonly HomeFact[];
  /** The trouble that the own town has; null where none was told. */
  readonly trouble: Sought | null;
}

/** A trouble with all who met it. */
export interface Sought {
  readonly key: string;
  readonly label: string;
  readonly met: readonly Met[];
}

/** Gives the label of a theme by its key. */
export type ThemeLabel = (key: string) => string;

export interface Match {
  readonly case: ShortCase;
  readonly reasons: readonly string[];
  readonly differences: readonly string[];
  /** How the case met the trouble that was told. It makes no case near. */
  readonly met: readonly MetClaim[];
  readonly weight: number;
  /** The larger population divided by the smaller; Infinity where one is unknown. */
  readonly factor: number;
}

/** So many claims are told of how a case met a trouble: its page has them all. */
export const CLAIMS_TOLD = 3;

/** So many facts are told that a case is cited for. */
const MOST = 2;

const WEIGHTS = { population: 3, gaps: 3, theme: 2, prefecture: 2, kind: 1 };

interface Finding {
  readonly like: boolean;
  readonly text: string;
  readonly weight: number;
}

/** Give all cases that share anything with one's own town, nearest first; of a trouble those that met it. */
export function ranked(own: Own, cases: readonly ShortCase[], label: ThemeLabel): Match[] {
  const asked = own.trouble ? own.trouble.met.flatMap(({ case: id }) => cases.filter((each) => each.id === id)) : cases;
  const matches = asked
    .map((each) => match(own, each, label))
    .filter(({ reasons }) => own.trouble !== null || reasons.length > 0);
  return matches.sort(
    (one, other) => other.weight - one.weight || other.reasons.length - one.reasons.length || bySize(one, other),
  );
}

/** Compare two matches by how near their populations are. */
export function bySize({ factor: one }: Match, { factor: other }: Match): number {
  return one === other ? 0 : one - other;
}

/** Give the cases with the nearest population when none is near; empty when some are, or populations are unknown. */
export function nearest(own: Own, cases: readonly ShortCase[], label: ThemeLabel): Match[] {
  const factors = cases.map((each) => factorOf(own, each));
  const least = Math.min(...factors, Infinity);
  if (least <= NEAR || least === Infinity) return [];
  return cases.filter((_, at) => factors[at] === least).map((each) => match(own, each, label));
}

export function match(own: Own, each: ShortCase, label: ThemeLabel): Match {
  const findings = [
    ...size(own, each),
    ...place(own, each),
    ...kind(own, each),
    ...theme(own, each, label),
    ...closed(own, each),
  ];
  const likes = findings.filter(({ like }) => like);
  return {
    case: each,
    reasons: likes.map(({ text }) => text),
    differences: findings.filter(({ like }) => !like).map(({ text }) => text),
    met: own.trouble?.met.find((met) => met.case === each.id)?.claims ?? [],
    weight: likes.reduce((sum, { weight }) => sum + weight, 0),
    factor: factorOf(own, each),
  };
}

/** Whether a case is near: it shares more than its kind, or its kind where nothing else was told. */
export function near(own: Own, { weight }: Match): boolean {
  return weight > WEIGHTS.kind || (weight > 0 && !asks({ ...own, kind: "", trouble: null }));
}

/** Whether anything was told that cases can be held against. */
export function asks({ population, prefecture, kind, theme, gaps, trouble }: Own): boolean {
  const said = [prefecture, kind, theme].some((each) => each !== "");
  return population !== null || said || gaps.length > 0 || trouble !== null;
}

function factorOf({ population: own }: Own, { population }: ShortCase): number {
  if (own === null || !population) return Infinity;
  return Math.max(own, population) / Math.min(own, population);
}

function size(own: Own, each: ShortCase): Finding[] {
  if (own.population === null) return [];
  if (!each.population) return [{ like: false, text: "人口が未確認", weight: 0 }];
  if (factorOf(own, each) <= NEAR) {
    const text = `人口規模が近い（${told(own.population)}と${told(each.population)}）`;
    return [{ like: true, text, weight: WEIGHTS.population }];
  }
  return [
    { like: false, text: `人口が${times(each.population / own.population)}（${told(each.population)}）`, weight: 0 },
  ];
}

function place(own: Own, { prefecture }: ShortCase): Finding[] {
  if (own.prefecture === "") return [];
  return own.prefecture === prefecture
    ? [{ like: true, text: `同じ都道府県（${prefecture}）`, weight: WEIGHTS.prefecture }]
    : [{ like: false, text: `都道府県が違う（${prefecture}）`, weight: 0 }];
}

function kind(own: Own, each: ShortCase): Finding[] {
  if (own.kind === "") return [];
  return own.kind === each.kind
    ? [{ like: true, text: `同じ団体区分（${each.kind}）`, weight: WEIGHTS.kind }]
    : [{ like: false, text: `団体区分が違う（${each.kind}）`, weight: 0 }];
}

function theme(own: Own, { themes }: ShortCase, label: ThemeLabel): Finding[] {
  if (own.theme === "") return [];
  return themes.includes(own.theme)
    ? [{ like: true, text: `テーマが同じ（${label(own.theme)}）`, weight: WEIGHTS.theme }]
    : [{ like: false, text: `テーマが違う（${themes.map(label).join("、")}）`, weight: 0 }];
}

function closed(own: Own, each: ShortCase): Finding[] {
  if (own.gaps.length === 0) return [];
  const found = closings(own.gaps, [each]);
  if (found.length === 0) return [{ like: false, text: "同じ不足を埋めたと述べる記述がない", weight: 0 }];
  const told = found.slice(0, MOST).map(({ fact, met }) => {
    const stage = met.state === null || met.state === "運用中" ? "" : `は${met.state}`;
    return `「${fact.text.replace(/。$/u, "")}」${stage}`;
  });
  const more = found.length > MOST ? `ほか${found.length - MOST}件` : "";
  return [{ like: true, text: `同じ不足を埋めた（${told.join("")}${more}）`, weight: WEIGHTS.gaps }];
}
