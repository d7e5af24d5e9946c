/** What the page of peers tells: the cases of towns that are alike, or plainly that there is none, and the nearest. */
import type { ListedTown, ShortCase, Vocabulary } from "../data/data";
import { element } from "../dom/element";
import type { List } from "./list";
import { people, times } from "../facts/figures";
import { type Match, type Own, type Telling, nearest, shelves } from "../facts/near";

const NONE = "似た団体の事例はまだない";

export interface Found {
  readonly parts: readonly HTMLElement[];
  readonly total: number;
  /** The same in a sentence, for those who do not see it. */
  readonly spoken: string;
}

/** Look for cases of towns like one's own, whose own are left out; `town` is the own one where it was picked. */
export function found(
  own: Own,
  cases: readonly ShortCase[],
  telling: Telling,
  town: ListedTown | null,
  list: List,
): Found {
  const mine = cases.filter((each) => each.town === town?.fullName);
  const others = cases.filter((each) => !mine.includes(each));
  const groups = shelves(own, others, telling);
  const total = groups.reduce((sum, { matches }) => sum + matches.length, 0);
  const far = total > 0 ? [] : nearest(own, others, telling);
  const name = town?.name ?? "自団体";
  const heading = total > 0 ? `${name}に似た団体の事例` : NONE;
  const notes = [...(total > 0 ? [] : apart(own, far)), ...left(mine)];
  const parts = [
    element("h2", { tabindex: "-1" }, heading, ...(total > 0 ? [element("small", {}, `${total}件`)] : [])),
    element("p", { class: "cb-lead" }, `入れた条件　${summary(own, telling, town)}`),
    ...notes.map((text) => element("p", { class: "cb-told" }, text)),
    ...groups.flatMap(({ title, matches }) => list.shelf(matches, title, town?.name ?? "")),
    ...(far.length > 0 ? list.shelf(far, "人口が最も近い団体の事例", town?.name ?? "") : []),
  ];
  const spoken = total > 0 ? `${heading}は${total}件です。` : `${heading}。`;
  return { parts, total: total + far.length, spoken };
}

export function tellingOf({ themes, years }: Vocabulary): Telling {
  const labels = new Map(themes.map(({ key, short }) => [key, short]));
  return { label: (key) => labels.get(key) ?? key, years };
}

/** Say plainly why nothing is called alike, and who is nearest in population. */
function apart({ figures }: Own, [first]: readonly Match[]): string[] {
  if (figures.evacuated)
    return ["避難の影響が数に大きいため、数で似た団体を探しません。テーマや手法から探してください。"];
  const { population: own } = figures;
  const other = first?.case.figures?.population;
  if (!first || !own || !other)
    return ["条件に合う事例がありません。自団体を選ぶか、人口を入れると、近い団体を示します。"];
  return [`人口が最も近いのは${first.case.town}（${people(other)}、${times(other, own)}。2020年）です。`];
}

function left(mine: readonly ShortCase[]): string[] {
  return mine.length > 0 ? [`自団体の事例${mine.length}件は、この一覧から除いています。`] : [];
}

function summary({ figures, theme, gaps }: Own, { label }: Telling, town: ListedTown | null): string {
  const { population, prefecture } = figures;
  const told = town?.fullName ?? [population ? `人口${people(population)}` : "", prefecture].filter(Boolean).join("、");
  const parts = [told, theme && label(theme)];
  if (gaps.length > 0) parts.push(`自己点検の不足${gaps.length}件`);
  return parts.filter((each) => each).join("、");
}
