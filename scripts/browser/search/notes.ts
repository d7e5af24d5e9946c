/** What a reader should know about how results were found, in sentences. */
import { shown } from "./wording";
import type { Answer, Expansion } from "./types";

const quoted = (words: readonly string[]): string => words.map((word) => `「${word}」`).join("");

/** One sentence for all words that were also tried; none where there were none. */
export function expanded(all: readonly Expansion[]): string[] {
  const each = all.map(({ term, words }) => `「${term}」は${quoted(words)}`);
  return each.length ? [`${each.join("、")}でも探しました。`] : [];
}

/** List what to tell about an answer that has results. */
export function notes(answer: Answer, text: string): string[] {
  const told = expanded(answer.used);
  if (answer.how === "split") {
    told.push(`${shown(text)}のままでは見つからないため、語を分けて${quoted(answer.instead)}で探しました。`);
  }
  if (answer.how === "slip") {
    told.push(`${shown(text)}は見つかりません。一字違いの${quoted(answer.instead)}の結果です。`);
  }
  if (answer.unwanted.length) told.push(`${quoted(answer.unwanted)}を含むページを除きました。`);
  if (answer.aside.length) told.push(`どれも事例なので、${quoted(answer.aside)}を除いて探しました。`);
  if (answer.unread > 0) told.push(UNREAD);
  return told;
}

export const NEAR = "近いもの";

/** Say what the near pages have in common with what was typed. */
export function nearness(words: readonly string[]): string {
  return words.length > 1
    ? `${quoted(words)}か、それに近い言葉の多くが一か所にそろうところを、近い順に並べています。`
    : `${quoted(words)}か、それに近い言葉を含むところを、近い順に並べています。`;
}

export const UNREAD =
  "検索の索引の一部を読めませんでした。結果に漏れがあるかもしれません。ページを読み込み直すか、フォルダーの中身がそろっているかを確かめてください。";
export const BROKEN =
  "検索の索引を読めませんでした。ページを読み込み直すか、フォルダーの中身がそろっているかを確かめてください。";
