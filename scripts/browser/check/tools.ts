/** What can be done with the answers to the self-check, above the statements, and what is told about them. */
import { element } from "../dom/element";

export interface Acts {
  readonly see: () => void;
  readonly save: () => void;
  readonly load: (file: File) => void;
  readonly clear: () => void;
}

export class Tools {
  private readonly status = element("p", { class: "cb-check__told", role: "status" });
  private readonly progress = element("span");
  private readonly told = element("span");

  constructor(place: HTMLElement, { see, save, load, clear }: Acts) {
    const file = element("input", { type: "file", accept: ".json,application/json", hidden: "" });
    file.addEventListener("change", () => {
      const [chosen] = file.files ?? [];
      if (chosen) load(chosen);
      file.value = ""; // the same file can be chosen again after it was mended
    });
    this.status.append(this.told, this.progress);
    place.replaceChildren(
      this.status,
      element(
        "div",
        { class: "cb-check__tools" },
        action("結果を見る", see, "cb-button"),
        action("印刷する", () => print()),
        action("答えをファイルに保存", save),
        action("ファイルから読み込む", () => file.click()),
        action("答えをすべて消す", clear),
        file,
      ),
      element("p", { class: "cb-meta" }, "答えは、このブラウザーの中だけに残ります。どこにも送られません。"),
    );
  }

  /** Tell what happened, with how many statements are answered; `undo` takes it back. */
  tell(sentence: string, answered: number, asked: number, undo?: () => void): void {
    this.told.replaceChildren(sentence, ...(undo ? [action("元に戻す", undo)] : []));
    this.progress.textContent = `${asked}項目のうち${answered}項目に答えました。`;
  }
}

function action(label: string, act: () => void, look = "cb-plain"): HTMLButtonElement {
  const button = element("button", { type: "button", class: look }, label);
  button.addEventListener("click", act);
  return button;
}
