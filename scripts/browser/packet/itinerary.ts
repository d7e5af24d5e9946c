/** 行程表: the legs of the journey, day by day. */
import { type Host, type Leg, type Plan, dayOf } from "../plan/plan";
import { SPACE, dated, heading, line, paragraph, table, typed } from "../office/blocks";
import { overMidnight } from "../plan/itinerary";
import { madeLeg } from "../plan/made-legs";
import { firstVisit } from "../plan/proposal";
import { monthAndDay } from "./calendar";
import type { Make } from "./recipe";
import { senderText } from "./group";
import { contact } from "./letter";
import type { Table, Text } from "../office/paper";
import { hopedDays, partyText } from "./visitors";

/** What a leg is called that nobody has named. */
const KINDS: Readonly<Record<Leg["kind"], string>> = { move: "移動", visit: "視察", stay: "宿泊", other: "" };

export const itinerary: Make = (plan) => [
  heading("行程表", 1),
  line(senderText(plan), "right"),
  SPACE,
  paragraph(["期間　　", ...typed(hopedDays(plan), "視察の期間")]),
  paragraph(["人数　　", ...[partyText(plan)].flat()]),
  paragraph(["連絡先　", ...[contact(plan)].flat()]),
  SPACE,
  itineraryTable(plan),
];

/** A day stands with its first leg alone. */
export function itineraryTable(plan: Plan): Table {
  const legs = legsOf(plan);
  const rows = legs.map((leg, at): Text[] => [
    leg.day && leg.day === legs[at - 1]?.day ? "" : day(leg),
    time(leg),
    typed(whatOf(leg, plan), "内容"),
    leg.kind === "move" ? "" : leg.where,
    leg.kind === "move" ? typed(leg.where, "交通手段") : "",
  ]);
  const none: Text[] = [[{ blank: "月日" }], [{ blank: "時刻" }], [{ blank: "移動、視察、宿泊の内容" }], "", ""];
  return table(["月日", "時刻", "行程", "場所", "交通手段"], [20, 18, 30, 15, 17], rows.length > 0 ? rows : [none]);
}

/** Legs of one day as rows: when, what, and where or how. */
export function legRows(legs: readonly Leg[], plan: Plan): Text[][] {
  return legs.map((leg) => [time(leg), typed(whatOf(leg, plan), "内容"), leg.where]);
}

/** A visit that nobody has named goes by its host: of two on one day 視察 alone would not tell which. */
function whatOf({ what, kind, host }: Leg, { hosts }: Plan): string {
  const name = kind === "visit" && hosts.find(({ id }) => id === host)?.name.trim();
  return what || (name ? `${name}の視察` : KINDS[kind]);
}

function day(leg: Leg): Text {
  return leg.day ? dated(leg.day, monthAndDay(leg.day)) : [{ blank: "月日" }];
}

/** The legs in the order of their times; while there are none, the visits themselves. */
export function legsOf(plan: Plan): Leg[] {
  const legs = plan.legs.length > 0 ? plan.legs : plan.hosts.flatMap(visitOf);
  const place = ({ day, from, to }: Leg): string => `${day || "9999"} ${from || to || "99"}`;
  return [...legs].sort((one, other) => (place(one) < place(other) ? -1 : Number(place(one) > place(other))));
}

function visitOf(host: Host): Leg[] {
  const { day, from, to } = dayOf(host);
  const where = host.online ? "オンライン" : host.section;
  return day
    ? [{ ...madeLeg(firstVisit(host), day, "visit", `${host.name}の視察`), from, to, host: host.id, where }]
    : [];
}

/** A night has no times, and needs none. */
function time(leg: Leg): Text {
  const { from, to, kind } = leg;
  if (kind === "stay" && !from && !to) return "";
  if (!from && !to) return [{ blank: "時刻" }];
  return from && to ? `${from}～${overMidnight(leg) ? "翌" : ""}${to}` : from || `～${to}`;
}
