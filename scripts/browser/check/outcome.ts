/** The outcome of the self-check: gaps by piece, the cases cited for having closed them, and what to ask of those. */
import { ANSWERS } from "../data/constants";
import { met } from "../data/meeting";
import { openQuestions } from "../facts/open";
import type { At, Behind, Data, FullCase, HomeFact, Met, MetClaim, ShortCase, Vocabulary } from "../data/data";
import { aged } from "../facts/age";
import { element } from "../dom/element";
import { Questions } from "../kept/questions";
import type { Answers } from "../kept/answers";
import { claimOf, howMet } from "./met";
import { questionList } from "./question-list";
import { gaps, tally } from "../facts/gaps";

export const LABELS = { ...ANSWERS, open: "まだ答えていない" } as const;
const UNREAD =
  "事例のデータを読めませんでした。ページを読み込み直すか、フォルダーの中身がそろっているかを確かめてください。答えは残っています。";
const LINKED = [
  "事例は、その文のとおりと述べる記述があるものだけを挙げています。",
  "似た苦労に手を打った自治体と、手法のページの事例は、その文を満たすとは限りません。",
  "小さな数字は、その事例のページにある出典の番号です。",
].join("");
const NOBODY = "この文のとおりと述べる事例は、まだありません。";

/** Those who met a trouble and are named, by its key. */
type Meetings = ReadonlyMap<string, readonly Met[]>;

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
    const [words, { selfCheck, pieces }] = await Promise.all([this.data.vocabulary(), this.data.notebook()]);
    const lacking = gaps(selfCheck, answers);
    const ids = [...new Set(lacking.flatMap(({ met }) => met.map((each) => each.case)))];
    const [full, meetings] = await Promise.all([
      Promise.all(ids.map((id) => this.data.case(id))),
      this.meetings(lacking),
    ]);
    return [
      counted(selfCheck, answers),
      ...(lacking.length > 0 ? [element("p", { class: "cb-meta" }, LINKED)] : []),
      ...pieces.flatMap((piece) => {
        const own = lacking.filter((each) => each.piece === piece.key);
        if (own.length === 0) return [];
        const items = own.map((each) => this.gap(each, answers, words, meetings));
        return [element("h3", {}, `${piece.number}　${piece.label}`), element("ul", { class: "cb-gaps" }, ...items)];
      }),
      ...this.unknown(selfCheck, answers),
      ...this.ask(full, words),
    ];
  }

  private async meetings(lacking: readonly HomeFact[]): Promise<Meetings> {
    const named = new Map<string, Set<string>>();
    for (const { trouble, first } of lacking.flatMap(({ behind }) => behind)) {
      const ids = first.map((at) => at.case);
      named.set(trouble, new Set([...(named.get(trouble) ?? []), ...ids]));
    }
    const read = [...named].map(async ([key, ids]) => [key, await met(this.data.cases, key, [...ids])] as const);
    return new Map(await Promise.all(read));
  }

  private gap(lacking: HomeFact, answers: Answers, words: Vocabulary, meetings: Meetings): HTMLElement {
    const answer = LABELS[answers.get(lacking.key) ?? "open"];
    const met = lacking.met.map((each) => this.closing(each, words));
    return element(
      "li",
      {},
      element("p", { class: "cb-gaps__fact" }, element("span", { class: "cb-tag" }, answer), lacking.text),
      met.length > 0 ? element("ul", {}, ...met) : element("p", { class: "cb-meta" }, NOBODY),
      ...lacking.behind.map((each) => this.behind(each, meetings.get(each.trouble) ?? [])),
      ...this.onward(lacking, words),
    );
  }

  private closing({ case: id, town, title, claims }: Met, words: Vocabulary): HTMLElement {
    const told = claims.map((each) => this.claim(id, each, words));
    return element("li", {}, element("strong", {}, `${town}　${title}`), ...told);
  }

  private claim(id: string, claim: MetClaim, words: Vocabulary): HTMLElement {
    const term = words.states.find(({ key }) => key === claim.state);
    const symbol = element("span", { "aria-hidden": "true" }, term?.symbol ?? "");
    const sign = term ? [element("span", { class: "cb-state" }, symbol, ` ${term.label}`)] : [];
    const dated = element("span", { class: "cb-meta" }, [claim.known, ...claim.flags].join("、"));
    return element(
      "p",
      {},
      ...claimOf(id, claim, this.base),
      element("br"),
      element("span", { class: "cb-standing", ...aged(claim) }, ...sign, dated),
    );
  }

  /** Name who met a trouble behind a gap: worth a visit, though the fact may not hold there. */
  private behind({ trouble, label, first, more }: Behind, met: readonly Met[]): HTMLElement {
    const all = (): HTMLElement => element("a", { href: `${this.base}troubles/index.html#${trouble}` }, label);
    const items = first.flatMap((at) =>
      met.filter((each) => each.case === at.case).map((each) => this.solved(each, at)),
    );
    const told = items.length > 0 ? "に手を打った自治体" : "に手を打ったと述べる事例は、ほかにありません。";
    const rest = element("p", { class: "cb-meta cb-screen" }, `ほか${more}件は`, all(), "で読めます。");
    return element(
      "div",
      { class: "cb-solved", "data-behind": trouble },
      element("p", { class: "cb-solved__of" }, "「", all(), `」${told}`),
      ...(items.length > 0 ? [element("ul", {}, ...items)] : []),
      ...(more > 0 ? [rest] : []),
    );
  }

  private solved({ case: id, town, claims }: Met, { claim }: At): HTMLElement {
    const told = claims.filter((each) => each.id === claim).flatMap((each) => howMet(id, each, this.base));
    return element(
      "li",
      {},
      element("strong", { class: "cb-solved__who" }, town),
      element("span", { class: "cb-solved__how" }, ...told),
    );
  }

  /** Lead to the practices of a gap, whose pages list every case at every stage. */
  private onward({ practices }: HomeFact, words: Vocabulary): HTMLElement[] {
    const named = words.practices.filter(({ key }) => practices.includes(key));
    if (named.length === 0) return [];
    const links = named.map(({ key, label }) => element("a", { href: `${this.base}practices/${key}.html` }, label));
    return [element("p", { class: "cb-meta cb-screen cb-gaps__onward" }, "関係する手法　", ...links)];
  }

  private unknown(facts: readonly HomeFact[], answers: Answers): HTMLElement[] {
    const unknown = facts.filter(({ key }) => answers.get(key) === "unknown");
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
      "上に挙げた事例について、読んだ出典に書かれていないことです。尋ねる前に、その自治体の公式サイトに載っていないかを確かめてください。";
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

function counted(facts: readonly HomeFact[], answers: Answers): HTMLElement {
  const counts = tally(facts, answers);
  const keys = Object.keys(LABELS) as (keyof typeof LABELS)[];
  const told = keys.filter((key) => counts[key] > 0).map((key) => `${LABELS[key]} ${counts[key]}`);
  return element("p", { class: "cb-lead" }, told.join("・"));
}
