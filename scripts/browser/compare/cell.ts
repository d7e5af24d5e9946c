/** One cell of the comparison: what a case tells about a field, where from, and what it leaves open. */
import { button } from "../dom/button";
import type { Cell, Claim, Field, FullCase, Source, Vocabulary } from "../data/data";
import { tagsOf } from "../facts/sheet";
import type { Question } from "../kept/questions";
import { element } from "../dom/element";
import { aged } from "../facts/age";
import { offscreen } from "./offscreen";

/** What cells need to know of the page around them. */
export interface Surroundings {
  readonly words: Vocabulary;
  /** Make the button that puts a question on the list. */
  ask(question: Question, of: FullCase, about: string): HTMLElement;
}

export function casePage({ id }: { readonly id: string }, anchor = ""): string {
  return `../cases/${id}.html${anchor && `#${anchor}`}`;
}

export function cellOf(cell: Cell, field: Field, of: FullCase, around: Surroundings): HTMLTableCellElement {
  const place = { "data-case": of.id, "data-field": field.key, "data-state": cell.state };
  const asked = (text: string): Question => ({ case: of.id, field: field.key, text });
  const ask = (text: string): HTMLElement => around.ask(asked(text), of, field.title);
  return element(
    "td",
    place,
    stateOf(cell, of, around.words),
    ...(cell.doubt ? [doubtFlag(cell.doubt, of)] : []),
    ...(cell.beside ? [element("p", { class: "cb-meta" }, cell.beside)] : []),
    ...paragraphs(cell.claims).map((paragraph) => paragraphOf(paragraph, of, around.words)),
    ...(cell.claims.length > 1 ? [rest(cell.claims.length - 1)] : []),
    ...(cell.claims.length > 0 ? [element("p", { class: "cb-meta", "data-no-figures": "" }, "数の記載なし")] : []),
    ...(cell.gaps.length > 0 ? [gapsOf(cell, of, around.words, ask)] : []),
    ...(open(cell) ? [element("p", { class: "cb-compare__open" }, field.question, " ", ask(field.question))] : []),
  );
}

/** What is not applicable is answered; there is nothing to ask. */
function open({ state }: Cell): boolean {
  return state === "not-stated" || state === "unconfirmed";
}

/** The doubts of a case, in the row at the foot of the table. */
export function doubtsOf(of: FullCase, around: Surroundings): HTMLTableCellElement {
  const items = of.doubts.map(({ kind, text, unsourced, fields, sources }) => {
    const titles = around.words.groups.flatMap(({ fields: all }) => all).filter(({ key }) => fields.includes(key));
    const about = titles.map(({ title }) => title).join("、");
    const question = { case: of.id, field: fields[0] ?? "doubts", text };
    const topic = element("strong", { class: "cb-topic" }, about);
    const label = kind ? [element("span", { class: "cb-tag" }, kind), " "] : [];
    const side = unsourced ? [element("span", { class: "cb-doubts__side" }, unsourced)] : [];
    return element(
      "li",
      {},
      topic,
      ...label,
      text,
      ...marks(sources, of),
      ...side,
      " ",
      around.ask(question, of, about),
    );
  });
  const none = element("p", { class: "cb-meta" }, "この事例帖では見つかっていません。");
  const told =
    items.length > 0
      ? offscreen(
          element("ul", {}, ...items),
          of.doubts.map(({ kind, text, unsourced, fields }) => [kind, text, unsourced, ...fields]),
        )
      : none;
  return element("td", { "data-case": of.id, id: `doubts-${of.id}` }, told);
}

/** Where cells are shown in short: the way to the rest of this one. */
function rest(count: number): HTMLElement {
  const more = button(
    `ほか${count}件の記述`,
    () => {
      const cell = more.closest("td");
      cell?.classList.add("cb-compare__whole");
      cell
        ?.querySelector<HTMLElement>("[data-claim] ~ [data-claim] a, .cb-compare__topic ~ .cb-compare__topic a")
        ?.focus();
    },
    { class: "cb-compare__rest cb-plain", "data-rest": "" },
  );
  return more;
}

function doubtFlag(flag: string, { id }: FullCase): HTMLElement {
  return element("a", { class: "cb-compare__doubt", href: `#doubts-${id}` }, flag);
}

/** Where nothing was found, the case says in which words, and how much was read. */
export function stateOf({ state }: Pick<Cell, "state">, { missing }: FullCase, words: Vocabulary): HTMLElement {
  const term = words.cells.find(({ key }) => key === state);
  const symbol = element("span", { "aria-hidden": "true" }, term?.symbol ?? "");
  const told =
    state === "not-stated"
      ? [` ${missing.label}`, element("span", { class: "cb-cell__scope" }, `（${missing.scope}）`)]
      : [` ${term?.label ?? state}`];
  return element("span", { class: `cb-cell cb-cell--${state}` }, symbol, ...told);
}

