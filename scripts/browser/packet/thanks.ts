/** お礼状: short, and free of the season, so that it serves whenever the visit was. */
import { titleUnder } from "../facts/bodies";
import type { AtHand } from "../plan/at-hand";
import type { Host, Plan } from "../plan/plan";
import { wareki } from "./calendar";
import type { Make } from "./recipe";
import { letter } from "./letter";
import { ours, yours } from "./names";
import { casesOf, questionsOf } from "./visitors";

/** Subjects that one sentence holds. */
const MOST_TOLD = 4;

export const thanks: Make = (plan, host, known) => {
  const day = wareki(host?.agreed.day ?? "");
  const titles = casesOf(host, known).map((each) => `「${titleUnder(host?.town ?? "", each)}」`);
  const seen = titles.length > 0 ? `${titles.join("、")}について` : "";
  const visit = host?.online ? "オンラインでの行政視察" : "行政視察";
  const body = [
    "拝啓　時下ますます御清栄のこととお慶び申し上げます。",
    `さて、${day ? `${day}の` : "過日の"}${visit}に際しましては、御多用のところ${seen}懇切な御説明をいただき、厚くお礼申し上げます。`,
    ...heard(plan, host, known),
    ...learnt(plan, host),
    `${yours(host)}で伺いましたことを、今後の${ours(plan.home)}の取組に生かしてまいります。`,
    `末筆ながら、${yours(host, plan.route)}のますますの御発展と皆様の御健勝をお祈り申し上げます。`,
  ];
  return letter(plan, host, known, { subject: "行政視察のお礼について", body, items: [], close: "敬具" });
};

/** On what answers were given, by the names of the fields: what no paper had told. */
function heard(plan: Plan, host: Host | null, { vocabulary }: AtHand): string[] {
  const answered = questionsOf(plan, host).filter(({ answer }) => answer.trim());
  const fields = vocabulary?.groups.flatMap((group) => group.fields) ?? [];
  const titles = answered.flatMap(({ field }) => fields.find(({ key }) => key === field)?.title.split("・")[0] ?? []);
  const told = [...new Set(titles)].slice(0, MOST_TOLD).map((title) => `「${title}」`);
  if (answered.length === 0) return [];
  const on = told.length > 0 ? `${told.join("")}など、` : "";
  return [`${on}公表された資料だけでは分からなかったことまで率直にお答えいただき、大変参考になりました。`];
}

/** What the reader says in thanks, a paragraph a line. */
function learnt({ report }: Plan, host: Host | null): string[] {
  return (report.thanks[host?.id ?? ""] ?? "").split("\n").flatMap((each) => each.trim() || []);
}
