/** What the page of peers tells: the cases of towns that are alike, or plainly that there is none, and the nearest. */
import type { ListedTown, ShortCase } from "../data/data";
import { element } from "../dom/element";
import type { List } from "./list";
import { fullName } from "../facts/bodies";
import { people, times } from "../facts/figures";
import {
  type Match,
  type Own,
  type Shelf,
  type Sought,
  type Telling,
  asks,
  carries,
  nearest,
  shelves,
} from "../facts/near";

const NONE = "似た団体の事例はまだありません";
const NEAREST = "人口が最も近い団体の事例";
const EVACUATED = "避難の影響が数に大きいため、数で似た団体を探しません。テーマや手法から探してください。";

export interface Found {
  readonly parts: readonly HTMLElement[];
  readonly total: number;
  /** The same in a sentence, for those who do not see it. */
  readonly spoken: string;
}

/** What the heading says, how many are so, and what is to be told before them. */
interface Told {
  readonly heading: string;
  readonly count: number;
  readonly notes: readonly string[];
}

/** Look for cases of towns like one's own, whose own are left out; `town` is the own one where it was picked. */
export function found(
  own: Own,
  cases: readonly ShortCase[],
  telling: Telling,
  town: ListedTown | null,
  list: List,
): Found {
  const mine = cases.filter((each) => town && carries(town, each));
  const others = cases.filter((each) => !mine.includes(each));
  const groups = shelves(own, others, telling);
  const far = own.trouble ? [] : beyond(own, others, groups, telling);
  const name = town?.name ?? "";
  const { heading, count, notes } = own.trouble ? solving(own, own.trouble, groups) : alike(own, groups, far, name);
  const parts = [
    element("h2", { tabindex: "-1" }, heading, ...(count > 0 ? [element("small", {}, `${count}件`)] : [])),
    element("p", { class: "cb-lead" }, `入れた条件　${summary(own, telling, town)}`),
    ...[...notes, ...left(mine, town)].map((text) => element("p", { class: "cb-told" }, text)),
    ...(far.length > 0 ? list.shelf(far, groups.length > 0 ? ofTheme(own, telling) : NEAREST, name) : []),
    ...groups.flatMap(({ title, matches }) => list.shelf(matches, title, name)),
    ...(own.trouble ? [onward(own.trouble, list.base)] : []),
  ];
  const spoken = count > 0 ? `${heading}は${count}件です。` : `${heading}。`;
  return { parts, total: count + far.length, spoken };
}

/** Give who is nearest in population where no town is alike, or where none that is has a case of the theme. */
function beyond(own: Own, cases: readonly ShortCase[], groups: readonly Shelf[], telling: Telling): Match[] {
  const has = ({ themes }: ShortCase): boolean => own.theme === "" || themes.includes(own.theme);
  if (groups.length === 0) return nearest(own, cases, telling);
  const met = groups.some(({ matches }) => matches.some((each) => has(each.case)));
  return met ? [] : nearest(own, cases.filter(has), telling);
}

function ofTheme({ theme }: Own, { label }: Telling): string {
  return `似た団体に${label(theme)}の事例はまだなく、人口が最も近いのは次の団体`;
}

function alike(own: Own, groups: readonly Shelf[], far: readonly Match[], name: string): Told {
  const count = counted(groups);
  if (count === 0) return { heading: NONE, count, notes: apart(own, far) };
  return { heading: `${name || "自団体"}に似た団体の事例`, count, notes: [] };
}

/** Tell who met a trouble, near or not: the nearest come first. */
function solving(own: Own, { label }: Sought, groups: readonly Shelf[]): Told {
  const count = counted(groups);
  if (count === 0) return { heading: `「${label}」に手を打ったと述べる事例はありません`, count, notes: [] };
  return { heading: `「${label}」に手を打った事例`, count, notes: unsaid(own, groups) };
}

/** Say what no heading of the groups says. */
function unsaid(own: Own, groups: readonly Shelf[]): string[] {
  if (!asks({ ...own, trouble: null })) return ["自団体を選ぶか、人口や都道府県を入れると、近い順に並べます。"];
  if (own.figures.evacuated) return [EVACUATED];
  if (groups.some((each) => each.near)) return [];
  if (own.figures.population === null) return ["この中に、入れた条件に合う事例はありません。"];
  return ["この中に、似た団体の事例はありません。近い順に並べます。"];
}

function counted(groups: readonly Shelf[]): number {
  return groups.reduce((sum, { matches }) => sum + matches.length, 0);
}

function onward({ key, label }: Sought, base: string): HTMLElement {
  const link = element("a", { href: `${base}troubles/index.html#${key}` }, "苦労から探す");
  return element("p", {}, `「${label}」の苦労をした自治体は、`, link, "のページで読めます。");
}

/** Say plainly why nothing is called alike, and who is nearest in population. */
function apart({ figures }: Own, [first]: readonly Match[]): string[] {
  if (figures.evacuated) return [EVACUATED];
  const { population: own } = figures;
  const other = (first?.member ?? first?.case)?.figures?.population;
  if (!first || !own || !other)
    return ["条件に合う事例がありません。自団体を選ぶか、人口を入れると、近い団体を示します。"];
  const nearest = first.member ? fullName(first.member) : first.case.town;
  return [`人口が最も近いのは${nearest}（${people(other)}、${times(other, own)}。2020年）です。`];
}

/** Say which cases are the own town's, and which it carries with others. */
function left(mine: readonly ShortCase[], town: ListedTown | null): string[] {
  if (mine.length === 0) return [];
  const joined = mine.filter((each) => each.town !== town?.fullName);
  const titles = joined.map(({ name, title }) => `${name}「${title}」`).join("、");
  const also = joined.length > 0 ? `${titles}には、自団体も加わっています。` : "";
  return [`${also}自団体の事例${mine.length}件は、この一覧から除いています。`];
}

/** Tell what was entered; what leaves no case out but brings some forward is told as that. */
function summary({ figures, theme, trouble, gaps }: Own, { label }: Telling, town: ListedTown | null): string {
  const { population, prefecture, evacuated } = figures;
  const told = town?.fullName ?? [population ? `人口${people(population)}` : "", prefecture].filter(Boolean).join("、");
  const given = [told, trouble && `困りごと「${trouble.label}」`];
  const wanted = [theme && `テーマ「${label(theme)}」`, gaps.length > 0 && `自己点検の不足${gaps.length}件`];
  const joined = (parts: readonly (string | false | null)[]): string => parts.filter((each) => each).join("、");
  const [first, sought] = [joined(given), joined(wanted)];
  const sorts = sought !== "" && (trouble !== null || population !== null || evacuated);
  return sorts ? `${first}。${sought}に合う事例を先に並べています。` : joined([first, sought]);
}