/** Claims in their order, those of one topic together. */
function paragraphs(claims: readonly Claim[]): Claim[][] {
  const found: Claim[][] = [];
  for (const claim of claims) {
    const last = found.at(-1);
    if (last && claim.topic && last[0]?.topic === claim.topic) last.push(claim);
    else found.push([claim]);
  }
  return found;
}

function paragraphOf(claims: readonly Claim[], of: FullCase, words: Vocabulary): HTMLElement {
  const topic = claims[0]?.topic;
  const head = topic ? [element("strong", { class: "cb-topic" }, topic)] : [];
  const quiet = claims.every(({ figure }) => figure === null);
  const attributes = { class: "cb-compare__topic", ...(quiet ? { "data-quiet": "" } : {}) };
  const made = element("div", attributes, ...head, ...claims.map((claim) => claimOf(claim, of, words)));
  const texts = claims.map(({ money, funding, text, note, asOf, figure, keyFigure }) => [
    money,
    funding,
    text,
    note,
    asOf?.text,
    figure && "　".repeat(FIGURE),
    keyFigure,
  ]);
  return offscreen(made, [[topic], ...texts]);
}

/** A figure stands in large type, with what it measures. */
const FIGURE = 30;

function claimOf(claim: Claim, of: FullCase, words: Vocabulary): HTMLElement {
  const told = claim.flags.map((flag) => element("span", { class: "cb-flag" }, flag));
  const note = claim.note ? [element("span", { class: "cb-note" }, `（編集部注　${claim.note}）`)] : [];
  const known = claim.standing || (claim.asOf?.order ? `${claim.asOf.short}時点` : "");
  const date = known ? [element("span", { class: "cb-compare__when", ...aged(claim) }, `　${known}`)] : [];
  return element(
    "p",
    { class: "cb-compare__claim", "data-claim": claim.id, ...(claim.figure === null ? { "data-quiet": "" } : {}) },
    ...tagsOf(claim).flatMap((tag) => [element("span", { class: "cb-tag" }, tag), " "]),
    ...(claim.figure === null ? [] : [figureOf(claim, words)]),
    element("a", { class: "cb-compare__text", href: casePage(of, claim.id) }, claim.text),
    ...told,
    ...note,
    ...date,
    ...marks(claim.sources, of, claim),
  );
}

/** A number with what it needs to be understood: what it measures, when, and who says so. */
function figureOf(claim: Claim, words: Vocabulary): HTMLElement {
  const basis = words.bases.find(({ key }) => key === claim.basis)?.label ?? claim.basis;
  const about = [claim.keyFigure, claim.asOf?.order ? "" : "時点の記載なし", `根拠　${basis}`].filter((each) => each);
  return element(
    "span",
    { class: "cb-compare__figure" },
    element("strong", {}, claim.figure ?? ""),
    ...about.map((each) => element("span", {}, each ?? "")),
  );
}

/** The marks of sources, as on the page of the case, each with its tip. */
export function marks(keys: readonly string[], of: FullCase, claim?: Claim): HTMLElement[] {
  const cited = keys.map((key) => of.sources.find((each) => each.key === key)).filter((each) => each !== undefined);
  return cited.map((source, at) => mark(source, of, claim, at === 0));
}

/** Where in the source a claim stands is told of the first alone. */
function mark(source: Source, of: FullCase, claim: Claim | undefined, first: boolean): HTMLElement {
  const link = element("a", { href: casePage(of, `source-${source.key}`) }, String(source.number));
  const lines = [...(first && claim?.at ? [`場所　${claim.at}`] : []), ...(claim?.about ?? [])];
  return element("span", { class: "cb-mark", "data-tip": [source.tip, ...lines].join("\n") }, link);
}

/** What was looked for and not found, beside what was; how much was read is told once. */
function gapsOf(
  { state, gaps }: Cell,
  of: FullCase,
  words: Vocabulary,
  ask: (text: string) => HTMLElement,
): HTMLElement {
  const items = gaps.map((gap) => element("li", {}, gap, " ", ask(`${gap}を教えてください。`)));
  const head = state === "not-stated" ? "見つからなかった点" : stateOf({ state: "not-stated" }, of, words);
  const made = element("div", { class: "cb-compare__gaps" }, head, element("ul", {}, ...items));
  return offscreen(made, [[], ...gaps.map((gap) => [gap])]);
}
