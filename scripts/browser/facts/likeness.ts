/**
 * How far two towns are alike: four bases, each near, fairly near, far or not compared, told with both values. What
 * holds is told in `likeness.py`; bands and words come from there, and `tests/likeness.json` holds both sides to it.
 */
import { BANDS, BASES, DEGREES, FIRST, type GROUPS, SPECIAL } from "../data/constants";
import type { Figures } from "../data/data";
import { type Texts, filled, kilometres, people, rounded, times } from "./figures";
import { grouped } from "../words/grouped";

export type Basis = keyof typeof BASES;
export type Degree = keyof typeof DEGREES;
/** What a basis is that could be compared. */
type Decided = Exclude<Degree, "open">;
export type Group = keyof typeof GROUPS;
/** Of when figures are, by their key. */
export type Years = Readonly<Record<string, string>>;

interface Finding {
  readonly degree: Degree;
  readonly text: string;
  /** Only what is of a basis decides; the rest is told beside it. */
  readonly basis?: Basis;
}

const NOTHING: Figures = {
  prefecture: "",
  kind: "",
  population: null,
  staff: null,
  aged: null,
  primary: null,
  secondary: null,
  habitable: null,
  share: null,
  tax: null,
  balance: null,
  north: null,
  east: null,
  island: false,
  evacuated: false,
};
const ORDER = Object.keys(DEGREES) as readonly Degree[];

/** Give the figures of a town of which only these are known. */
export function known(figures: Partial<Figures>): Figures {
  return { ...NOTHING, ...figures };
}

export class Likeness {
  /** The larger population by the smaller; Infinity where one is not known. */
  readonly factor: number;
  readonly alike: number;
  private readonly evacuated: boolean;
  private readonly sameKind: boolean;
  private readonly findings: readonly Finding[];

  constructor(own: Figures, other: Figures, years: Years) {
    this.evacuated = own.evacuated || other.evacuated;
    const [mine, theirs] = this.evacuated ? [bare(own), bare(other)] : [own, other];
    this.findings = findings(mine, theirs, years);
    this.factor = factor(mine.population, theirs.population);
    this.sameKind = own.kind === other.kind && FIRST.includes(own.kind);
    this.alike = this.count("near") + this.count("fairly");
  }

  degree(basis: Basis): Degree {
    return this.findings.find((each) => each.basis === basis)?.degree ?? "open";
  }

  get reasons(): readonly string[] {
    return this.findings.filter(({ degree }) => isAlike(degree)).map(({ text }) => text);
  }

  get differences(): readonly string[] {
    return this.findings.filter(({ degree }) => degree === "far").map(({ text }) => text);
  }

  /** What is not compared; empty where all four are. */
  get open(): string {
    if (this.evacuated) return filled("evacuated");
    const bases = this.findings.flatMap(({ degree, basis }) => (degree === "open" && basis ? [BASES[basis]] : []));
    return bases.length > 0 ? filled("open", { bases: bases.join("、") }) : "";
  }

  /** All in one line: 4つの基準のうち3つが似ている（近い2、やや近い1、違う1）. */
  get head(): string {
    const told = ORDER.filter((each) => this.count(each) > 0).map((each) => DEGREES[each] + this.count(each));
    const key = this.alike === 0 ? "headNone" : this.alike === Object.keys(BASES).length ? "headAll" : "head";
    return filled(key, { alike: this.alike, degrees: told.join("、") });
  }

  /** The group that the other town falls into; null where it is not called like one's own. */
  get group(): Group | null {
    const others = this.alike - Number(isAlike(this.degree("population")));
    const [like, most] = BANDS.gate;
    if (this.sameKind && this.factor <= most) return "kind";
    if (this.factor > like) return this.factor <= most && others > 1 ? "apart" : null;
    if (others > 0) return "alike";
    return this.count("open") === Object.keys(BASES).length - 1 ? "size" : null;
  }

  count(wanted: Degree): number {
    return this.findings.filter(({ degree, basis }) => basis && degree === wanted).length;
  }
}

