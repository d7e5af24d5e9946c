/** What the page tells above the comparison. */
import { UnreadError } from "../data/loader";
import { element } from "../dom/element";
import type { Fate } from "../facts/fates";
import { withReason } from "../dom/why";

const BROKEN =
  "比べるためのデータを読めませんでした。ページを読み込み直すか、フォルダーの中身がそろっているかを確かめてください。";

export function note(...told: readonly (string | Node)[]): HTMLElement {
  return element("p", { class: "cb-told", role: "status" }, ...told);
}

/** Tell what became of a case that the address names. */
export function fateNote({ text, path }: Fate): HTMLElement {
  return note(...withReason(text, `../${path}`));
}

/** Say in place of the page that its data cannot be read; what else went wrong goes on. */
export function fail(page: HTMLElement, reason: unknown): void {
  if (!(reason instanceof UnreadError)) throw reason;
  page.replaceChildren(element("p", { class: "cb-told", role: "alert" }, BROKEN));
}
