/** The steps of a stay, in the order of the work: those of a visit serve where they ask the same. */
import type { Step } from "../visit/step";
import { deadlines } from "../visit/steps/deadlines";
import { hosts } from "../visit/steps/hosts";
import { itinerary } from "../visit/steps/itinerary";
import { people } from "../visit/steps/people";
import { purpose } from "../visit/steps/purpose";
import { compare, report } from "./steps/closing";
import { days } from "./steps/days";
import { log } from "./steps/log";
import { packet } from "./steps/packet";
import { ready } from "./steps/ready";
import { sideStep } from "./steps/side";
import { stay } from "./steps/stay";

const BEFORE: readonly Step[] = [
  { ...purpose, key: "purpose", title: "目的", lead: "何を学び、自団体の何を変えるために滞在するのかを書きます。" },
  {
    ...hosts,
    key: "hosts",
    title: "滞在先",
    lead: "どの役場に席を借りるかを決めます。候補や近い自治体の提案から選ぶか、名前を入れてください。初めてなら、隣の町でも学べます。",
  },
  {
    ...people,
    key: "people",
    title: "滞在する人",
    lead: "だれが行くかを決めます。2人で行くと、気付いたことをその日のうちに話せます。",
  },
  stay,
  sideStep("surfaced", "A面"),
  sideStep("brought", "B面"),
  sideStep("seen", "ボーナストラック"),
  days,
  {
    ...itinerary,
    key: "itinerary",
    title: "行き帰りと宿",
    lead: "滞在の日から、行き帰りの移動と宿泊の行を作ります。時刻と交通手段を書き入れると、行程表と予定表になります。",
  },
  {
    ...deadlines,
    key: "deadlines",
    title: "準備の期限",
    lead: "滞在の初日から逆に数えて、席の依頼、決裁、端末の持ち出し、宿の期限を決めます。土日、祝日、年末年始に当たる期限は開庁日に移します。",
  },
  ready,
];
const AFTER: readonly Step[] = [compare, report, packet];

export const STEPS: readonly Step[] = [
  ...BEFORE.map((step) => ({ ...step, part: "準備" })),
  { ...log, part: "滞在" },
  ...AFTER.map((step) => ({ ...step, part: "持ち帰る" })),
];
