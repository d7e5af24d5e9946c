/** What the casebook's sources tell of a question, a case or a town, as lines of a paper. */
import type { AtHand } from "../plan/at-hand";
import { QUOTED } from "../data/planner";
import type { Fact, FullCase, Town, When } from "../data/data";
import type { Host, Plan, Question } from "../plan/plan";
import { isQuoted } from "../plan/worth";
import { type Published, publicationsOf } from "../facts/published";
import { tagsOf } from "../facts/sheet";
import type { Text } from "../office/paper";

/**
 * Give what is published on a question, with its sources; "" where nothing is about it, and where nobody has looked.
 * How much was read stays in the papers of one's own.
 */
export function publishedOn({ case: id, field, text }: Question, known: AtHand): string {
  const of = known.full.get(id);
  if (!of || !field) return "";
  if (of.cells[field]?.state === "not-stated") return "公表資料では見つけられませんでした。";
  // One statement is enough: a host need not read back all that it has published, nor what others say of it.
  const [nearest] = publicationsOf(of).close(text, [field]);
  return nearest && isQuoted(nearest) ? `公表資料では　${statement(nearest)}` : "";
}

function statement({ claim, sources }: Published): string {
  const quoted = sources.filter(({ basis }) => QUOTED.includes(basis));
  const publishers = [...new Set(quoted.map(({ publisher }) => publisher))];
  const tags = tagsOf(claim).map((tag) => `${tag}　`);
  return `${tags.join("")}${claim.text}${asOf(claim.asOf)}［${publishers.join("、")}］`;
}

/** （2025年（令和7年）1月31日時点）; "" where the time is unknown. */
export function asOf(when: When | null): string {
  return when?.order ? `（${when.text}時点）` : "";
}

/** The cases of all hosts in full, each once, as far as they could be loaded. */
export function fullCases({ hosts }: Plan, { full }: AtHand): FullCase[] {
  return [...new Set(hosts.flatMap(({ cases }) => cases))].flatMap((id) => full.get(id) ?? []);
}

export function townOf(host: Host | null, { towns }: AtHand): Town | null {
  return towns.get(host?.town ?? "") ?? null;
}

/** What a report tells of a town, and the item of a profile that answers it. */
const OUTLINE: readonly (readonly [string, string])[] = [
  ...["所在地", "面積", "人口", "世帯数", "高齢化率", "職員数"].map((item) => [item, item] as const),
  ["予算・財政", "財政"],
];
/** The items that every report tells; others only where they are known. */
const ALWAYS = new Set(["所在地", "面積", "人口", "世帯数", "高齢化率", "予算・財政"]);
/** 団体の概要: item, what the profile says of it, with its date and publisher. */
export function outlineOf(town: Town | null): Text[][] {
  return OUTLINE.flatMap(([item, known]) => {
    const fact = town?.profile.find(({ label }) => label === known);
    if (fact) return [[item, factText(fact), sourceText(fact)]];
    return ALWAYS.has(item) ? [[item, [{ blank: `${item}と時点` }], ""]] : [];
  });
}

function factText({ text, asOf: when, confirmed }: Fact): string {
  // A text that names its own day needs it no second time.
  const date = when?.order && text.includes(String(when.order[0])) ? "" : asOf(when);
  return `${text}${date}${confirmed ? "" : "〔要確認〕"}`;
}

function sourceText({ cited, published }: Fact): string {
  return `${cited}${published?.order ? `、${published.text}` : ""}`;
}
