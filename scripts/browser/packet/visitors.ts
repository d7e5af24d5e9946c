/** What several documents tell of a visit: when, where, who, what is to be seen. */
import type { AtHand } from "../plan/at-hand";
import type { ShortCase } from "../data/data";
import { titleUnder } from "../facts/bodies";
import { type Choice, type Host, type Plan, dayOf, partyOf } from "../plan/plan";
import { isAnswered } from "../plan/worth";
import { moment, span } from "./calendar";
import type { Run, Text } from "../office/paper";
import { joined } from "../office/text";

const ORDINALS = ["第1希望", "第2希望", "第3希望"];

/** The agreed time, else all choices, a line each. */
export function whenText(host: Host | null): Text {
  const agreed = host ? moment(host.agreed) : "";
  if (agreed) return agreed;
  const choices = (host?.choices ?? []).map(choiceText).filter((each) => each);
  return choices.length > 0 ? choices.join("\n") : [{ blank: "希望する日時（第3希望まで）" }];
}

export function choiceText(choice: Choice, at: number): string {
  const when = moment(choice);
  return when && `${ORDINALS[at] ?? `第${at + 1}希望`}　${when}`;
}

/** The time as far as it is known: as agreed, else the first choice, marked as such. */
export function likelyTime(host: Host | null): Text {
  const when = host ? moment(dayOf(host)) : "";
  return when ? `${when}${host?.agreed.day ? "" : "（希望）"}` : [{ blank: "日時" }];
}

/** The days from the first visit or leg to the last; "" while there are none. */
export function daysText(plan: Plan): string {
  return span([...plan.hosts.map((host) => dayOf(host).day), ...plan.legs.map(({ day }) => day)]);
}

/** The same, for those to whom it matters that some of them are only wished for. */
export function hopedDays(plan: Plan): string {
  const open = plan.hosts.some((host) => !host.agreed.day && dayOf(host).day);
  return `${daysText(plan)}${open ? "（希望）" : ""}`;
}

/** The same, of what has been agreed: a report tells of nothing else. */
export function agreedDays(plan: Plan): string {
  return span([...plan.hosts.map(({ agreed }) => agreed.day), ...plan.legs.map(({ day }) => day)]);
}

export function placeText(host: Host | null): Text {
  if (host?.online) return "オンライン";
  const name = host?.name.trim() ?? "";
  return name ? [`${name}　`, host?.section.trim() || { blank: "会場" }] : [{ blank: "視察先" }];
}

/** What is to be seen: titles of cases, else the theme. */
export function topics(plan: Plan, host: Host | null, known: AtHand, blank = "視察事項"): Text {
  const titles = casesOf(host, known).map((each) => titleUnder(host?.town ?? "", each));
  if (titles.length > 0) return titles.join("\n");
  return themeName(plan, known) || [{ blank }];
}

export function casesOf(host: Host | null, known: AtHand): ShortCase[] {
  return (host?.cases ?? []).flatMap((id) => known.full.get(id) ?? known.cases.find((each) => each.id === id) ?? []);
}

export function themeName(plan: Plan, known: AtHand): string {
  return known.vocabulary?.themes.find(({ key }) => key === plan.theme)?.label ?? "";
}

/** 10人, with members of the council and those who go along told apart. */
export function partyText(plan: Plan): Text {
  const party = partyOf(plan);
  if (party === 0) return [{ blank: "人数" }, "人"];
  const along = plan.people.filter(({ role }) => role.includes("随行")).length;
  const members = plan.people.length - along;
  const whole = `${party}人`;
  return plan.route === "council" && along > 0 && plan.people.length === party
    ? `${whole}（議員${members}人、随行${along}人）`
    : whole;
}

/** 用務: what the journey was for, in a line. */
export function errand(plan: Plan, known: AtHand): Text {
  const titles = plan.hosts.flatMap((host) => casesOf(host, known).map((each) => titleUnder(host.town, each)));
  const what = [...new Set(titles)].join("、") || themeName(plan, known);
  return what ? `行政視察（${what}）` : ["行政視察（", { blank: "視察事項" }, "）"];
}

/** All hosts, one below the other, each with what is to be seen there. */
export function hostsText(plan: Plan, text: (host: Host) => Text): Text {
  return joined(plan.hosts.map(text), "\n");
}

export function nameOf(host: Host | null): Run {
  return host?.name.trim() || { blank: "視察先" };
}

/** A document's questions: of one host, or of all where there is none; the most needed first. */
export function questionsOf(plan: Plan, host: Host | null): Plan["questions"] {
  const own = host ? plan.questions.filter((each) => each.host === host.id) : plan.questions;
  return [...own.filter(({ must }) => must), ...own.filter(({ must }) => !must)];
}

/** Of these, what is to be put: what is published needs no asking, unless it was answered there all the same. */
export function leftOf(plan: Plan, host: Host | null, known: AtHand): Plan["questions"] {
  const all = questionsOf(plan, host);
  return host ? all.filter((each) => each.answer.trim() || !isAnswered(each, host, known)) : all;
}
