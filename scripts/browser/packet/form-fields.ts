/**
 * The fields that a town's own form can hold, each with what stands for it. This table is all there is of them: the
 * help, the samples and what is filled in are drawn from it.
 */
import { yenText } from "../plan/expenses";
import type { AtHand } from "../plan/at-hand";
import type { Host, Plan } from "../plan/plan";
import type { Run, Text } from "../office/paper";
import { inPeople } from "./application";
import { emptyDate } from "./calendar";
import { totalOf } from "./costs";
import { groupName } from "./group";
import { NUMBERED } from "./letter";
import { desk, headed, office } from "./names";
import { subjectOf } from "./request";
import {
  agreedDays,
  choiceText,
  daysText,
  errand,
  partyText,
  placeText,
  questionsOf,
  topics,
  whenText,
} from "./visitors";

/** What a form is filled for: one host, or the whole plan where that is null. */
export interface Subject {
  readonly plan: Plan;
  readonly host: Host | null;
  readonly known: AtHand;
}

export interface FormField {
  readonly name: string;
  /** Other ways of writing it, which mean the same. */
  readonly also?: readonly string[];
  /** What stands there, in a few words. */
  readonly what: string;
  /** A sheet may reckon with it. */
  readonly number?: true;
  /** Differs from host to host: for the whole plan they stand one below the other. */
  readonly apart?: true;
  /** Of the journey as a whole: what of it falls to one host among several nobody can tell. */
  readonly undivided?: true;
  /** "" or a blank where the plan does not hold it yet. */
  readonly text: (of: Subject) => Text;
}

const ofHome =
  (key: keyof Plan["home"]) =>
  ({ plan }: Subject): Text =>
    plan.home[key].trim();

const ofHosts = (text: (host: Host | null, of: Subject) => Text): Pick<FormField, "apart" | "text"> => ({
  apart: true,
  text: (of) => text(of.host, of),
});

const choice = (at: number): FormField => ({
  name: `第${at + 1}希望`,
  what: "日と時刻",
  ...ofHosts((host) => {
    const given = host?.choices[at];
    return given ? choiceText(given, at).replace(/^第\d希望　/u, "") : "";
  }),
});

const written =
  (key: "seen" | "impressions") =>
  (host: Host | null, { plan }: Subject): Text =>
    host && Object.hasOwn(plan.report[key], host.id) ? (plan.report[key][host.id]?.trim() ?? "") : "";

function addressee(host: Host | null, { plan, known }: Subject): Run[] {
  return [...headed(office(host?.name ?? "", plan.route, "宛先"), known), `　${known.office.honorific}`];
}

/** Groups, in the order of a form. */
export const FIELDS: readonly { readonly name: string; readonly fields: readonly FormField[] }[] = [
  {
    name: "文書",
    fields: [
      { name: "文書番号", what: "「第　　　号」。番号は決裁のあとに書き入れる", text: () => NUMBERED },
      {
        name: "発信日",
        what: "「令和　年　月　日」。日は決裁のあとに書き入れる",
        text: ({ known }) => emptyDate(known.today),
      },
      { name: "件名", also: ["標題", "表題"], what: "依頼の件名", ...ofHosts(subjectOf) },
      { name: "宛先", also: ["宛名"], what: "例　北見市長　様", ...ofHosts(addressee) },
      {
        name: "宛先の窓口",
        what: "例　北見市　総務課　御中",
        ...ofHosts((host, { plan }) => [...desk(host?.name ?? "", host?.section ?? "", plan.route), "　御中"]),
      },
      {
        name: "発信者",
        what: "例　青梅市長",
        text: ({ plan, known }) => headed(office(plan.home.name, plan.route, "発信者"), known),
      },
    ],
  },
  {
    name: "自団体",
    fields: [
      { name: "自団体名", also: ["団体名"], what: "例　青梅市", text: ofHome("name") },
      { name: "都道府県", what: "例　東京都", text: ofHome("prefecture") },
      { name: "担当課", also: ["課名"], what: "自団体の担当課", text: ofHome("section") },
      { name: "所在地", also: ["住所"], what: "自団体の所在地", text: ofHome("address") },
      { name: "電話番号", also: ["電話"], what: "担当課の電話", text: ofHome("phone") },
      { name: "メールアドレス", also: ["メール"], what: "担当課のメール", text: ofHome("mail") },
      { name: "人口", what: "自団体の人口", text: ({ plan }) => inPeople(plan.home.population) },
      { name: "委員会名", also: ["会派名"], what: "委員会か会派の名前", text: ({ plan }) => groupName(plan) },
    ],
  },
  {
    name: "視察",
    fields: [
      {
        name: "視察先",
        also: ["訪問先", "用務地"],
        what: "例　北見市",
        ...ofHosts((host) => host?.name.trim() ?? ""),
      },
      { name: "会場", what: "視察先と会場、またはオンライン", ...ofHosts((host) => placeText(host)) },
      {
        name: "訪問日時",
        also: ["視察日時", "日時"],
        what: "決まった日時。決まるまでは希望の日時",
        ...ofHosts((host) => whenText(host)),
      },
      ...[0, 1, 2].map(choice),
      { name: "期間", what: "行程の初めの日から終わりの日まで", text: ({ plan }) => daysText(plan) },
      { name: "目的", also: ["視察の目的"], what: "「目的」の文", text: ({ plan }) => plan.purpose.trim() },
      {
        name: "視察事項",
        also: ["調査事項", "視察内容"],
        what: "見る事例の題。なければテーマ",
        ...ofHosts((host, { plan, known }) => topics(plan, host, known)),
      },
      { name: "用務", what: "例　行政視察（書かない窓口）", text: ({ plan, known }) => errand(plan, known) },
      {
        name: "方法",
        what: "現地、またはオンライン",
        ...ofHosts((host) => (host ? (host.online ? "オンライン" : "現地") : "")),
      },
      { name: "人数", also: ["視察者数"], what: "例　6人", text: ({ plan }) => partyText(plan) },
      {
        name: "質問の数",
        also: ["質問数"],
        what: "例　8問",
        text: ({ plan, host }) => {
          const asked = questionsOf(plan, host).length;
          return asked > 0 ? `${asked}問` : "";
        },
      },
      {
        name: "経費の合計",
        also: ["経費合計", "旅費の合計"],
        what: "「経費」で打った額の合計",
        number: true,
        undivided: true,
        text: ({ plan }) => {
          const total = totalOf(plan);
          return total === null ? "" : yenText(total);
        },
      },
    ],
  },
  {
    name: "視察のあと",
    fields: [
      { name: "実施日", what: "決まった日の初めから終わりまで", text: ({ plan }) => agreedDays(plan) },
      { name: "聞いたこと", what: "「視察のあと」の、説明を受けたこと、見たこと", ...ofHosts(written("seen")) },
      { name: "所感", what: "「視察のあと」の所感", ...ofHosts(written("impressions")) },
      { name: "反映", what: "自団体への反映", text: ({ plan }) => plan.report.use.trim() },
      { name: "当てはまらないこと", what: "そのまま当てはまらないこと", text: ({ plan }) => plan.report.limits.trim() },
    ],
  },
];
