/** What a host itself asks for, read from its published reception of visits. */
import type { Fact, Town } from "../data/data";
import type { OwnLeads } from "./deadlines";
import type { Offset } from "./lead-times";

const AMOUNT = /([0-9]+|[一二三四])\s*(か月|ヶ月|カ月|ヵ月|月|週間|営業日|開庁日|日)(?:以上)?前/u;
const NUMERALS = "一二三四";
/** The first that a clause speaks of decides: an application is a document too. */
const TOPICS: readonly (readonly [string, RegExp])[] = [
  ["questions", /質問/u],
  ["apply", /申し?込|申請/u],
  ["letters", /依頼|公文書|文書|名簿|行程/u],
];

/** Give the lead times of a host by id of the deadline; those that cannot be read are left to the reader. */
export function leadsOf(towns: ReadonlyMap<string, Town>): OwnLeads {
  return (key) =>
    Object.assign({}, ...factsOf(towns.get(key), "lead_time").map(({ text }) => leadsIn(text))) as Record<
      string,
      Offset
    >;
}

/** What is published of one item of a host's reception. */
export function factsOf(town: Town | undefined, item: string): readonly Fact[] {
  return town?.reception[item]?.facts ?? [];
}

/** Read lead times from a sentence: 「申し込みは1か月前まで、質問は1週間前までに送る。」 */
export function leadsIn(text: string): Record<string, Offset> {
  const clauses = text.normalize("NFKC").split(/[、。]/u);
  const leads: Record<string, Offset> = {};
  clauses.forEach((clause, at) => {
    const offset = offsetIn(clause);
    const topic = [clause, clauses[at + 1] ?? "", clauses[at - 1] ?? ""].map(topicOf).find((each) => each);
    if (offset && topic) leads[topic] ??= offset;
  });
  return leads;
}

function offsetIn(clause: string): Offset | null {
  const [, number = "", unit = ""] = AMOUNT.exec(clause) ?? [];
  const count = Number(number) || NUMERALS.indexOf(number) + 1;
  if (!number || count <= 0) return null;
  if (unit.endsWith("月")) return { months: count };
  if (unit === "週間") return { days: count * 7 };
  return unit === "日" ? { days: count } : { workingDays: count };
}

function topicOf(clause: string): string {
  return TOPICS.find(([, words]) => words.test(clause))?.[0] ?? "";
}
