/**
 * The sheet of a case as a paper. It is read from the page itself: what a case says in short is chosen by Python and
 * stands there, so that the page, its print view and the Word file cannot come to differ.
 */
import { heading, paragraph, table } from "../office/blocks";
import { fileName } from "../office/file-name";
import type { Block, Paper, Text } from "../office/paper";
import { flat, joined } from "../office/text";
import { plain, words } from "./words";

/** Letters of an address for which a line has room; the link leads to all of it. */
const ROOM = 50;

export function paperOf(page: ParentNode): Paper {
  const title = plain(page.querySelector("h1"));
  return {
    key: "case-sheet",
    title,
    format: "leaf",
    foot: plain(page.querySelector(".cb-paper")),
    blocks: [
      ...said(page, ".cb-head__where"),
      heading(title, 1),
      ...said(page, ".cb-head__subtitle, .cb-head__state"),
      ...rows("要点", all(page, "[data-answers] > div"), [17, 83], named),
      ...all(page, ".cb-answers__note").map((each) => paragraph(aside(each))),
      ...said(page, ".cb-summary"),
      ...rows(headOf(page, "figures"), all(page, ".cb-ba > li"), [50, 50], measured),
      ...rows(headOf(page, "people"), all(page, ".cb-people > div"), [17, 83], named),
      ...rows(headOf(page, "strip"), pairs(all(page, ".cb-strip > li")), [13, 37, 13, 37], (both) =>
        both.flatMap(event),
      ),
      ...side(headOf(page, "copy"), all(page, ".cb-copy > div")),
      ...rows(headOf(page, "open"), all(page, ".cb-opens > div"), [17, 48, 35], (each) => [...named(each), ""], ASKED),
      ...rows("出典", all(page, ".cb-sources > li"), [4, 57, 39], source),
    ],
  };
}

const ASKED = ["項目", "分からないこと", "聞いた答え"];

export function nameOf(page: ParentNode): string {
  return fileName(`事例の1枚_${plain(page.querySelector(".cb-head__where a"))}_${plain(page.querySelector("h1"))}`);
}

function all(page: ParentNode, selector: string): readonly Element[] {
  return [...page.querySelectorAll(selector)].filter((each) => !each.matches(".cb-rest"));
}

function said(page: ParentNode, selector: string): Block[] {
  return all(page, selector).map((each) => paragraph(words(each)));
}

/** The key to the line of years stays away with the line. */
function headOf(page: ParentNode, id: string): Text {
  const head = page.querySelector(`[id="${id}"]`);
  return id === "strip" ? (head?.firstChild?.textContent ?? "") : words(head);
}

function rows<Each>(
  head: Text,
  of: readonly Each[],
  widths: readonly number[],
  row: (each: Each) => readonly Text[],
  columns: readonly string[] = [],
): Block[] {
  return of.length > 0 ? [heading(head), table(columns, widths, of.map(row))] : [];
}

function side(head: Text, columns: readonly Element[]): Block[] {
  if (columns.length === 0) return [];
  const names = columns.map((each) => plain(each.querySelector("h3")));
  const texts = columns.map((each) => words(each.querySelector("ul")));
  return [
    heading(head),
    table(
      names,
      names.map(() => 1),
      [texts],
    ),
  ];
}

function named(row: Element): readonly Text[] {
  return [aside(row.querySelector("dt")), words(row.querySelector("dd"))];
}

function measured(measure: Element): readonly Text[] {
  const values = [...measure.querySelectorAll(".cb-ba__row")].map(words);
  return [words(measure.querySelector(".cb-ba__label")), joined(values, "　")];
}

function event(of: Element): readonly Text[] {
  return [aside(of.querySelector(".cb-strip__when")), words(of.querySelector(".cb-strip__what"))];
}

/** Two side by side; the last one may be alone. */
function pairs(of: readonly Element[]): readonly (readonly Element[])[] {
  return of.flatMap((each, at) => (at % 2 === 0 ? [[each, ...of.slice(at + 1, at + 2)]] : []));
}

function source(of: Element): readonly Text[] {
  const link = of.querySelector<HTMLAnchorElement>(".cb-external");
  const facts = [...of.querySelectorAll(".cb-sources__facts > span")];
  const told = facts.filter((each, at) => at < 2 || each.matches(".cb-sources__lost")).map(plain);
  const address = link?.getAttribute("href") ?? "";
  const shown = address.length > ROOM ? `${address.slice(0, ROOM)}…` : address;
  return [
    [{ small: of.getAttribute("value") ?? "" }],
    [{ small: `${flat(words(of.querySelector(".cb-sources__title")))}　${told.join("、")}` }],
    address ? [{ small: shown, to: address }] : "",
  ];
}

/** The name of a row, with what a small hint adds. */
function aside(of: Element | null): Text {
  return [{ small: flat(words(of)) }];
}
