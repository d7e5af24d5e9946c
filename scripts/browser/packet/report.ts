/** 復命書 of staff, 視察報告書 of a council: what is known is filled in, what was learnt is left to the one who went. */
import type { AtHand } from "../plan/at-hand";
import { named } from "../plan/alike";
import type { Host, Plan } from "../plan/plan";
import { SPACE, form, heading, line, paragraph, table, typed } from "../office/blocks";
import { moment } from "./calendar";
import type { Make } from "./recipe";
import { outlineOf, townOf } from "./published";
import { groupName, reporter } from "./group";
import { toHead } from "./letter";
import { commonPosts, ours } from "./names";
import type { Block, Run, Table, Text } from "../office/paper";
import { travellers } from "./roster";
import { dateLine, handDate, stamps } from "./stamps";
import { agreedDays, casesOf, errand, hostsText, leftOf, nameOf, partyText, placeText, topics } from "./visitors";

export const report: Make = (plan, _, known) => [
  ...(plan.route === "council" ? ofMembers(plan, known) : ofStaff(plan, known)),
  ...(plan.hosts.length > 0 ? plan.hosts : [null]).flatMap((host) => visited(plan, host, known)),
  heading(`${ours(plan.home)}への反映`, 1),
  room(plan.report.use, "反映すること（何を、いつまでに、どの課が）"),
  heading(`${ours(plan.home)}にそのまま当てはまらないこと`),
  room(plan.report.limits, "当てはまらないこと（条件の違い、取り入れないことと、その理由）"),
];

export function titleOf({ route }: Plan, { office: { report: name } }: AtHand): string {
  return route === "council" ? "視察報告書" : name.trim() || "復命書";
}

/** Goes round within the house: stamps above, and everybody who went reports. */
function ofStaff(plan: Plan, known: AtHand): Block[] {
  return [
    heading(titleOf(plan, known), 1),
    ...stamps("決裁", known.office.posts.trim() || commonPosts(plan)),
    ...stamps("供覧", known.office.consulted),
    dateLine(known),
    toHead(plan.home.name, plan.route, known),
    paragraph("　次のとおり視察したので、復命します。"),
    travellers(plan, ["復命者の所属", "職名", "氏名", "印"], [36, 22, 32, 10]),
    form([
      ["旅行命令", [...[handDate(known)].flat(), "　", { blank: "命令の番号" }]],
      ["用務", errand(plan, known)],
      ["用務地", plan.hosts.length > 0 ? hostsText(plan, placeText) : [{ blank: "用務地" }]],
      ["期間", typed(agreedDays(plan), "視察の期間")],
      ["目的", typed(plan.purpose, "視察の目的")],
    ]),
  ];
}

function ofMembers(plan: Plan, known: AtHand): Block[] {
  const first = reporter(plan);
  const post = first?.post.trim() || first?.role.trim() || "";
  return [
    dateLine(known),
    toHead(plan.home.name, plan.route, known),
    SPACE,
    ...(groupName(plan) ? [line(groupName(plan), "right")] : []),
    line(typed(first?.name ? `${post}　${first.name}`.trim() : "", "報告者（委員会名、氏名）"), "right"),
    SPACE,
    heading(titleOf(plan, known), 1),
    paragraph("　行政視察の結果を、次のとおり報告します。"),
    SPACE,
    form([
      ["期間", typed(agreedDays(plan), "視察の期間")],
      ["視察先", plan.hosts.length > 0 ? hostsText(plan, (host) => [nameOf(host)]) : [{ blank: "視察先" }]],
      ["視察者", participants(plan)],
      ["目的", typed(plan.purpose, "視察の目的")],
    ]),
  ];
}

/** Members tell who greeted, who explained, what was shown. */
const COURSE: readonly [string, Text] = ["経過", [{ blank: "挨拶、説明した部署、見学の順" }]];

function participants(plan: Plan): Text {
  if (plan.people.length === 0) return partyText(plan);
  return plan.people
    .map(({ section, post, name }) => [section, post, name].filter((each) => each).join("　"))
    .join("\n");
}

function visited(plan: Plan, host: Host | null, known: AtHand): Block[] {
  const { impressions, seen } = plan.report;
  const own = (texts: Readonly<Record<string, string>>): string => texts[host?.id ?? ""] ?? "";
  return [
    heading(host?.name.trim() || "視察先", 1),
    form([
      ["日時", typed(host ? moment(host.agreed) : "", "日時")],
      ["場所", placeText(host)],
      ["対応した部署", [{ blank: "対応した部署" }]],
      ["視察事項", topics(plan, host, known)],
      ["選んだ理由", typed(host?.reason ?? "", "選んだ理由")],
      ...(plan.route === "council" ? [COURSE] : []),
    ]),
    heading("団体の概要"),
    table(["項目", "内容", "出典"], [16, 54, 30], outlineOf(townOf(host, known)), true),
    heading("取組の概要（公表資料による）"),
    ...summaries(host, known),
    heading("説明を受けたこと、見たこと"),
    room(own(seen), "説明を受けたこと（資料になかったこと、経過、苦労したこと）"),
    heading("質疑"),
    answers(plan, host, known),
    heading("所感"),
    room(own(impressions), "所感（事実と分けて、そう考えた理由とともに）"),
  ];
}

function summaries(host: Host | null, known: AtHand): Block[] {
  const told = casesOf(host, known).flatMap(({ id }) => known.full.get(id) ?? []);
  if (told.length === 0) return [paragraph([{ blank: "取組の概要と出典" }])];
  return told.map(({ title, summary }) => paragraph([{ strong: title }, `\n　${summary}`]));
}

function answers(plan: Plan, host: Host | null, known: AtHand): Table {
  const rows = leftOf(plan, host, known).map((each, at): Text[] => [
    String(at + 1),
    named(each, plan, known.cases),
    typed(each.answer, "答え"),
  ]);
  const none: Text[] = ["1", [{ blank: "質問" }], [{ blank: "答え" }]];
  return table(["番号", "質問", "答え"], [8, 42, 50], rows.length > 0 ? rows : [none]);
}

function room(text: string, blank: string): Block {
  return paragraph(text.trim() ? (`　${text}` satisfies Run) : [{ blank }]);
}
