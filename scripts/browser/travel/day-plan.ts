/**
 * What each day of a stay is for. The three sides are those of the town that began: what surfaces at work is to be
 * solved (A面), cases are shared and a trouble of the place is worked on (B面), the town is seen (ボーナストラック).
 */
import { whyClosed } from "../plan/holidays";
import type { Side } from "../data/data";
import type { AtHand } from "../plan/at-hand";
import type { Plan } from "../plan/plan";
import type { PlannedDay } from "../plan/travel";
import { stayDays } from "../plan/stay";
import { notesOf } from "./notes";

type Sides = Omit<PlannedDay, "day">;

export const SIDE_KEYS: readonly Side["key"][] = ["surfaced", "brought", "seen"];

const FIRST: Sides = {
  surfaced: "席と回線を確かめ、決裁、会議、電話を一度ずつ試す",
  brought: "受け入れの担当にあいさつし、滞在先の困りごとを聞く",
  seen: "説明を聞く前に、役場までの道と町を歩く",
};
const BETWEEN: Sides = {
  surfaced: "自団体の仕事をし、困ったことをその場で書き留める",
  brought: "自団体の取り組みと事例を伝え、困りごとを一緒に考える",
  seen: "昼休みと仕事のあとに、町の人が集まる所へ行く",
};
const LAST: Sides = {
  surfaced: "表に出た問題を一つ選び、だれといつ直すかを決める",
  brought: "滞在先の職員と、共通点と相違点を確かめ合う",
  seen: "自分の町の良さと癖を書き出す",
};
/** On a day without office hours one works for nobody. */
const FREE: Sides = { surfaced: "", brought: "", seen: "町で過ごし、暮らしを見る" };

export function plannedOf({ travel }: Plan, day: string): PlannedDay {
  return travel.days.find((each) => each.day === day) ?? { day, surfaced: "", brought: "", seen: "" };
}

/** A first draft of all days; prompts chosen for this stay are dealt out to the working days. */
export function proposedDays(plan: Plan, known: AtHand): PlannedDay[] {
  const days = stayDays(plan.travel.from, plan.travel.to);
  const open = days.filter((day) => !whyClosed(day));
  return days.map((day) => {
    const at = open.indexOf(day);
    if (at < 0) return { day, ...FREE };
    const base = at === 0 ? FIRST : at === open.length - 1 ? LAST : BETWEEN;
    const side = (key: Side["key"]): string => [base[key], ...dealt(plan, known, key, at, open.length)].join("\n");
    return { day, surfaced: side("surfaced"), brought: side("brought"), seen: side("seen") };
  });
}

/** What can be seen only on arriving, and what only on looking back. */
const ON_ARRIVAL: readonly string[] = ["first-sight"];
const IN_REVIEW: readonly string[] = ["cover", "afterwards", "front-and-back", "own-strength", "own-habit"];

/** The chosen prompts of a side that fall to the working day number `at` of `count`. */
function dealt(plan: Plan, known: AtHand, key: Side["key"], at: number, count: number): string[] {
  const chosen = notesOf(plan, known, key).flatMap(({ focus, prompt }) => (focus ? [prompt] : []));
  const any = chosen.filter((each) => !ON_ARRIVAL.includes(each.key) && !IN_REVIEW.includes(each.key));
  return chosen
    .filter((each) => at === dayOf(each.key, any.indexOf(each), count))
    .map(({ text }) => `確かめる　${text}`);
}

/** Who comes or goes has little time: what can be asked on any day is left to those between, where there are some. */
function dayOf(prompt: string, number: number, count: number): number {
  if (ON_ARRIVAL.includes(prompt)) return 0;
  if (IN_REVIEW.includes(prompt)) return count - 1;
  return count > 2 ? 1 + (number % (count - 2)) : number % count;
}
