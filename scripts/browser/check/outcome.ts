/** The outcome of the self-check: gaps by piece, the cases that have closed them, and what to ask of those. */
import { ANSWERS } from "../data/constants";
import { openQuestions } from "../facts/open";
import type { Data, FullCase, ShortCase, Vocabulary } from "../data/data";
import { element } from "../dom/element";
import { Questions } from "../kept/questions";
import type { Answers } from "../kept/answers";
import { questionList } from "./question-list";
import { type Closing, type Statement, closings, gaps, tally } from "../facts/gaps";

/** So many cases are told for a gap; the pages of its practices have the rest. */
const TOLD = 3;

export const LABELS = { ...ANSWERS, open: "まだ答えていない" } as const;
const UNREAD =
  "事例のデータを読めませんでした。ページを読み込み直すか、フォルダーの中身がそろっているかを確かめてください。答えは残っています。";
const LINKED = "事例は、手法の分類で結び付けています。どこまで同じかは、記述を読んで確かめてください。";

export class Outcome {
  private readonly questions = new Questions();
  private turn = 0;

  constructor(
    private readonly place: HTMLElement,
    private readonly data: Data,
    private readonly base: string,
  ) {
    addEventListener("beforeprint", () => {
      for (const each of place.querySelectorAll("details")) each.open = true;
    });
  }

  /** Draw what the answers mean. What comes after newer answers is thrown away. */
  async show(answers: Answers): Promise<void> {
    const mine = ++this.turn;
    this.place.hidden = answers.size === 0;
    if (answers.size === 0) return;
    const opened = [...this.place.querySelectorAll<HTMLElement>("details[open]")].map(({ dataset }) => dataset.case);
    const parts = await this.parts(answers).catch(() => [element("p", { class: "cb-empty" }, UNREAD)]);
    if (mine !== this.turn) return;
    this.place.replaceChildren(element("h2", { id: "outcome", tabindex: "-1" }, "結果"), ...parts);
    for (const each of this.place.querySelectorAll("details")) each.open = opened.includes(each.dataset.case);
  }

  private async parts(answers: Answers): Promise<HTMLElement[]> {
    const [words, cases] = await Promise.all([this.data.vocabulary(), this.data.cases()]);
    const lacking = gaps(words.selfCheck, answers);
    const found = new Map(lacking.map((each) => [each, closings(each.practices, cases)]));
    const ids = new Set([...found.values()].flatMap((each) => each.slice(0, TOLD).map((closing) => closing.case.id)));
    const full = new Map((await Promise.all([...ids].map((id) => this.data.case(id)))).map((each) => [each.id, each]));
    return [
      counted(words.selfCheck, answers),
      ...(found.size > 0 ? [element("p", { class: "cb-meta" }, LINKED)] : []),
      ...words.pieces.flatMap((piece) => {
        const own = lacking.filter((each) => each.piece === piece.key);
        if (own.length === 0) return [];
        const items = own.map((each) => this.gap(each, answers, found.get(each) ?? [], full, words));
        return [element("h3", {}, `${piece.number}　${piece.label}`), element("ul", { class: "cb-gaps" }, ...items)];
      }),
      ...this.unknown(words.selfCheck, answers),
      ...this.ask([...full.values()], words),
    ];
  }

  private gap(
    lacking: Statement,
    answers: Answers,
    found: readonly Closing[],
    full: ReadonlyMap<string, FullCase>,
    words: Vocabulary,
  ): HTMLElement {
    const answer = LABELS[answers.get(lacking.key) ?? "open"];
    const told = found.slice(0, TOLD).map((each) => this.closing(each, full.get(each.case.id), words));
    return element(
      "li",
      {},
      element("p", { class: "cb-gaps__fact" }, element("span", { class: "cb-tag" }, answer), lacking.text),
      told.length > 0
        ? element("ul", {}, ...told)
        : element("p", { class: "cb-meta" }, "この不足を埋めたと読める記述は、まだありません。"),
      ...this.onward(lacking, found.length - told.length, words),
    );
  }

  private closing(closing: Closing, full: FullCase | undefined, words: Vocabulary): HTMLElement {
    const { town, title, id } = closing.case;
    const claim = Object.values(full?.cells ?? {})
      .flatMap((cell) => cell.claims)
      .find((each) => each.id === closing.claim);
    const state = words.states.find(({ key }) => key === closing.state);
    const sign = element(
      "span",
      { class: "cb-state" },
      element("span", { "aria-hidden": "true" }, state?.symbol ?? ""),
      ` ${state?.label ?? ""}`,
    );
    const link = element("a", { href: `${this.base}cases/${id}.html#${closing.claim}` }, `${town}　${title}`);
    const about = [claim?.asOf?.order ? `${claim.asOf.text}時点` : "時点の記載なし", ...(claim?.flags ?? [])];
    const dated = element("span", { class: "cb-meta" }, `　${about.join("、")}`);
    return element("li", {}, sign, link, element("p", {}, claim?.text ?? "", dated));
  }

  /** Lead to the practices of a gap, which list every case at every stage. */
  private onward({ practices }: Statement, more: number, words: Vocabulary): HTMLElement[] {
    const named = words.practices.filter(({ key }) => practices.includes(key));
    if (named.length === 0) return [];
    const links = named.map(({ key, label }) => element("a", { href: `${this.base}practices/${key}.html` }, label));
    const lead = more > 0 ? `ほかに${more}件。手法のページ　` : "手法のページ　";
    return [element("p", { class: "cb-meta cb-screen cb-gaps__onward" }, lead, ...links)];
  }

  private unknown(statements: readonly Statement[], answers: Answers): HTMLElement[] {
    const unknown = statements.filter(({ key }) => answers.get(key) === "unknown");
    if (unknown.length === 0) return [];
    return [
      element("h3", {}, "まず庁内で確かめること"),
      element("ul", {}, ...unknown.map(({ text }) => element("li", {}, text))),
    ];
  }

  private ask(cases: readonly FullCase[], words: Vocabulary): HTMLElement[] {
    const open = cases.map((each) => [each, openQuestions(each, words)] as const).filter(([, list]) => list.length > 0);
    if (open.length === 0) return [];
    const lead =
      "不足を埋めた事例について、読んだ出典に書かれていないことです。尋ねる前に、その自治体の公式サイトに載っていないかを確かめてください。";
    return [
      element("h3", {}, "事例の自治体に尋ねること"),
      element("p", { class: "cb-meta" }, lead),
      ...open.map(([each, list]) => {
        const name = element("summary", {}, `${named(each)}（${list.length}件　${each.missing.scope}）`);
        return element(
          "details",
          { class: "cb-shown", "data-case": each.id },
          name,
          questionList(list, this.questions),
        );
      }),
    ];
  }
}

function named({ town, title }: ShortCase): string {
  return `${town}　${title}`;
}

function counted(statements: readonly Statement[], answers: Answers): HTMLElement {
  const counts = tally(statements, answers);
  const keys = Object.keys(LABELS) as (keyof typeof LABELS)[];
  const told = keys.filter((key) => counts[key] > 0).map((key) => `${LABELS[key]} ${counts[key]}`);
  return element("p", { class: "cb-lead" }, told.join("・"));
}
