/** The self-check: radio buttons whose answers this browser keeps, what they mean, and files to take them along. */
import { type Answers, isAnswer } from "./kept/answers";
import { load, loaded, save } from "./check/files";
import { BROKEN, keep, keptAnswers } from "./kept/own-answers";
import { Outcome } from "./check/outcome";
import { Tools } from "./check/tools";
import { Data } from "./data/data";

const BASE = "../";
const LOST = "このブラウザーには保存できません。答えは、このページを閉じると消えます。ファイルに保存してください。";

class SelfCheck {
  private readonly outcome: Outcome;
  private readonly tools: Tools;
  private readonly known: ReadonlySet<string>;
  private before: Answers = new Map();

  constructor(
    private readonly form: HTMLFormElement,
    place: HTMLElement,
    tools: HTMLElement,
  ) {
    this.outcome = new Outcome(place, new Data(BASE), BASE);
    const asked = [...form.querySelectorAll<HTMLElement>("[data-statement]")];
    this.known = new Set(asked.map(({ dataset }) => dataset.statement ?? ""));
    this.tools = new Tools(tools, {
      see: () => this.see(),
      save: () => this.save(),
      load: (file) => void this.load(file),
      clear: () => this.replace(new Map(), "答えをすべて消しました。"),
    });
  }

  start(): void {
    this.recall();
    this.form.addEventListener("change", () => {
      this.before = new Map();
      this.changed("");
    });
    // Another tab may have changed the answers meanwhile; what both keep has to be one.
    addEventListener("storage", ({ key }) => {
      if (key === null || key.endsWith(".self-check")) this.recall();
    });
    addEventListener("pageshow", ({ persisted }) => persisted && this.recall());
  }

  private get answers(): Answers {
    const given = [...new FormData(this.form)];
    return new Map(given.flatMap(([key, value]) => (isAnswer(value) ? [[key, value] as const] : [])));
  }

  private recall(): void {
    const { answers, broken } = keptAnswers(this.known);
    this.before = new Map();
    this.put(answers);
    this.tell(broken ? BROKEN : "");
  }

  /** Put answers into the form, in place of those that are there. */
  private put(answers: Answers): void {
    for (const input of this.form.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
      input.checked = answers.get(input.name) === input.value;
    }
    void this.outcome.show(answers);
  }

  private replace(answers: Answers, told: string): void {
    this.before = this.answers;
    this.put(answers);
    this.changed(told);
  }

  private changed(told: string): void {
    const { answers } = this;
    this.tell(told + (keep(answers) ? "" : LOST));
    void this.outcome.show(answers);
  }

  private tell(sentence: string): void {
    const { before } = this;
    const undo = (): void => {
      this.before = new Map();
      this.put(before);
      this.changed("元に戻しました。");
    };
    this.tools.tell(sentence, this.answers.size, this.known.size, before.size > 0 ? undo : undefined);
  }

  private see(): void {
    const heading = document.querySelector<HTMLElement>("#outcome");
    if (heading && this.answers.size > 0) heading.focus();
    else this.tell("まだ結果がありません。一つでも答えると出ます。");
  }

  private save(): void {
    if (this.answers.size === 0) return this.tell("まだ答えがないため、保存していません。");
    const now = new Date();
    const two = (part: number): string => String(part).padStart(2, "0");
    save(this.answers, `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
    this.tell("ファイルに保存しました。");
  }

  private async load(file: File): Promise<void> {
    const found = await load(file, this.known);
    if (typeof found === "string") this.tell(found);
    else this.replace(found.answers, loaded(found));
  }
}

const form = document.querySelector<HTMLFormElement>("[data-self-check]");
const place = document.querySelector<HTMLElement>("[data-check-outcome]");
const tools = document.querySelector<HTMLElement>("[data-check-tools]");
if (form && place && tools) new SelfCheck(form, place, tools).start();
