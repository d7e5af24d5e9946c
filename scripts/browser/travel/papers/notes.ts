/** 共通点・相違点メモ: both towns side by side, and what was written under all prompts. */
import type { AtHand } from "../../plan/at-hand";
import { form, heading } from "../../office/blocks";
import type { Make } from "../../packet/recipe";
import type { Block, Text } from "../../office/paper";
import type { Plan } from "../../plan/plan";
import { noteOf } from "../notes";
import { labelOf, room, sheetHead, written } from "./stay";

export const notes: Make = (plan, _, known) => [
  ...sheetHead("共通点・相違点メモ", plan),
  heading("共通点"),
  room(plan.travel.alike, "似ていること"),
  heading("相違点"),
  room(plan.travel.different, "違うこととその理由"),
  ...side("surfaced", plan, known),
  ...side("brought", plan, known),
  ...side("seen", plan, known),
  heading("自分の町を見直して"),
  form([
    ["良さ", own(plan, "own-strength", "気付いた良さ")],
    ["やめること", [{ blank: "帰ったら一つやめること" }]],
    ["始めること", [{ blank: "帰ったら一つ始めること" }]],
  ]),
];

function side(key: "surfaced" | "brought" | "seen", plan: Plan, known: AtHand): Block[] {
  return [heading(labelOf(key, known)), ...written(plan, known, key)];
}

function own(plan: Plan, prompt: string, blank: string): Text {
  return [noteOf(plan, "seen", prompt) || { blank }];
}