/** Compare for sorting within a group, the nearest first. */
export function nearer(one: Likeness, other: Likeness): number {
  const near = other.count("near") - one.count("near");
  return other.alike - one.alike || near || bySize(one, other);
}

export function bySize({ factor: one }: Likeness, { factor: other }: Likeness): number {
  return one === other ? 0 : one - other;
}

function findings(own: Figures, other: Figures, years: Years): Finding[] {
  const both = { own, other, years };
  const bases = [population(both), industry(both), land(both), finance(both)];
  return [...bases, ...staff(both), ...aged(both), ...kind(both), ...place(both)];
}

interface Both {
  readonly own: Figures;
  readonly other: Figures;
  readonly years: Years;
}

type Values = Readonly<Record<string, string | number>>;

function population({ own: { population: own }, other: { population: other }, years }: Both): Finding {
  if (!own || !other) return open("population");
  const values = { own: people(own), other: people(other), times: times(other, own) };
  return decided(degreeOf(factor(own, other), "population"), "population", values, years);
}

function industry({ own, other, years }: Both): Finding {
  const [mine, theirs] = [workers(own), workers(other)];
  if (!mine || !theirs) return open("industry");
  const gaps = mine.map((each, at) => Math.abs(each - (theirs[at] ?? 0)));
  const degree = degreeOf(Math.max(...gaps), "industry");
  if (degree !== "far")
    return decided(degree, "industry", { own: sectors("ownSectors", mine), other: sectors("sectors", theirs) }, years);
  const at = gaps.indexOf(Math.max(...gaps));
  const values = { ...gap(mine[at] ?? 0, theirs[at] ?? 0), which: `${"一二三"[at]}次` };
  return decided(degree, "industry", values, years);
}

function land({ own, other, years }: Both): Finding {
  if (own.share === null || other.share === null) return open("land");
  if (!own.population || !other.population || !own.habitable || !other.habitable) return open("land");
  if (own.island !== other.island)
    return { degree: "far", text: filled(other.island ? "islandOther" : "islandOwn"), basis: "land" };
  const crowds = factor(own.population * 100 * other.habitable, other.population * 100 * own.habitable);
  const dense = degreeOf(crowds, "density");
  const shaped = degreeOf(Math.abs(own.share - other.share), "share");
  const mine = rounded(own.population * 100, own.habitable);
  const theirs = rounded(other.population * 100, other.habitable);
  if (own.island) {
    const degree: Degree = dense === "near" ? "near" : "fairly";
    const values = {
      own: filled("ownCrowd", { density: grouped(mine) }),
      other: filled("crowd", { density: grouped(theirs) }),
    };
    return { degree, text: sentence("islands", "land", values, years), basis: "land" };
  }
  const degree = ORDER.indexOf(dense) > ORDER.indexOf(shaped) ? dense : shaped;
  return shape(degree, shaped, [own.share, mine], [other.share, theirs], years);
}

type Shape = readonly [share: number, density: number];

function shape(degree: Decided, shaped: Degree, own: Shape, other: Shape, years: Years): Finding {
  const told = (key: Texts, [share, density]: Shape): string =>
    filled(key, { share: rounded(share, 10), density: grouped(density) });
  if (degree !== "far")
    return decided(degree, "land", { own: told("ownLand", own), other: told("land", other) }, years);
  const text =
    shaped === "far"
      ? sentence("shareFar", "land", gap(own[0], other[0], "more", "less"), years)
      : sentence(
          "densityFar",
          "land",
          { own: grouped(own[1]), other: grouped(other[1]), times: times(other[1], own[1]) },
          years,
        );
  return { degree, text, basis: "land" };
}

function finance({ own, other, years }: Both): Finding {
  // Part of a ward's taxes is the 都's: its share does not compare with that of other towns.
  const apart = own.kind !== other.kind && [own.kind, other.kind].includes("特別区");
  const { tax, balance } = own;
  if (apart || tax === null || balance === null || other.tax === null || other.balance === null) return open("finance");
  const [taxes, balances] = [Math.abs(tax - other.tax), Math.abs(balance - other.balance)];
  const degree = degreeOf(Math.max(taxes, balances), "finance");
  if (degree !== "far") {
    const told = (one: number, two: number): string =>
      filled("money", { tax: rounded(one, 10), balance: rounded(two, 10) });
    return decided(degree, "finance", { own: told(tax, balance), other: told(other.tax, other.balance) }, years);
  }
  const text =
    taxes >= balances
      ? sentence("taxFar", "finance", gap(tax, other.tax), years)
      : sentence("balanceFar", "finance", gap(balance, other.balance), years);
  return { degree, text, basis: "finance" };
}

