/** What narrows the table, and what takes it away: as a file, on paper, as an address. */
import { button } from "../dom/button";
import { element } from "../dom/element";
import { printOneSheet } from "../dom/one-sheet";
import { onTyping } from "../dom/typing";
import type { Filter } from "../facts/rows";
import type { View } from "./view";

export type Format = "xlsx" | "docx" | "csv";

const FORMATS: readonly (readonly [Format, string])[] = [
  ["xlsx", "Excel（.xlsx）"],
  ["docx", "Word（.docx）"],
  ["csv", "CSV"],
];

export class Controls {
  readonly whole = element("div", { class: "cb-compare__controls cb-screen" });
  private readonly more = this.opener();
  private readonly boxes = {
    differing: tick("違いのある行だけ"),
    answered: tick("記載のある行だけ"),
    figures: tick("数字のある記述だけ"),
    brief: tick("各欄の最初の記述だけ"),
  };
  private readonly text = element("input", { type: "search", autocomplete: "off", "data-rows-filter": "" });

  constructor(
    private readonly view: View,
    save: (format: Format) => void,
  ) {
    const change = (): void => view.narrow(this.filter);
    const labels = Object.entries(this.boxes).map(([name, { label, box }]) => {
      box.dataset.filter = name;
      box.addEventListener("change", change);
      return label;
    });
    onTyping(this.text, change);
    const rows = element("label", { class: "cb-compare__narrow" }, "項目を絞り込む", this.text);
    this.whole.append(
      this.more,
      element("div", { role: "group", "aria-label": "表示する行" }, ...labels, rows, this.folding()),
      element(
        "div",
        { role: "group", "aria-label": "持ち出す" },
        ...saving(save),
        button("印刷", () => print(), { "data-print": "" }),
        sharing(),
      ),
    );
  }

  private reset(): void {
    const { differing, answered, figures } = this.boxes;
    for (const { box } of [differing, answered, figures]) box.checked = false;
    this.text.value = "";
    this.view.narrow(this.filter);
  }

  /** Show all rows again, as the reader asked; the button that was pressed is gone by then. */
  resetAll(): void {
    this.reset();
    (this.text.getClientRects().length > 0 ? this.text : this.more).focus();
  }

  /** Show an element of the table, whatever hides it. */
  reveal(within: Element): void {
    this.view.open(within);
    if (within.closest("[hidden]")) this.reset();
  }

  /** On a narrow screen the controls wait until somebody asks for them. */
  private opener(): HTMLElement {
    const made = button(
      "項目の絞り込み・保存",
      () => {
        const open = this.whole.toggleAttribute("data-opened");
        made.setAttribute("aria-expanded", String(open));
      },
      { class: "cb-compare__more cb-plain", "aria-expanded": "false" },
    );
    return made;
  }

  private get filter(): Filter {
    const { differing, answered, figures, brief } = this.boxes;
    return {
      differing: differing.box.checked,
      answered: answered.box.checked,
      figures: figures.box.checked,
      text: this.text.value.trim(),
      brief: brief.box.checked,
    };
  }

  private folding(): HTMLElement {
    return element(
      "span",
      { class: "cb-compare__folding" },
      button("すべて開く", () => this.view.openAll(true), { "data-fold": "open" }),
      button("すべて閉じる", () => this.view.openAll(false), { "data-fold": "close" }),
    );
  }
}

function tick(label: string): { box: HTMLInputElement; label: HTMLLabelElement } {
  const box = element("input", { type: "checkbox", autocomplete: "off" });
  return { box, label: element("label", { class: "cb-tick" }, box, label) };
}

function saving(save: (format: Format) => void): HTMLElement[] {
  return FORMATS.map(([format, label]) => button(label, () => save(format), { "data-save": format }));
}

/** It prints the head of the page alone, so it stands there and not with what prints the whole. */
export function sheetButton(): HTMLElement {
  return button("1枚で印刷", () => printOneSheet(), { "data-print-sheet": "" });
}

/** The address to paste into a mail. Where the clipboard is closed it is marked, ready for Ctrl+C. */
function sharing(): HTMLElement {
  const field = element("input", {
    type: "text",
    readonly: "",
    "data-share": "",
    "aria-label": "この比較のリンク",
    hidden: "",
  });
  const said = element("span", { class: "cb-meta", role: "status" });
  const copy = async (): Promise<void> => {
    field.value = location.href.replace(/#.*$/u, "");
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = "リンクをコピーしました。";
    } catch {
      said.textContent = "Ctrl+Cでコピーできます。";
    }
    field.hidden = false;
    field.focus();
    field.select();
  };
  return element(
    "span",
    { class: "cb-compare__share" },
    button("リンクをコピー", () => void copy(), { "data-copy": "" }),
    field,
    said,
  );
}
