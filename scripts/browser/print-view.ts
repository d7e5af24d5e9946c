/** Papers as they will be printed, in place of the page; fetched when somebody asks for it. */
import type { Paper } from "./office/paper";
import { sheet } from "./office/print";
import { offer } from "./office/writer";
import { element } from "./dom/element";

/** Marks the page whose own content waits behind the sheets. */
const MARK = "sheets";

function show(papers: readonly Paper[], back: () => void): void {
  const root = document.documentElement;
  const printing = button("印刷する", "print", () => print());
  printing.className = "cb-button";
  const closing = button("閉じる", "close", () => close());
  const bar = element("div", { class: "cb-sheets__bar" }, printing, closing, hint());
  const view = element(
    "div",
    {
      class: "cb-sheets",
      role: "dialog",
      "aria-modal": "true",
      "aria-label": "印刷の見本",
      ...(papers.length > 1 ? { "data-several": "" } : {}),
    },
    bar,
    ...papers.map(sheet),
  );
  const { scrollX, scrollY } = window;
  const onKey = ({ key }: KeyboardEvent): void => {
    if (key === "Escape") close();
  };
  const close = (): void => {
    removeEventListener("keydown", onKey);
    view.remove();
    delete root.dataset[MARK];
    scrollTo(scrollX, scrollY);
    back();
  };
  addEventListener("keydown", onKey);
  root.dataset[MARK] = "";
  document.body.append(view);
  scrollTo(0, 0);
  printing.focus();
}

function button(label: string, act: string, press: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: "cb-plain", "data-sheets": act }, label);
  made.addEventListener("click", press);
  return made;
}

function hint(): HTMLElement {
  return element(
    "p",
    { class: "cb-meta" },
    "A4です。印刷の画面で「ヘッダーとフッター」を外し、余白は「既定」のままにします。PDFに保存もできます。",
  );
}

offer("print-view", show);
