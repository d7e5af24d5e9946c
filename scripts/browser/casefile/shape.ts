/** The schema, compiled when the site is built: what it refuses, in words. */
import { type Refused, validate } from "case-validator";
import { type Fault, type Ground, fieldsOf } from "./fault";
import { partAt } from "./order";
import { type Path, type Value, isList, valueAt } from "./value";

type Given = Readonly<Record<string, unknown>>;

/** Hold the data against the schema. */
export function* shape(ground: Ground): Iterable<Fault> {
  validate(ground.data);
  const told = new Set<string>();
  for (const each of meant(validate.errors ?? [])) {
    const fault = faultOf(each, ground);
    const name = JSON.stringify([fault.where, fault.text]);
    if (!told.has(name)) yield fault;
    told.add(name);
  }
}

/**
 * Of a place that may have several forms, what keeps it from being of the form whose type it has; where no form or
 * several have it, that there is something wrong with it.
 */
function meant(errors: readonly Refused[]): readonly Refused[] {
  const forks = errors.filter(({ keyword }) => keyword === "oneOf");
  return errors.filter((each) => {
    const fork = forks.find((other) => within(each, other));
    if (!fork) return each.keyword !== "oneOf" || !forms(errors, each).some(fits);
    const form = forms(errors, fork).find((all) => all.includes(each)) ?? [];
    return fits(form);
  });
}

/** Whether an error is of one of the forms of a fork. */
function within(error: Refused, fork: Refused): boolean {
  return error !== fork && error.instancePath.startsWith(fork.instancePath) && formOf(error, fork) !== "";
}

/** Name the form of a fork that an error is of; "" for none. Behind a `$ref` the form begins anew. */
function formOf(error: Refused, fork: Refused): string {
  if (error.schemaPath.startsWith(`${fork.schemaPath}/`))
    return error.schemaPath.slice(fork.schemaPath.length + 1, -1).split("/")[0] ?? "";
  const own = error.instancePath === fork.instancePath || error.instancePath.startsWith(`${fork.instancePath}/`);
  return own && /^#\/\$defs\/(?:gap|field|answer)\//.test(error.schemaPath)
    ? (error.schemaPath.split("/")[2] ?? "")
    : "";
}

function forms(errors: readonly Refused[], fork: Refused): Refused[][] {
  const found = new Map<string, Refused[]>();
  for (const each of errors) {
    if (!within(each, fork)) continue;
    const name = formOf(each, fork);
    found.set(name, [...(found.get(name) ?? []), each]);
  }
  const typed = [...found.values()].filter(
    (form) => !form.some((each) => each.keyword === "type" && each.instancePath === fork.instancePath),
  );
  return typed.length === 1 ? typed : [];
}

function fits(form: readonly Refused[]): boolean {
  return form.length > 0;
}

function faultOf({ instancePath, keyword, params }: Refused, ground: Ground): Fault {
  const where = pathOf(instancePath, ground.data);
  const value = valueAt(ground.data, where);
  const extra = keyword === "required" ? String(params.missingProperty) : String(params.additionalProperty ?? "");
  const place = extra ? [...where, extra] : where;
  return { where: place, rule: "schema", text: `${titleOf(place, ground)}${said(keyword, params, value, ground)}` };
}

function pathOf(pointer: string, data: Value): Path {
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replace(/~1/g, "/").replace(/~0/g, "~"));
  const path: (string | number)[] = [];
  for (const step of steps) path.push(isList(valueAt(data, path)) ? Number(step) : step);
  return path;
}

/** What a place is called on the form. */
export function titleOf(path: Path, { scheme }: Ground): string {
  const fields = fieldsOf(scheme);
  const named = [...path].reverse().find((step): step is string => typeof step === "string") ?? "";
  const part = scheme.parts[partAt(path.slice(0, path.lastIndexOf(named)), (key) => fields.has(key))];
  const title = part?.fields.find(({ key }) => key === named)?.title ?? fields.get(named);
  const question = scheme.questions.find(({ key }) => path[0] === "answers" && key === path[1])?.label;
  return path[0] === "answers" && question && path.length <= 3 ? `要点「${question}」` : `「${title ?? named}」`;
}

function said(keyword: string, params: Given, value: Value | undefined, ground: Ground): string {
  if (keyword === "required") return "がありません。";
  if (keyword === "additionalProperties") return "は、ここでは使えません。名前を直すか、消してください。";
  if (value === null || value === undefined || (typeof value === "string" && !value.trim())) return "が空です。";
  const most = SIZES[keyword];
  if (most) return most(Number(params.limit), value);
  if (keyword === "enum")
    return typeof value === "object" ? (KINDS.kind ?? "") : `に「${String(value)}」は使えません。`;
  if (keyword === "type")
    return `に${TYPES[String(params.type).split(",")[0] ?? ""] ?? "決まった形の値"}を入れてください。`;
  if (keyword === "dependentRequired")
    return `を書くときは、${named(String(params.missingProperty), ground)}も要ります。`;
  return KINDS[keyword] ?? "の書き方が決まりと違います。";
}

function named(key: string, { scheme }: Ground): string {
  return `「${scheme.parts.claim?.fields.find((field) => field.key === key)?.title ?? key}」`;
}

const SIZES: Readonly<Record<string, (limit: number, value: Value) => string>> = {
  maxLength: (limit, value) => `は${limit}字までです（いまは${[...String(value)].length}字）。`,
  minLength: (limit) => `は${limit}字以上にしてください。`,
  maxItems: (limit) => `は${limit}個までです。`,
  minItems: () => "が一つもありません。",
  minProperties: () => "が一つもありません。",
};
const TYPES: Readonly<Record<string, string>> = {
  number: "半角の数だけ",
  string: "文字",
  array: "一覧",
  object: "項目の並び",
  boolean: "「はい」か「いいえ」",
};
const KINDS: Readonly<Record<string, string>> = {
  uniqueItems: "に同じものが二度あります。",
  propertyNames: "の名前は、半角の英小文字で始め、英小文字、数字、ハイフンで40字までです。",
  pattern: "の書き方が決まりと違います。例のとおりに書いてください。",
  kind: "の書き方が決まりと違います。",
  not: "に index は使えません。",
};
