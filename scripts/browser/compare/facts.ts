/** The head rows of the table: what tells whether the cases can be compared at all. */
import type { Claim, FullCase, Vocabulary } from "../data/data";
import { element } from "../dom/element";
import { casePage, marks } from "./cell";
import { aged } from "../facts/age";
import { dayName } from "./years";
import { grouped } from "../words/grouped";

type Told = (of: FullCase, words: Vocabulary) => readonly (Node | string)[];

const FACTS: readonly (readonly [string, Told])[] = [
  ["概要", ({ subtitle, summary }) => [subtitle ?? summary]],
  [
    "人口",
    (of) => [
      element("a", { class: "cb-compare__text", href: `../municipalities/${of.townKey}.html` }, ...peopleOf(of)),
    ],
  ],
  ["状態", stateOf],
  ["主な数字", figures],
  ["出典と照合した日", ({ checked }) => [dayName(checked)]],
  ["記載", statedOf],
];

export function factsOf(cases: readonly FullCase[], words: Vocabulary): HTMLElement {
  const rows = FACTS.map(([label, told]) => {
    const cells = cases.map((each) =>
      element("td", { "data-case": each.id, "data-fact": label }, ...told(each, words)),
    );
    return element("tr", {}, element("th", { scope: "row" }, element("span", {}, label)), ...cells);
  });
  return element("tbody", { class: "cb-compare__facts" }, ...rows);
}

function peopleOf({ population, populationAsOf: when }: FullCase): (Node | string)[] {
  if (population === null) return ["人口の記載なし"];
  const date = when?.order ? [element("span", { class: "cb-when" }, `（${when.short}時点）`)] : [];
  return [`${grouped(population)}人`, ...date];
}

function stateOf({ status }: FullCase, words: Vocabulary): HTMLElement[] {
  const term = words.states.find(({ key }) => key === status.state);
  const told = `${term?.symbol ?? ""} ${term?.label ?? status.state}　${status.told}`;
  return [element("span", { class: "cb-when", ...aged(status) }, told)];
}

function statedOf({ cells, missing }: FullCase, words: Vocabulary): string[] {
  const fields = words.groups.flatMap((group) => group.fields);
  const stated = fields.filter(({ key }) => cells[key]?.state === "stated");
  return [`${fields.length}項目のうち${stated.length}項目に記載あり（読んだ出典　${missing.read}）`];
}

function figures(of: FullCase): HTMLElement[] {
  const claims = Object.values(of.cells).flatMap((cell) => cell.claims);
  const key = of.keyFigures.map((id) => claims.find((each) => each.id === id)).filter((each) => each !== undefined);
  if (key.length === 0) return [element("span", { class: "cb-meta" }, "数の記載なし")];
  return [element("ul", {}, ...key.map((claim) => figure(claim, of)))];
}

function figure(claim: Claim, of: FullCase): HTMLElement {
  const date = claim.asOf?.order ? `　${claim.asOf.short}時点` : "　時点の記載なし";
  const link = element(
    "a",
    { class: "cb-compare__text", href: casePage(of, claim.id) },
    element("strong", {}, claim.figure ?? claim.text),
  );
  return element(
    "li",
    {},
    `${claim.keyFigure ?? ""}　`,
    link,
    element("span", { class: "cb-compare__when" }, date),
    ...marks(claim.sources, of, claim),
  );
}
