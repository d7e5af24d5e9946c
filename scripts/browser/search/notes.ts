/** What a reader should know about how results were found, in sentences. */
import { shown } from "./wording";
import type { Answer, Expansion } from "./types";

const quoted = (words: readonly string[]): string => words.map((word) => `「${word}」`).join("");

export function expansion({ term, words }: Expansion): string {
  return `「${term}」は${quoted(words)}でも探しました。`;
}

/** List what to tell about an answer that has results. */
export function notes(answer: Answer, text: string): string[] {
  const told = answer.used.map(expansion);
  if (answer.how === "split") {
    told.push(`${shown(text)}のままでは見つからないため、語を分けて${quoted(answer.instead)}で探しました。`);
  }
  if (answer.how === "slip") {
    told.push(`${shown(text)}は見つかりません。一字違いの${quoted(answer.instead)}の結果です。`);
  }
  if (answer.unread > 0) told.push(UNREAD);
  return told;
}

export const UNREAD =
  "検索の索引の一部を読めませんでした。結果に漏れがあるかもしれません。ページを読み込み直すか、フォルダーの中身がそろっているかを確かめてください。";
export const BROKEN =
  "検索の索引を読めませんでした。ページを読み込み直すか、フォルダーの中身がそろっているかを確かめてください。";
