/** The steps of a stay, in the order of the work: those of a visit serve where they ask the same. */
import type { Step } from "../visit/step";
import { hosts } from "../visit/steps/hosts";
import { people } from "../visit/steps/people";
import { purpose } from "../visit/steps/purpose";
import { compare, report } from "./steps/closing";
import { log } from "./steps/log";
import { packet } from "./steps/packet";
import { ready } from "./steps/ready";
import { sideStep } from "./steps/side";
import { stay } from "./steps/stay";

export const STEPS: readonly Step[] = [
  { ...purpose, key: "purpose", title: "目的", lead: "何を学び、自団体の何を変えるために滞在するのかを書きます。" },
  {
    ...hosts,
    key: "hosts",
    title: "滞在先",
    lead: "どの役場に席を借りるかを決めます。候補や目的や自団体に近い事例から選ぶか、名前を入れてください。",
  },
  {
    ...people,
    key: "people",
    title: "滞在する人",
    lead: "だれが行くかを決めます。2人で行くと、気付いたことをその日のうちに話せます。",
  },
  stay,
  sideStep("surfaced", "A面", "確かめる問い"),
  sideStep("brought", "B面", "持って行くもの"),
  sideStep("seen", "ボーナストラック", "見ること"),
  ready,
  log,
  compare,
  report,
  packet,
];
