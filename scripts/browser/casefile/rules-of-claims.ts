/** Rules on claims: numbers, money, times, states. The names are those of the rules in Python. */
import type { FormScheme } from "../data/data";
import { type Fault, type Ground, type Rule, fieldsOf, quote } from "./fault";
import { type Entries, type Path, type Value, entriesOf, isEntries, textsOf } from "./value";
import { type When, before, begins, ends, exists, startsAfter, whenOf } from "./when";

const RUNNING = ["運用中", "一部", "試行"];
const MILESTONES = ["着手", "運用"];

type Claims = readonly (readonly [Path, Entries])[];

/** Nearly all rules walk the claims of the same data. */
const walked = new WeakMap<Entries, Claims>();

/** Every claim with its place. */
export function claimsOf({ data, scheme }: Ground): Claims {
  const known = walked.get(data) ?? walk(data, scheme);
  walked.set(data, known);
  return known;
}

function walk(data: Entries, scheme: FormScheme): Claims {
  return [...fieldsOf(scheme).keys()].flatMap((field) =>
    listed(data[field]).map(([at, claim]) => [[field, at], claim] as const),
  );
}

function listed(value: Value | undefined): (readonly [number, Entries])[] {
  const all = Array.isArray(value) ? (value as readonly Value[]) : [];
  return all.flatMap((each, at) => (isEntries(each) ? [[at, each] as const] : []));
}

export const numbers: Rule = function* (ground) {
  const { sources } = ground.data;
  const dated = (claim: Entries): boolean =>
    textsOf(claim.source).some((name) => {
      const source = isEntries(sources) ? sources[name] : undefined;
      return isEntries(source) && Boolean(source.published);
    });
  for (const [where, claim] of claimsOf(ground)) {
    if (typeof claim.value !== "number") continue;
    const at = [...where, "value"];
    if (!("unit" in claim)) yield { where: at, rule: "bare-number", text: "値に単位がありません。例：人、%、件/年" };
    if (!("as_of" in claim) && !dated(claim)) {
      const text = "値がいつのものか分かりません。時点を入れてください。分からないときは「不明」とします。";
      yield { where: at, rule: "bare-number", text };
    }
    yield* measure(where, claim, claim.value);
    if (where[0] === "cost" && !("cost_kind" in claim)) {
      yield { where: at, rule: "money-kind", text: "この金額が何に当たるか（費用の種類）を選んでください。" };
    }
  }
};

function* measure(where: Path, claim: Entries, value: number): Iterable<Fault> {
  if (typeof claim.value_to === "number" && claim.value_to <= value) {
    const text = "値の上限が、値より大きくありません。小さい方を値に入れてください。";
    yield { where: [...where, "value_to"], rule: "measure", text };
  }
  if (claim.before === value) {
    yield { where: [...where, "before"], rule: "measure", text: "前の値が、後の値と同じです。" };
  }
}

export const events: Rule = function* ({ data }) {
  for (const [at, claim] of listed(data.timeline)) {
    if (claim.as_of !== undefined && claim.as_of !== null && claim.as_of !== "不明") continue;
    yield { where: ["timeline", at, "as_of"], rule: "undated-event", text: "年表の記述には時点が要ります。" };
  }
};

export const milestones: Rule = function* (ground) {
  const found = new Map<string, When>();
  for (const [path, claim] of claimsOf(ground)) {
    const name = String(claim.milestone);
    if (!MILESTONES.includes(name)) continue;
    const where = [...path, "milestone"];
    const time = whenOf(claim.as_of);
    if (found.has(name)) yield { where, rule: "milestone", text: `節目${quote(name)}が二つあります。` };
    else if (!time || time.points.length === 0 || !exists(time)) {
      yield { where, rule: "milestone", text: `節目${quote(name)}の時が分かりません。時点を入れてください。` };
    } else {
      found.set(name, time);
      const [began, running] = MILESTONES.map((each) => found.get(each));
      if (began && running && before(ends(running), begins(began))) {
        yield { where, rule: "milestone", text: "運用が、着手より前です。どちらかの時点を直してください。" };
      }
    }
  }
};

