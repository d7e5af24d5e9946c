/** What to tell a reader who asked for a file that could not be made. */
import { element } from "./element";

export const UNSAVED =
  "ファイルを作れませんでした。ページを読み込み直すか、フォルダーの中身がそろっているかを確かめてください。";

/** Tell it after what was pressed, once. */
export function tellUnsaved(pressed: HTMLElement): void {
  pressed.parentElement?.querySelector(":scope > .cb-told")?.remove();
  pressed.after(element("p", { class: "cb-told cb-screen", role: "alert" }, UNSAVED));
}
