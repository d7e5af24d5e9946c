/** The buttons that put a case on the shortlist. What they do is fetched at the first touch, or for a list. */
import { fetching } from "./finder";
import { button } from "../dom/button";
import { printOneSheet } from "../dom/one-sheet";
import { tellUnsaved } from "../dom/unsaved";
import { read } from "../kept/store";

const SCRIPT = "assets/built/tray.js";

/** Put a button wherever a page offers a case, and fetch the tray when it has something to show. */
export function candidates(): void {
  const tray = document.querySelector<HTMLElement>("[data-tray]");
  if (!tray) return;
  const root = tray.dataset.tray ?? ".";
  const fetchOnce = fetching(`${root}/${SCRIPT}`);
  for (const place of document.querySelectorAll<HTMLElement>("[data-candidate]")) {
    const { candidate: id = "", title = "" } = place.dataset;
    place.append(candidateButton(id, title));
    if (place.matches("header")) {
      place.append(against(`${root}/peers/index.html?case=${id}`), ...sheet(`${root}/assets/built/case-sheet.js`));
    }
  }
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-add]") : null;
    if (!button || window.casebook?.tray) return;
    button.dataset.waiting = "";
    fetchOnce();
  });
  addEventListener("storage", ({ key }) => key?.endsWith(".shortlist") && fetchOnce());
  if ((read("shortlist") ?? "[]") !== "[]" || /[?&]shortlist=/.test(location.search)) fetchOnce();
}

/** A case's own page leads on to what the case presupposes. */
function against(address: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.className = "cb-against-link cb-screen";
  link.href = address;
  link.textContent = "自団体と照らし合わせる";
  return link;
}

/** The answers and the story of a minute on one sheet, on paper and as a file: what is fetched saves at once. */
function sheet(script: string): HTMLButtonElement[] {
  const look = { class: "cb-plain cb-screen" };
  const handles = { "data-document": "case-sheet", "data-format": "docx" };
  const word: HTMLButtonElement = button("1枚をWordで保存", () => fetchOnce(), { ...look, ...handles });
  const fetchOnce = fetching(script, () => tellUnsaved(word));
  return [button("1枚で印刷", printOneSheet, { ...look, "data-print-sheet": "" }), word];
}

/** Make a button for a case; `title` names it on the list and to those who do not see where the button stands. */
export function candidateButton(id: string, title: string, chosen = false): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cb-candidate cb-screen";
  button.dataset.add = id;
  button.dataset.title = title;
  button.setAttribute("aria-pressed", String(chosen));
  const named = document.createElement("span");
  named.className = "cb-hidden";
  named.textContent = `　${title}`;
  button.append("候補に入れる", named);
  return button;
}