/** States say of what time they are known; no evidence is older than the start it is taken for. */
export const states: Rule = function* (ground) {
  const stated = listed(ground.data.status).map(([at, each]) => [["status", at] as Path, each] as const);
  for (const [where, found] of [...stated, ...claimsOf(ground)]) {
    if (typeof found.state !== "string") continue;
    const times = timesOf(found, ground);
    if (times) yield* state(where, found.state, times);
  }
};

interface Times {
  readonly asOf: When | null;
  readonly since: When | null;
  /** The days of the sources; none where one has no day. */
  readonly days: readonly When[];
}

/** Null where a time or a source is faulty in itself, of which another rule speaks. */
function timesOf(found: Entries, { data, today }: Ground): Times | null {
  const sources = isEntries(data.sources) ? data.sources : {};
  const named = textsOf(found.source).map((name) => sources[name]);
  if (!named.every(isEntries)) return null;
  const all = [found.as_of, found.since, ...named.map(({ published }) => published)].map(time);
  if (all.includes("faulty")) return null;
  const [asOf = null, since = null, ...days] = all as (When | null)[];
  if ([asOf, ...days].some((each) => each && startsAfter(each, today))) return null;
  const dated = days.filter((day): day is When => day !== null);
  return { asOf, since, days: dated.length === days.length ? dated : [] };
}

function time(value: Value | undefined): When | null | "faulty" {
  if (value === undefined || value === null || value === "不明") return null;
  const when = whenOf(value);
  return when && exists(when) ? when : "faulty";
}

function* state(where: Path, name: string, { asOf, since, days }: Times): Iterable<Fault> {
  const rule = "state-date";
  if (!asOf) {
    if (RUNNING.includes(name) && days.length === 0) {
      yield {
        where: [...where, "state"],
        rule,
        text: `${quote(name)}が、いつ確かめられたことか分かりません。時点を入れてください。`,
      };
    }
    return;
  }
  if (since && [...RUNNING, "終了"].includes(name) && before(ends(asOf), begins(since))) {
    yield { where: [...where, "since"], rule, text: "始めた時が、確かめた時より後です。" };
  }
  if (days.length === 0) return;
  if (days.every((day) => before(ends(day), begins(asOf)))) {
    yield {
      where: [...where, "as_of"],
      rule,
      text: "時点が、どの出典の公表日よりも後です。予定なら「始めた時」に移してください。",
    };
  } else if (RUNNING.includes(name) && !since && days.every((day) => history(asOf, day))) {
    const text =
      "時点が、出典の公表日より1年以上前です。始めた時なら「始めた時」に移し、時点には確かめられる一番新しい時を入れてください。";
    yield { where: [...where, "as_of"], rule, text };
  }
}

function history(asOf: When, day: When): boolean {
  const [year, month, last] = ends(asOf);
  return before([year + 1, month, last], begins(day));
}

export const doubts: Rule = function* ({ data }) {
  const known = Object.keys(isEntries(data.sources) ? data.sources : {});
  for (const [at, doubt] of entriesOf(data.doubts).entries()) {
    const named = new Set(textsOf(doubt.sources));
    if ("unsourced" in doubt || [...named].some((name) => !known.includes(name))) continue;
    if (named.size === 0)
      yield { where: ["doubts", at], rule: "doubt-sides", text: "出典を選ぶか、出典のないわけを書いてください。" };
    else if (named.size === 1 && (doubt.kind === undefined || doubt.kind === "食い違い")) {
      const text = "出典が一つだけです。もう一方の出典も選ぶか、種類を「読み方」「裏づけ」にしてください。";
      yield { where: ["doubts", at], rule: "doubt-sides", text };
    }
  }
};