function staff({ own: { staff: own }, other: { staff: other }, years }: Both): Finding[] {
  if (!own || !other) return [];
  const values = { own: grouped(own), other: grouped(other), times: times(other, own) };
  const told = (key: Texts): string => sentence(key, "staff", values, years);
  const apart = Math.max(own, other) > Math.min(own, other) * BANDS.staff[1];
  if (other <= own) return [{ degree: apart ? "far" : "near", text: told(other < own ? "staffFewer" : "staffSame") }];
  return apart ? [{ degree: "far", text: told("staffMore") }] : [];
}

function aged({ own: { aged: own }, other: { aged: other }, years }: Both): Finding[] {
  if (own === null || other === null) return [];
  const degree = degreeOf(Math.abs(own - other), "aged");
  if (degree === "fairly") return [];
  return [{ degree, text: sentence(degree === "near" ? "agedNear" : "agedFar", "aged", gap(own, other), years) }];
}

function kind({ own: { kind: own }, other: { kind: other } }: Both): Finding[] {
  if (!own || !other || ![own, other].some((each) => SPECIAL.includes(each))) return [];
  if (own === other) return [{ degree: "near", text: filled("kindSame", { other }) }];
  const named = (each: string): string => (each === "市" ? filled("plainCity") : each);
  return [{ degree: "far", text: filled("kindOther", { own: named(own), other: named(other) }) }];
}

function place({ own, other }: Both): Finding[] {
  const km = kilometres(own, other);
  const name = other.prefecture;
  if (name && name === own.prefecture) {
    const text = km === null ? filled("prefecture", { other: name }) : filled("prefectureApart", { other: name, km });
    return [{ degree: "near", text }];
  }
  return km !== null && km <= BANDS.beside[0] ? [{ degree: "near", text: filled("beside", { km }) }] : [];
}

const ENDINGS = { near: "Near", fairly: "Fairly", far: "Far" } as const;

function decided(degree: Decided, basis: Basis, values: Values, years: Years): Finding {
  return { degree, text: sentence(`${basis}${ENDINGS[degree]}` as Texts, basis, values, years), basis };
}

function sentence(key: Texts, of: string, values: Values, years: Years): string {
  const year = years[of];
  return filled(key, { ...values, when: year ? `。${year}` : "" });
}

/** How many points apart two shares are, as the shown whole numbers have it. */
function gap(own: number, other: number, up: Texts = "higher", down: Texts = "lower"): Values {
  const [mine, theirs] = [rounded(own, 10), rounded(other, 10)];
  return { own: mine, other: theirs, points: Math.abs(theirs - mine), way: filled(theirs > mine ? up : down) };
}

function open(basis: Basis): Finding {
  return { degree: "open", text: "", basis };
}

function degreeOf(gap: number, band: Exclude<keyof typeof BANDS, "beside">): Decided {
  const [near, fairly] = BANDS[band];
  return gap <= near ? "near" : gap <= fairly ? "fairly" : "far";
}

function isAlike(degree: Degree): boolean {
  return degree === "near" || degree === "fairly";
}

function factor(one: number | null, other: number | null): number {
  return one && other ? Math.max(one, other) / Math.min(one, other) : Infinity;
}

function workers({ primary, secondary }: Figures): readonly number[] | null {
  return primary === null || secondary === null ? null : [primary, secondary, 1000 - primary - secondary];
}

function sectors(key: Texts, shares: readonly number[]): string {
  const [first = 0, second = 0, third = 0] = shares.map((each) => rounded(each, 10));
  return filled(key, { first, second, third });
}

function bare({ prefecture, kind: of }: Figures): Figures {
  return known({ prefecture, kind: of });
}
