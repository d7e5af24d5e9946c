/** Plans as files: saved to be kept or passed on, and opened again. */
import { download } from "../dom/download";
import { fileName } from "../office/file-name";
import { titleOf } from "../plan/change";
import { readFile, written } from "../plan/file";
import { type Plan, newId } from "../plan/plan";
import { today } from "./casebook";
import type { Desk } from "./desk";
import { NOT_KEPT, OTHER_KIND } from "./desk-words";
import { broughtForms } from "./forms/brought";

export function saveFile(desk: Desk): void {
  const { now } = desk.history;
  download(new Blob([written(now)], { type: "application/json" }), `${fileName(titleOf(now))}_${today()}.json`);
  desk.plans.taken();
  desk.note("ファイルに保存しました。名前や連絡先も入っているので、置き場所に気をつけてください。");
}

export function saveRaw(desk: Desk, id: string): void {
  download(new Blob([desk.plans.raw(id)], { type: "text/plain" }), `読めない計画_${today()}.txt`);
}

/** Open the plan of a file; one of the same name on this PC stays as it is. */
export async function loadFile(desk: Desk, file: File): Promise<void> {
  const found = await readFile(file);
  if ("fault" in found) return desk.note(found.fault);
  if (found.plan.kind !== desk.kind) return desk.note(OTHER_KIND[desk.kind]);
  const there = desk.plans.find(found.plan.id) !== null || found.plan.id === desk.history.now.id;
  const plan = there ? { ...found.plan, id: newId() } : found.plan;
  const kept = desk.plans.put(plan);
  desk.open(plan);
  const told = there ? "同じ計画がこのPCにもあるため、別の計画として開きました。" : "";
  const forms = await broughtForms(file);
  const instead = { label: "元の計画と置き換える", act: () => replace(desk, found.plan, plan.id) };
  desk.note(
    `ファイルの「${titleOf(plan)}」を開きました。${told}${kept ? "" : NOT_KEPT}${forms}${found.notes.join("")}`,
    ...(there ? [instead] : []),
  );
}

/** What a colleague has sent back takes the place of the plan it came from; undoing brings that back. */
function replace(desk: Desk, returned: Plan, copy: string): void {
  const before = desk.plans.find(returned.id);
  if (!before || "fault" in before) return desk.note("元の計画は、もうありません。");
  desk.open(before.plan);
  desk.history.change(() => returned);
  desk.plans.delete(copy);
  desk.note(`「${titleOf(returned)}」を、ファイルの内容に置き換えました。「元に戻す」で前の内容に戻せます。`);
}
