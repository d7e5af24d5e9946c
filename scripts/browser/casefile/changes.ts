/** What has changed in a case, for who has to approve it: claim by claim, in words. */
import type { FormPart, FormScheme } from "../data/data";
import { heading, line, paragraph, table } from "../office/blocks";
import type { Paper } from "../office/paper";
import { fieldsOf } from "./fault";
import { paired } from "./paired";
import { type Entries, type Value, equal, isEntries, isList } from "./value";

export interface Change {
  readonly place: string;
  /** "" for what is new. */
  readonly before: string;
  /** "" for what is gone. */
  readonly after: string;
}

/** Every change, in the order of a file. */
export function changes(before: Entries, after: Entries, scheme: FormScheme): Change[] {
  const known = scheme.order.filter((key) => key in before || key in after);
  const others = Object.keys({ ...before, ...after }).filter((key) => !scheme.order.includes(key));
  return [...known, ...others].flatMap((key) => changesOf(titleOf(key, scheme), before[key], after[key], scheme));
}

function titleOf(key: string, scheme: FormScheme): string {
  const field = scheme.parts.case?.fields.find((each) => each.key === key);
  return fieldsOf(scheme).get(key) ?? field?.title ?? key;
}

function changesOf(place: string, before: Value | undefined, after: Value | undefined, scheme: FormScheme): Change[] {
  if (equal(before, after)) return [];
  if ((isList(before) || isList(after)) && !isEntries(before) && !isEntries(after))
    return ofLists(place, listOf(before), listOf(after), scheme);
  if ((isEntries(before) || before === undefined) && (isEntries(after) || after === undefined)) {
    return ofMaps(place, (before ?? {}) as Entries, (after ?? {}) as Entries, scheme);
  }
  return [{ place, before: worded(before, scheme), after: worded(after, scheme) }];
}

function listOf(value: Value | undefined): readonly Value[] {
  if (isList(value)) return value;
  return value === undefined ? [] : [value];
}

function ofLists(place: string, before: readonly Value[], after: readonly Value[], scheme: FormScheme): Change[] {
  const from = paired(before, after);
  const made = after.flatMap((value, at): Change[] => {
    const old = before[from[at] ?? -1];
    if (equal(old, value)) return [];
    return [{ place: `${place} ${at + 1}`, before: worded(old, scheme), after: worded(value, scheme) }];
  });
  const gone = before.flatMap((value, at): Change[] =>
    from.includes(at) ? [] : [{ place: `${place} ${at + 1}（前の番号）`, before: worded(value, scheme), after: "" }],
  );
  const kept = from.filter((at) => at >= 0);
  const ordered = kept.every((at, index) => index === 0 || at > (kept[index - 1] ?? -1));
  const order = ordered ? [] : [{ place, before: "", after: "並びを変えた" }];
  return [...made, ...gone, ...order];
}

function ofMaps(place: string, before: Entries, after: Entries, scheme: FormScheme): Change[] {
  return Object.keys({ ...before, ...after }).flatMap((key) => {
    if (equal(before[key], after[key])) return [];
    const name = scheme.questions.find((each) => each.key === key)?.label ?? key;
    return [{ place: `${place} ${name}`, before: worded(before[key], scheme), after: worded(after[key], scheme) }];
  });
}

/** A value as a reader takes it: a claim with its source and place, a number with its unit. */
export function worded(value: Value | undefined, scheme: FormScheme): string {
  if (value === undefined || value === null) return value === null ? "なし" : "";
  if (isList(value)) return value.map((each) => worded(each, scheme)).join("、");
  if (!isEntries(value))
    return typeof value === "boolean" ? (value ? "はい" : "いいえ") : nameOf(String(value), scheme);
  const { text, title, ...rest } = value;
  const own = "state" in value && !("text" in value) ? scheme.parts.status : undefined;
  const said = Object.entries(rest).map(([key, each]) => `${labelOf(key, scheme, own)}：${worded(each, scheme)}`);
  const head = typeof text === "string" ? text : typeof title === "string" ? title : "";
  return head && said.length > 0 ? `${head}（${said.join("、")}）` : head || said.join("、");
}

function labelOf(key: string, scheme: FormScheme, own?: FormPart): string {
  const { parts } = scheme;
  const all = [own, parts.claim, parts.source, parts.status, parts.answer, parts.doubt, parts.gap, parts.review];
  const found = all.flatMap((part) => part?.fields ?? []).find((field) => field.key === key);
  return found?.title ?? fieldsOf(scheme).get(key) ?? key;
}

/** What stands behind a name of a vocabulary; the name itself where it is none. */
function nameOf(name: string, { words }: FormScheme): string {
  if (!/^[a-z][a-z0-9_]*(-[a-z0-9]+)*$/u.test(name) || /^s\d+$/u.test(name)) return name;
  return (
    Object.values(words)
      .flat()
      .find(({ key }) => key === name)?.label ?? name
  );
}

/** The list as plain text. */
export function changesText(title: string, all: readonly Change[]): string {
  const told = all.map(
    ({ place, before, after }) => `■ ${place}\n　前：${before || "（なし）"}\n　後：${after || "（消した）"}`,
  );
  return `${[`${title}　変更の一覧（${all.length}か所）`, ...told].join("\n\n")}\n`;
}

/** The list as a paper. */
export function changesPaper(title: string, day: string, all: readonly Change[]): Paper {
  const rows = all.map(({ place, before, after }) => [place, before || "（なし）", after || "（消した）"]);
  const anew = all.every(({ before, after }) => !before && after);
  const told = anew
    ? table(
        ["場所", "書いたこと"],
        [24, 76],
        all.map(({ place, after }) => [place, after]),
      )
    : table(["場所", "前", "後"], [20, 40, 40], rows);
  return {
    key: "case-changes",
    title: "変更の一覧",
    format: "letter",
    blocks: [
      heading(`${title}　変更の一覧`, 1),
      line(day, "right"),
      paragraph(
        all.length > 0 ? `　次の${all.length}か所を${anew ? "書き" : "変え"}ました。` : "　変えたところはありません。",
      ),
      ...(rows.length > 0 ? [told] : []),
    ],
  };
}
