/** 行程表: the legs of the journey, day by day. */
import { type Host, type Leg, type Plan, dayOf } from "../plan/plan";
import { heading, line, paragraph, table, typed, SPACE } from "../office/blocks";
import { monthAndDay } from "./calendar";
import type { Make } from "./recipe";
import { contact } from "./letter";
import type { Table, Text } from "../office/paper";
import { daysText, partyText } from "./visitors";

const KINDS: Readonly<Record<Leg["kind"], string>> = { move: "移動", visit: "視察", stay: "宿泊", other: "その他" };

export const itinerary: Make = (plan) => [
  heading("行程表", 1),
  line(typed(plan.home.name, "団体名"), "right"),
  SPACE,
  paragraph(["期間　　", ...typed(daysText(plan), "視察の期間")]),
  paragraph(["人数　　", ...[partyText(plan)].flat()]),
  paragraph(["連絡先　", ...[contact(plan)].flat()]),
  SPACE,
  itineraryTable(plan),
];

export function itineraryTable(plan: Plan): Table {
  const legs = legsOf(plan);
  const rows = legs.map((leg): Text[] => [
    typed(monthAndDay(leg.day), "月日"),
    time(leg),
    KINDS[leg.kind],
    typed(leg.what, "内容"),
    leg.where,
  ]);
  const none: Text[] = [[{ blank: "月日" }], [{ blank: "時刻" }], "", [{ blank: "移動、視察、宿泊の内容" }], ""];
  return table(["月日", "時刻", "区分", "内容", "場所"], [19, 18, 11, 32, 20], rows.length > 0 ? rows : [none]);
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
    ? [{ id: `visit-${host.id}`, day, from, to, kind: "visit", host: host.id, what: `${host.name}の視察`, where }]
    : [];
}

function time({ from, to }: Leg): Text {
  if (!from && !to) return [{ blank: "時刻" }];
  return from && to ? `${from}～${to}` : from || `～${to}`;
}
