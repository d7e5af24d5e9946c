/** What the page of peers tells: the cases that are near, or plainly that none is, and which are nearest anyway. */
import type { ShortCase, Vocabulary } from "../data/data";
import { element } from "../dom/element";
import type { List } from "./list";
import { NEAR } from "../data/constants";
import { type Match, type Own, type ThemeLabel, bySize, near, nearest, ranked } from "../facts/near";
import { times, told } from "../facts/population";

const NONE = "近い自治体の事例はありません";

export interface Found {
  readonly parts: readonly HTMLElement[];
  readonly total: number;
  /** The same in a sentence, for those who do not see it. */
  readonly spoken: string;
}

/** Look for cases near one's own town, whose own are left out; `name` is how it is called. */
export function found(own: Own, cases: readonly ShortCase[], label: ThemeLabel, name: string, list: List): Found {
  const mine = cases.filter((each) => isOf(each, name, own.prefecture));
  const others = cases.filter((each) => !mine.includes(each));
  const far = nearest(own, others, label);
  const alike = ranked(own, others, label);
  const close = alike.filter((each) => near(own, each));
  const listed = close.length > 0 ? close : without(alike, far).concat(far).sort(bySize);
  const heading = close.length > 0 ? `${name || "自団体"}に近い事例` : NONE;
  const count = close.length > 0 ? [element("small", {}, `${close.length}件`)] : [];
  const notes = [...(close.length > 0 ? [] : [anyway(listed, own)]), ...sizes(own, far), ...left(mine)];
  const parts = [
    element("h2", { tabindex: "-1" }, heading, ...count),
    element("p", { class: "cb-lead" }, `入れた条件　${summary(own, label)}`),
    ...notes.map((text) => element("p", { class: "cb-told" }, text)),
    ...(listed.length > 0 ? list.draw(listed, name) : []),
    ...list.more(without(far, listed), "人口のいちばん近い事例", name),
  ];
  return {
    parts,
    total: listed.length,
    spoken: close.length > 0 ? `${heading}は${close.length}件です。` : `${heading}。`,
  };
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

function summary({ population, prefecture, kind, theme, gaps: lacking }: Own, label: ThemeLabel): string {
  const parts = [population === null ? "" : `人口${told(population)}`, prefecture, kind, theme && label(theme)];
  if (lacking.length > 0) parts.push(`自己点検の不足${lacking.length}件`);
  return parts.filter((each) => each).join("、");
}
