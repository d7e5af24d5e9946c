/** Fills the town's own forms with a plan, and tells what was left. */
import { fileName } from "../../office/file-name";
import type { Fault } from "../../office/form-file";
import type { Account } from "../../office/form-tags";
import { type FilledForm, type Named, writer } from "../../office/writer";
import type { KeptForm } from "../../kept/forms";
import { fillingFor, meant } from "../../packet/form-filling";
import { tag } from "../../packet/form-sample";
import { apart, placeOf } from "../../packet/packet";
import type { AtHand } from "../../plan/at-hand";
import type { Host, Plan } from "../../plan/plan";

export type Made = { readonly file: Named; readonly account: Account } | Fault;

/** Fill a form for one host, or for the whole plan. Rejects where the writer cannot be read. */
export async function filled(form: KeptForm, plan: Plan, host: Host | null, known: AtHand): Promise<Made> {
  const made = await tried(form, plan, host, known);
  if ("fault" in made) return made;
  const stem = form.name.replace(/\.[^.]*$/u, "");
  const place = placeOf(host ? [host] : plan.hosts);
  const name = `${fileName(`${stem}${place && `_${place}`}`)}.${made.kind}`;
  return { file: { name, content: made.content }, account: made.account };
}

/** The same for every host, in one file to keep. */
export async function filledForEach(form: KeptForm, plan: Plan, known: AtHand): Promise<Made> {
  const all: Exclude<Made, Fault>[] = [];
  for (const host of plan.hosts) {
    const made = await filled(form, plan, host, known);
    if ("fault" in made) return made;
    all.push(made);
  }
  const name = `${fileName(form.name.replace(/\.[^.]*$/u, ""))}.zip`;
  const content = await (await writer("write-zip"))(apart(all.map(({ file }) => file)));
  return { file: { name, content }, account: together(all.map(({ account }) => account)) };
}

export function tried(form: KeptForm, plan: Plan, host: Host | null, known: AtHand): Promise<FilledForm | Fault> {
  return writer("fill-form").then((fill) => fill(new Blob([form.content.slice()]), fillingFor(plan, host, known)));
}

const STIFF =
  "行を増やしたシートに、メモの枠か、ボタンやチェックボックスがあります。その位置は動かないので、開いて確かめてください。";

export function leftOf({ waiting, gaps, unknown, beyond, stiff, torn }: Account): string[] {
  const told = new Map([["計画にまだないため、そのまま残した項目", [...waiting]]]);
  for (const [name, why] of gaps) told.set(why, [...(told.get(why) ?? []), name]);
  return [
    ...[...told].flatMap(([why, names]) =>
      names.length > 0 ? [`${why}：${[...new Set(names)].map(tag).join("、")}`] : [],
    ),
    ...unknown.map((name) => {
      const near = meant(name);
      return `${tag(name)}　という項目はないため、そのまま残しました。${near && `もしかして　${tag(near)}`}`;
    }),
    ...(beyond.length > 0
      ? [`図形、ヘッダー、コメント、式などの中にあるため、そのまま残した項目：${beyond.map(tag).join("、")}`]
      : []),
    ...(stiff ? [STIFF] : []),
    ...(torn > 0 ? [`波かっこの数が合わない所が${torn}か所あります。{{ と }} で囲んであるか確かめてください。`] : []),
  ];
}

function together(all: readonly Account[]): Account {
  const each = (key: "filled" | "waiting" | "unknown" | "beyond"): string[] => [
    ...new Set(all.flatMap((one) => one[key])),
  ];
  return {
    filled: each("filled"),
    waiting: each("waiting"),
    unknown: each("unknown"),
    gaps: all.flatMap(({ gaps }) => gaps),
    beyond: each("beyond"),
    stiff: all.some(({ stiff }) => stiff),
    torn: Math.max(0, ...all.map(({ torn }) => torn)),
  };
}
