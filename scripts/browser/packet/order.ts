/** What sends people on the way: 旅行命令 of staff, 委員派遣申出書 of a committee, 議員派遣の件 of an assembly. */
import type { AtHand } from "../plan/at-hand";
import { daysBetween, isDay } from "../plan/days";
import type { Plan } from "../plan/plan";
import { SPACE, form, heading, items, line, pairs, paragraph, typed } from "../office/blocks";
import type { Block, Text } from "../office/paper";
import { costsTable, totalOf, totalText } from "./costs";
import { itineraryTable } from "./itinerary";
import { goesAlong, groupName } from "./group";
import { NUMBERED, toHead } from "./letter";
import { assembly, commonPosts } from "./names";
import type { Make } from "./recipe";
import { travellers } from "./roster";
import { dateLine, handDate, stamps } from "./stamps";
import { daysText, errand, hostsText, nameOf, partyText, placeText } from "./visitors";

export const order: Make = (plan, _, known) =>
  plan.route === "staff" ? ofStaff(plan, known) : plan.group.kind === "committee" ? wished(plan, known) : sent(plan);

/** A caucus sends its own members: no paper of the assembly does. */
export function hasOrder({ route, group }: Plan): boolean {
  return route === "staff" || group.kind === "committee" || group.kind === "members";
}

export function orderTitle({ route, group }: Plan, { office: { order: name } }: AtHand): string {
  if (route === "staff") return name.trim() || "旅行命令書";
  return group.kind === "committee" ? "委員派遣申出書" : "議員派遣の件";
}

function ofStaff(plan: Plan, known: AtHand): Block[] {
  return [
    heading(orderTitle(plan, known), 1),
    ...stamps("決裁", known.office.posts.trim() || commonPosts(plan)),
    pairs([["命令の番号", [{ blank: NUMBERED }], "命令の日", handDate(known)]]),
    travellers(plan, ["旅行者の所属", "職名", "氏名", "級・号など"], [36, 20, 28, 16]),
    form([
      ["用務", errand(plan, known)],
      ["用務地", plan.hosts.length > 0 ? hostsText(plan, placeText) : [{ blank: "用務地" }]],
      ["期間", span(plan)],
      ["旅費の支給", [{ blank: "概算払・精算払" }]],
      ["予算科目", [{ blank: "款、項、目、節" }]],
    ]),
    heading("行程"),
    itineraryTable(plan),
    heading("旅費の見込み"),
    costsTable(plan),
  ];
}

/** The days with how many there are, as 2日（1泊）. */
function span(plan: Plan): Text {
  const words = daysText(plan);
  if (!words) return [{ blank: "期間" }];
  const days = plan.legs
    .map(({ day }) => day)
    .filter(isDay)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return words;
  const nights = daysBetween(first, last);
  return `${words}　${nights > 0 ? `${nights}泊${nights + 1}日` : "日帰り"}`;
}

function chair({ people }: Plan): string {
  return people.find(({ post }) => post.trim() === "委員長")?.name ?? "";
}

/** A committee asks the chairman. */
function wished(plan: Plan, known: AtHand): Block[] {
  return [
    dateLine(known),
    toHead(plan.home.name, plan.route, known),
    SPACE,
    line([...typed(groupName(plan), "委員会名"), "　委員長　", ...typed(chair(plan), "氏名")], "right"),
    SPACE,
    heading(orderTitle(plan, known), 1),
    paragraph([
      "　本委員会は、所管の事項の調査のため、下記のとおり委員を派遣することに決定したので、",
      { blank: "会議規則などの名前と条" },
      "の規定により申し出ます。",
    ]),
    ...sending(plan, ["目的", "場所", "期間", "派遣する委員"], true),
    line("以上", "right"),
  ];
}

/** The assembly itself decides. */
function sent(plan: Plan): Block[] {
  return [
    heading("議員派遣の件", 1),
    line([{ blank: "議決の日" }], "right"),
    SPACE,
    paragraph([
      `　地方自治法第100条第13項及び${plan.home.name.trim() ? assembly(plan.home.name.trim()).name : "議会"}会議規則`,
      { blank: "第　条" },
      "の規定により、次のとおり議員を派遣する。",
    ]),
    ...sending(plan, ["派遣の目的", "派遣の場所", "派遣の期間", "派遣する議員"], false),
  ];
}

function sending(plan: Plan, names: readonly string[], costs: boolean): Block[] {
  const people = plan.people.filter((each) => !goesAlong(each)).map(({ name }) => name.trim());
  const along = plan.people.filter(goesAlong).map(({ post, name }) => `${post}　${name}`.trim());
  const [purpose = "", place = "", days = "", who = ""] = names;
  return [
    SPACE,
    line("記", "center"),
    SPACE,
    items([
      [purpose, typed(plan.purpose, "視察の目的")],
      [place, plan.hosts.length > 0 ? hostsText(plan, (host) => [nameOf(host)]) : [{ blank: "視察先" }]],
      [days, span(plan)],
      [who, people.some((name) => name) ? people.join("、") : partyText(plan)],
      ...(along.length > 0 ? [["随行", along.join("、")] as const] : []),
      ...(costs ? [["経費", totalText(totalOf(plan))] as const] : []),
    ]),
  ];
}
