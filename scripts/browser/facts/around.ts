/** Among which cases the nearest are: a short list is looked through whole, of a long one only the first towns. */
import { townList } from "../data/town-list";
import { isOf } from "../data/catalogue";
import type { Data, Figures, ListedTown, ShortCase } from "../data/data";
import { type CaseTown, townsOfList, whole } from "../data/whole-list";
import { Likeness, bySize, nearer } from "./likeness";
import { type Own, tellsOfHome } from "./near";

/** So many towns are read whose likeness counts, and so many more of those that come nearest in population. */
const ALIKE = 16;
const SIZED = 4;

interface Held {
  readonly town: CaseTown;
  readonly themed: boolean;
  readonly placed: boolean;
  /** That of its likest body; null where there are no figures of any. */
  readonly likeness: Likeness | null;
}

/** Give the cases that may be near, those with these ids, and those of these towns. Of a trouble those that met it. */
export async function around(
  data: Data,
  own: Own,
  ids: readonly string[] = [],
  towns: readonly string[] = [],
  most = ALIKE,
): Promise<readonly ShortCase[]> {
  const index = await townsOfList(data.cases);
  if (!index) return whole(data.cases);
  const told = tellsOfHome(own) || own.theme !== "";
  const met = own.trouble?.ids ?? null;
  const among = met ? index.filter(({ key }) => met.some((id) => isOf(id, key))) : index;
  const near = told ? nearTowns(own, among, await townList(data), most) : [];
  const closing = own.gaps.flatMap((fact) => fact.met.map((each) => each.case));
  return data.cases.some([...ids, ...closing, ...(told ? [] : (met ?? []).slice(0, ALIKE))], [...towns, ...near]);
}

/** Give the keys of the towns whose cases come first: of the theme before others, and the nearest before the far. */
export function nearTowns(own: Own, index: readonly CaseTown[], list: readonly ListedTown[], most = ALIKE): string[] {
  const figures = new Map(list.map((each) => [each.code, each.figures]));
  const all = index.map((town) => held(own, town, figures));
  const { population, evacuated } = own.figures;
  if (population === null && !evacuated) return keysOf(all.filter(shares).sort(bySharing), most);
  const alike = all.filter(({ likeness }) => likeness?.group).sort(byTheme);
  const sized = all.filter(({ likeness }) => likeness && likeness.factor < Infinity).sort(byThemeAndSize);
  return [...new Set([...keysOf(alike, most), ...keysOf(sized, SIZED), ...keysOf(sized.sort(bySizeAlone), SIZED)])];
}

function held(own: Own, town: CaseTown, figures: ReadonlyMap<string, Figures>): Held {
  const bodies = [town.code, ...town.members].flatMap((code) => figures.get(code) ?? []);
  const [first = null] = bodies.map((each) => new Likeness(own.figures, each, {})).sort(likest);
  const prefecture = figures.get(town.code)?.prefecture ?? town.prefecture;
  return {
    town,
    themed: own.theme !== "" && town.themes.includes(own.theme),
    placed: own.figures.prefecture !== "" && prefecture === own.figures.prefecture,
    likeness: first,
  };
}

function likest(one: Likeness, other: Likeness): number {
  return Number(other.group !== null) - Number(one.group !== null) || nearer(one, other);
}

function shares({ themed, placed }: Held): boolean {
  return themed || placed;
}

function bySharing(one: Held, other: Held): number {
  return theme(one, other) || Number(other.placed) - Number(one.placed);
}

function byTheme(one: Held, other: Held): number {
  return theme(one, other) || (one.likeness && other.likeness ? nearer(one.likeness, other.likeness) : 0);
}

function byThemeAndSize(one: Held, other: Held): number {
  return theme(one, other) || bySizeAlone(one, other);
}

function bySizeAlone(one: Held, other: Held): number {
  return one.likeness && other.likeness ? bySize(one.likeness, other.likeness) : 0;
}

function theme(one: Held, other: Held): number {
  return Number(other.themed) - Number(one.themed);
}

function keysOf(found: readonly Held[], most: number): string[] {
  return found.slice(0, most).map(({ town }) => town.key);
}
