/** What several documents tell of a stay: when, where, who, what for. */
import type { AtHand } from "../../plan/at-hand";
import type { Side } from "../../data/data";
import { SPACE, form, heading, line, paragraph, typed } from "../../office/blocks";
import { emptyDate, span } from "../../packet/calendar";
import { NUMBER, toHead } from "../../packet/letter";
import type { Block, Run, Text } from "../../office/paper";
import { hostsText, nameOf } from "../../packet/visitors";
import type { Host, Plan } from "../../plan/plan";
import { notesOf, sideOf } from "../notes";
import { lengthOf } from "../../plan/stay";

/** What a mark on paper stands for: a shelf that was ticked as a whole says nothing of its items. */
export const ONE_BY_ONE =
  "　「済」は、本人が一つずつ確かめたものです。□は、まだ確かめていないか、組にまとめて印を付けたものです。";

/** 令和9年4月1日（木）から4月3日（土）まで（3日間） */
export function daysText({ travel }: Plan): Text {
  const days = lengthOf(travel.from, travel.to);
  const known = [travel.from, travel.to].filter((each) => each);
  if (known.length === 0) return [{ blank: "滞在の期間" }];
  return `${span(known)}${days > 1 ? `（${days}日間）` : ""}`;
}

export function placesText(plan: Plan): Text {
  return plan.hosts.length > 0
    ? hostsText(plan, (host) => [nameOf(host), host.section && `　${host.section}`])
    : [{ blank: "滞在先" }];
}

export function travellersText({ people, party }: Plan): Text {
  if (people.length === 0) return [party ? `${party}人　` : "", { blank: "所属・職名・氏名" }];
  return people.map(({ section, post, name }) => [section, post, name].filter((each) => each).join("　")).join("\n");
}

/** The head of a sheet for oneself: title, whose it is, where and when. */
export function sheetHead(title: string, plan: Plan): Block[] {
  return [
    heading(title, 1),
    line(typed([plan.home.name, plan.home.section].filter((each) => each).join("　"), "団体名・所属"), "right"),
    form([
      ["滞在先", placesText(plan)],
      ["期間", daysText(plan)],
      ["滞在する職員", travellersText(plan)],
    ]),
    SPACE,
  ];
}

/** A title with its number and date, addressed to the head of one's own municipality. */
export function addressed(title: string, plan: Plan, known: AtHand): Block[] {
  return [
    line([{ blank: NUMBER }], "right"),
    line([{ blank: emptyDate(known.today) }], "right"),
    toHead(plan.home.name, plan.route, known),
    SPACE,
    line(travellersText(plan), "right"),
    SPACE,
    heading(title, 1),
  ];
}

export function labelOf(side: Side["key"], known: AtHand): string {
  const found = sideOf(known, side);
  return found ? `${found.label}　${found.title}` : "";
}

/** What was written under the prompts of a side; under those chosen for this stay a place to write. */
export function written(plan: Plan, known: AtHand, side: Side["key"]): Block[] {
  const told = notesOf(plan, known, side).filter(({ text, focus }) => text || focus);
  if (told.length === 0) return [paragraph([{ blank: "書き留めたこと" }])];
  return told.map(({ prompt, text }) =>
    paragraph([{ strong: prompt.text }, "\n　", text || { blank: "書き留めたこと" }]),
  );
}

export function room(text: string, blank: string): Block {
  return paragraph(text.trim() ? (`　${text.trim()}` satisfies Run) : [{ blank }]);
}

/** A host's own page of impressions; "" where nothing was written. */
export function impressionsOf({ report }: Plan, host: Host | null): string {
  return report.impressions[host?.id ?? ""] ?? "";
}
