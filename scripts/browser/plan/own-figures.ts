/** The official figures of one's own town, each with of when it is. */
import { grouped } from "../words/grouped";
import type { AtHand } from "./at-hand";
import { listedTown } from "./rides";
import type { Home } from "./plan";

/** Rows of name and words; none where the town is none of the list. */
export function ownFigures(home: Home, { list, vocabulary }: Pick<AtHand, "list" | "vocabulary">): [string, string][] {
  const figures = listedTown(home.name, home.prefecture, list)?.figures;
  if (!figures || !vocabulary) return [];
  const { years } = vocabulary;
  const row = (name: string, value: number | null, unit: string, year: string | undefined): [string, string][] =>
    value === null ? [] : [[name, `${grouped(value)}${unit}${year ? `（${year}）` : ""}`]];
  return [
    ...row("人口", figures.population, "人", years.population),
    ...row("65歳以上の割合", figures.aged === null ? null : figures.aged / 10, "%", years.aged),
    ...row("一般行政部門の職員", figures.staff, "人", years.staff),
  ];
}
