/** What the page of peers tells: the cases that are near, or plainly that none is, and which are nearest anyway. */
import type { ShortCase, Vocabulary } from "../data/data";
import { element } from "../dom/element";
import type { List } from "./list";
import { NEAR } from "../data/constants";
import { type Match, type Own, type Sought, type ThemeLabel, asks, bySize, near, nearest, ranked } from "../facts/near";
import { times, told } from "../facts/population";

const NONE = "近い自治体の事例はありません";

export interface Found {
  readonly parts: readonly HTMLElement[];
  readonly total: number;
  /** The same in a sentence, for those who do not see it. */
  readonly spoken: string;
}

interface Listed {
  readonly heading: string;
  /** How many are what the heading says. */
  readonly count: number;
  readonly matches: readonly Match[];
  readonly notes: readonly string[];
}

/** Look for cases near one's own town, whose own are left out; `name` is how it is called. */
export function found(own: Own, cases: readonly ShortCase[], label: ThemeLabel, name: string, list: List): Found {
  const mine = cases.filter((each) => isOf(each, name, own.prefecture));
  const others = cases.filter((each) => !mine.includes(each));
  const far = own.trouble ? [] : nearest(own, others, label);
  const { heading, count, matches, notes } = own.trouble
    ? solving(own, own.trouble, ranked(own, others, label))
    : alike(own, ranked(own, others, label), far, name);
  const parts = [
    element("h2", { tabindex: "-1" }, heading, ...(count > 0 ? [element("small", {}, `${count}件`)] : [])),
    element("p", { class: "cb-lead" }, `入れた条件　${summary(own, label)}`),
    ...[...notes, ...left(mine)].map((text) => element("p", { class: "cb-told" }, text)),
    ...(matches.length > 0 ? list.draw(matches, name) : []),
    ...(own.trouble ? [onward(own.trouble, list.base)] : []),
    ...list.more(without(far, matches), "人口のいちばん近い事例", name),
  ];
  return { parts, total: matches.length, spoken: count > 0 ? `${heading}は${count}件です。` : `${heading}。` };
}

function alike(own: Own, sharing: readonly Match[], far: readonly Match[], name: string): Listed {
  const close = sharing.filter((each) => near(own, each));
  const matches = close.length > 0 ? close : without(sharing, far).concat(far).sort(bySize);
  const heading = close.length > 0 ? `${name || "自団体"}に近い事例` : NONE;
  const notes = [...(close.length > 0 ? [] : [anyway(matches, own)]), ...sizes(own, far)];
  return { heading, count: close.length, matches, notes };
}

/** List who met a trouble, near or not: the nearest come first. */
function solving(own: Own, { label }: Sought, met: readonly Match[]): Listed {
  if (met.length === 0) {
    return { heading: `「${label}」に手を打ったと述べる事例はありません`, count: 0, matches: [], notes: [] };
  }
  const close = met.filter((each) => near(own, each)).length;
  const notes = asks({ ...own, trouble: null })
    ? [close > 0 ? `近い順です。はじめの${close}件が、自団体に近い事例です。` : `${NONE}。近い順に並べます。`]
    : ["人口や都道府県を入れると、近い順に並べます。"];
  return { heading: `「${label}」に手を打った事例`, count: met.length, matches: met, notes };
}

function onward({ key, label }: Sought, base: string): HTMLElement {
  const link = element("a", { href: `${base}troubles/index.html#${key}` }, "苦労から探す");
  return element("p", {}, `「${label}」の苦労をした自治体は、`, link, "のページで読めます。");
}

export function labelOf(words: Vocabulary): ThemeLabel {
  const themes = new Map(words.themes.map(({ key, short }) => [key, short]));
  return (key) => themes.get(key) ?? key;
}

function isOf({ name, town, prefecture }: ShortCase, given: string, chosen: string): boolean {
  const own = given.normalize("NFKC").replace(/\s/gu, "");
  return town === own || (name === own && (chosen === "" || chosen === prefecture));
}

function without(matches: readonly Match[], others: readonly Match[]): Match[] {
  return matches.filter((each) => !others.some((other) => other.case === each.case));
}

function anyway(matches: readonly Match[], { population }: Own): string {
  if (matches.length > 0) return "代わりに、いちばん近いものから並べます。";
  const more = population === null ? "人口を入れると、人口のいちばん近い事例を示します。" : "";
  return `条件に合う事例がないため、すべての事例を並べます。${more}`;
}

function sizes({ population: own }: Own, [first]: readonly Match[]): string[] {
  if (!first?.case.population || own === null) return [];
  const { town, population } = first.case;
  const size = times(population / own);
  return [
    `人口規模の近い事例（${NEAR}倍以内）はありません。いちばん近いのは${town}（${told(population)}、${size}）です。`,
  ];
}

function left(mine: readonly ShortCase[]): string[] {
  return mine.length > 0 ? [`自団体の事例${mine.length}件は、この一覧から除いています。`] : [];
}

function summary({ population, prefecture, kind, theme, trouble, gaps: lacking }: Own, label: ThemeLabel): string {
  const parts = [population === null ? "" : `人口${told(population)}`, prefecture, kind, theme && label(theme)];
  if (trouble) parts.push(`困りごと「${trouble.label}」`);
  if (lacking.length > 0) parts.push(`自己点検の不足${lacking.length}件`);
  return parts.filter((each) => each).join("、");
}
