/** 当日の手引: what one needs on the way, day by day, on a phone or on one sheet of paper. */
import type { AtHand } from "../plan/at-hand";
import { named } from "../plan/alike";
import { isDay } from "../plan/days";
import { type Host, type Leg, type Plan, dayOf } from "../plan/plan";
import { form, heading, paragraph, table, typed } from "../office/blocks";
import type { Block, Text } from "../office/paper";
import { hours, warekiWithWeekday } from "./calendar";
import { legRows, legsOf } from "./itinerary";
import { contact } from "./letter";
import type { Make } from "./recipe";
import { leftOf, partyText, placeText, topics } from "./visitors";

/** Questions that are asked first; the others stand on the notes. */
const FOREMOST = 5;
const TAKE = ["名刺", "参加者名簿", "行程表", "質問事項書", "当日メモ"];

export const day: Make = (plan, _, known) => [
  heading("当日の手引", 1),
  paragraph(["人数　　　", ...[partyText(plan)].flat()]),
  paragraph(["連絡先　　", ...[contact(plan)].flat()]),
  paragraph(`持つもの　${TAKE.map((each) => `□ ${each}`).join("　")}`),
  ...daysOf(plan).flatMap((each) => ofDay(each, plan, known)),
];

function daysOf(plan: Plan): string[] {
  const days = [...plan.hosts.map((host) => dayOf(host).day), ...plan.legs.map((leg) => leg.day)];
  return [...new Set(days.filter(isDay))].sort();
}

function ofDay(date: string, plan: Plan, known: AtHand): Block[] {
  const legs = legsOf(plan).filter((leg) => leg.day === date);
  const hosts = plan.hosts.filter((host) => dayOf(host).day === date);
  return [
    heading(warekiWithWeekday(date), 1),
    ...(legs.length > 0 ? [timetable(legs, plan)] : []),
    ...hosts.flatMap((host) => ofHost(host, plan, known)),
  ];
}

function timetable(legs: readonly Leg[], plan: Plan): Block {
  return table(["時刻", "行程", "場所・交通手段"], [22, 44, 34], legRows(legs, plan));
}

function ofHost(host: Host, plan: Plan, known: AtHand): Block[] {
  const asked = leftOf(plan, host, known);
  const first = asked
    .slice(0, FOREMOST)
    .map((each) => `□ ${each.must ? "重点　" : ""}${named(each, plan, known.cases)}`);
  const rest = asked.length - first.length;
  const more: Text[] = rest > 0 ? [`ほか${rest}問（質問事項書のとおり）`] : [];
  return [
    heading(host.name.trim() || "視察先"),
    form([
      ["時刻", typed(hours(dayOf(host)), "時刻")],
      ["場所", placeText(host)],
      ["先方の電話", [{ blank: "先方の担当の電話" }]],
      ["視察事項", topics(plan, host, known)],
    ]),
    ...(first.length > 0 ? [paragraph([{ strong: "尋ねること" }]), ...[...first, ...more].map(paragraph)] : []),
  ];
}
