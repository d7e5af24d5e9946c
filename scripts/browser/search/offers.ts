/** What is offered above the results: a room, a question, a product or a size that the query asks for. Pure. */
import { EMPTY, address } from "./address";
import { spans } from "./segments";
import { grouped } from "../words/grouped";
import { Line } from "./text";
import type { Offer } from "./types";

/** As `scripts/casebook/search/offers.py` writes them: target, name, what for, words; limit, key, label. */
export interface PackedOffers {
  readonly offers: readonly (readonly [string, string, string, readonly string[]])[];
  readonly sizes: readonly Band[];
}

type Band = readonly [number | null, string, string];

const MOST = 3;
const LONG = 12;

interface Named extends Offer {
  /** How many characters of what was typed call for it. */
  readonly called: number;
}

/** The offers for what was typed: the size first, then those that more of it calls for. */
export function offered({ offers, sizes }: PackedOffers, text: string): Offer[] {
  const line = new Line(text);
  const named = offers.map(([target, name, does, words]): Named => {
    const called = Math.max(0, ...words.flatMap((word) => spans(line, word)).map(({ start, end }) => end - start));
    return { target, name, does, called };
  });
  const wanted = named.filter(({ called }) => called > 1).sort((a, b) => b.called - a.called);
  const size = sizeOffer(sizes, text, () => subject(offers, line));
  return [...(size ? [size] : []), ...wanted].slice(0, MOST).map(({ target, name, does }) => ({ target, name, does }));
}

/** Who writes so much without a blank has not picked the words to look for. */
function isSentence(text: string): boolean {
  return text.split(/\s+/u).some((part) => [...part].length > LONG);
}

/** What a sentence is about: the longest of the words that offers are called by. */
function subject(offers: PackedOffers["offers"], line: Line): string {
  const found = offers.flatMap(([, , , words]) => words.filter((word) => spans(line, word).length));
  return found.sort((a, b) => b.length - a.length)[0] ?? "";
}

/** A number of people in a query, and what is left of the query without it. */
export interface People {
  readonly least: number;
  /** The upper limit, exclusive. */
  readonly limit: number;
  /** The number itself, where no side of it is asked for. */
  readonly near: number | null;
  readonly rest: string;
}

/** With a word for population before the number or people after it; how it is limited after that. */
const NUMBERED =
  /(人口(?:約|オヨソ)?)?([0-9]{4,8})(人)?(未満|以下|以上|超|規模|程度|前後|台|クライ|グライ|ホド)?(?:ノ(?:[市町村区]|自治体|団体))?/g;
const SMALL = /小サ[イナ](?:[町村]|自治体|役場)|小規模(?:自治体|団体|[町村])?/;
const SMALLEST = 10_000;

/** Read a number of people: 人口1万人未満, 3万人, 6万人規模の市, 小さな村. */
export function peopleIn(text: string): People | null {
  const line = new Line(text);
  const { text: normal } = line.normal;
  const small = SMALL.exec(normal);
  if (small) return { least: 0, limit: SMALLEST, near: null, rest: text };
  const found = [...normal.matchAll(NUMBERED)].find(([, before, , after]) => before ?? after);
  if (!found) return null;
  const number = Number(found[2]);
  const rest = without(text, line, found);
  if (found[4] === "未満" || found[4] === "以下") return { least: 0, limit: number, near: null, rest };
  if (found[4] === "以上" || found[4] === "超") return { least: number, limit: Infinity, near: null, rest };
  return { least: number, limit: number + 1, near: number, rest };
}

function without(text: string, line: Line, { index, 0: found }: RegExpExecArray): string {
  const { start, end } = line.span(index, index + found.length);
  const [before, after] = [text.slice(0, start), text.slice(end)].map((each) =>
    each.trim().replace(/^[のでにはが]+/u, ""),
  );
  return [before, after].filter((each) => each).join(" ");
}

function sizeOffer(sizes: readonly Band[], text: string, about: () => string): Offer | null {
  const people = peopleIn(text);
  if (!people) return null;
  const chosen = sizes.filter(([limit], n) => {
    const from = sizes[n - 1]?.[0] ?? 0;
    return people.least < (limit ?? Infinity) && people.limit > from;
  });
  if (!chosen.length || chosen.length === sizes.length) return null;
  const size = new Set(chosen.map(([, key]) => key));
  const words = (isSentence(people.rest) && about()) || people.rest;
  const sort = people.near === null ? EMPTY.sort : "population";
  const view = { ...EMPTY, text: words, chosen: new Map([["size", size]]), sort, population: people.near };
  const labels = chosen.map(([, , label]) => label).join("・");
  const what = words ? `「${words}」を` : "";
  const order = people.near === null ? "" : `り、${grouped(people.near)}人に近い順に並べ`;
  return { target: address(view), name: `${what}人口${labels}に絞${order}る`, does: "人口規模の条件で探す" };
}
