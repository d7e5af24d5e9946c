/** The nine answers side by side: each leads to its claims; what differs is strong, what is unknown can be asked. */
import type { Asked, CaseAnswer, FullCase } from "../data/data";
import { element } from "../dom/element";
import { withReading } from "../dom/reading";
import { type Surroundings, casePage, stateOf } from "./cell";
import { grouped } from "../words/grouped";

/** Null where the collection asks no questions. */
export function answersOf(cases: readonly FullCase[], around: Surroundings): HTMLElement | null {
  const { questions } = around.words;
  if (questions.length === 0) return null;
  const rows = questions.map((asked, at) => rowOf(asked, at, cases, around));
  const heads = cases.map((each) => element("th", { scope: "col" }, headOf(each)));
  const table = element(
    "table",
    { class: "cb-grid cb-answered", "data-answers": "" },
    element("caption", { class: "cb-hidden" }, "九つの問いへの答え"),
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "問い"), ...heads)),
    element("tbody", {}, ...rows),
  );
  return element("section", { class: "cb-section cb-compare__answers", "aria-label": "九つの問いへの答え" }, table);
}

function headOf(of: FullCase): HTMLElement {
  const people = of.population === null ? "" : `　${grouped(of.population)}人`;
  const town = element("span", { class: "cb-answered__town" }, withReading(of), people);
  return element("a", { href: casePage(of) }, town, of.title);
}

function rowOf(asked: Asked, at: number, cases: readonly FullCase[], around: Surroundings): HTMLElement {
  const answers = cases.map((of) => of.answers[at]);
  const hint = asked.hint === null ? [] : [element("small", {}, asked.hint)];
  const cells = cases.map((of, column) => {
    const answer = answers[column];
    const place = { "data-case": of.id, "data-question": asked.key, "data-state": answer?.state ?? "unconfirmed" };
    // On a narrow screen there are no heads: the first row names the columns.
    const town = at === 0 ? withReading(of) : of.name;
    const who = element("span", { class: "cb-side__label" }, town, `　${of.title}`);
    return element("td", place, who, ...told(answer, asked, of, around, same(answers)));
  });
  return element("tr", {}, element("th", { scope: "row" }, questionOf(asked), ...hint), ...cells);
}

/** The question; it leads to what all cases answer, where there is such a page. */
function questionOf({ label, page }: Asked): Node | string {
  if (!page) return label;
  const whole = element("span", { class: "cb-hidden" }, "（全事例の答え）");
  return element("a", { class: "cb-asked-of", href: `../${page}` }, label, whole);
}

/** Whether all that answer say the same: then nobody has to look. */
function same(answers: readonly (CaseAnswer | undefined)[]): boolean {
  const gists = answers.flatMap((each) => (each?.gist ? [each.gist] : []));
  return gists.length > 1 && new Set(gists).size === 1;
}

function told(
  answer: CaseAnswer | undefined,
  asked: Asked,
  of: FullCase,
  around: Surroundings,
  quiet: boolean,
): readonly Node[] {
  if (!answer?.text) {
    const question = { case: of.id, field: asked.field, text: asked.question };
    return [
      element(
        "span",
        { class: "cb-answer--none" },
        stateOf({ state: answer?.state ?? "unconfirmed" }, of, around.words),
      ),
      ...(answer?.state === "not-applicable" ? [] : [around.ask(question, of, asked.label)]),
    ];
  }
  const link = { class: `cb-answer${quiet ? " cb-answer--same" : ""}`, href: casePage(of, answer.claims[0]) };
  const text = [element("strong", {}, answer.core), answer.text.slice(answer.core.length)];
  const flags = answer.unconfirmed ? [element("span", { class: "cb-flag" }, "要確認")] : [];
  return [element("a", link, ...text), ...flags, ...answer.sources.map((key) => sourceMark(key, of))];
}

function sourceMark(key: string, of: FullCase): HTMLElement {
  const number = of.sources.find((each) => each.key === key)?.number ?? 0;
  return element("sup", { class: "cb-sup" }, element("a", { href: casePage(of, `source-${key}`) }, String(number)));
}
