/** 答え合わせ: what is public already on the questions of a visit, with source and place, and what remains to be put. */
import type { AtHand } from "../plan/at-hand";
import { named } from "../plan/alike";
import type { Host, Plan } from "../plan/plan";
import { type Answer, type Judged, WHERE, type Where, judged, sights } from "../plan/worth";
import { SPACE, heading, list, paragraph, table } from "../office/blocks";
import type { Block, Text } from "../office/paper";
import { asOf } from "./published";

/** Sources that are named for one answer. */
const SOURCES = 2;
const HEADS = ["質問", "公表資料の答え"] as const;

/** The questions that need no asking, each with its answer; nothing where there are none. */
export function answeredTable(plan: Plan, host: Host, known: AtHand): Block[] {
  const all = judged(plan, host, known).filter(({ where }) => where === "published");
  const rows = all.map(({ question, answer }): Text[] => [named(question, plan, known.cases), told(answer)]);
  return rows.length > 0 ? [table(HEADS, [38, 62], rows)] : [];
}

/** What a visit's own people read first: what is answered, and where the rest is to be found. */
export function checked(plan: Plan, known: AtHand): Block[] {
  const parts = plan.hosts.flatMap((host) => ofHost(plan, host, known));
  return parts.length > 0 ? [heading("答え合わせ"), ...parts, SPACE] : [];
}

function ofHost(plan: Plan, host: Host, known: AtHand): Block[] {
  const all = judged(plan, host, known);
  if (all.length === 0) return [];
  const shown = sights(host, known);
  return [
    paragraph([{ strong: `${host.name.trim() || "視察先"}　質問${all.length}件` }]),
    ...answeredTable(plan, host, known),
    ...remaining("there", all, plan, known),
    ...remaining("online", all, plan, known),
    ...(shown.length > 0 && !host.online
      ? [paragraph([{ strong: "現地で見られるもの" }, `　${shown.join("。")}。`])]
      : []),
  ];
}

function remaining(where: Where, all: readonly Judged[], plan: Plan, known: AtHand): Block[] {
  const mine = all.filter((each) => each.where === where);
  if (mine.length === 0) return [];
  return [
    paragraph([{ strong: `${WHERE[where]}こと` }]),
    list(mine.map(({ question }) => named(question, plan, known.cases))),
  ];
}

function told(answer: Answer | null): Text {
  if (!answer) return [{ blank: "公表資料の答えと、その場所" }];
  const when = asOf(answer.on.find(({ claim }) => claim.text === answer.text)?.claim.asOf ?? null);
  return [`${answer.text}${when}`, { small: `\n${sourcesOf(answer).join("\n")}` }];
}

/** 北見市「窓口業務改善の取組」（2023年3月）、3ページ. */
function sourcesOf({ on }: Answer): string[] {
  const all = on.flatMap(({ claim, sources }) =>
    sources.map(({ publisher, title, published }) => {
      const day = published?.order ? `（${published.text}）` : "";
      return `${publisher}「${title}」${day}${claim.at ? `、${claim.at}` : ""}`;
    }),
  );
  return [...new Set(all)].slice(0, SOURCES);
}
