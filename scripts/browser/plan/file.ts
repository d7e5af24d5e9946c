/**
 * A plan as text: for a file that the reader keeps or hands on, and for the browser's storage. Whatever is read may be
 * foreign, broken, old or made to do harm: what comes out is a whole plan, or the reason why not in plain words.
 */
import { CHAPTER, LARGEST_FILE, LINE, MOST, TEXT } from "./bounds";
import {
  type Notes,
  type Reader,
  countUpTo,
  day,
  flag,
  isObject,
  key,
  list,
  object,
  oneOf,
  record,
  text,
  time,
  wholeUpTo,
} from "./decode";
import {
  type Allowance,
  type Choice,
  type Costs,
  type Deadline,
  type Extra,
  type Group,
  type Host,
  type Leg,
  NO_CHOICE,
  type Person,
  type Plan,
  type Question,
  VERSION,
  newId,
} from "./plan";
import type { Day, PlannedDay } from "./travel";

export type Found =
  /** `notes` tells what could not be taken over; empty when all was. */
  { readonly plan: Plan; readonly notes: readonly string[] } | { readonly fault: string };

type Raw = Record<string, unknown>;
/** Number n makes a plan of version n + 2 from one of version n + 1. */
export type Migrations = readonly ((old: Raw) => Raw)[];

/** None yet: this is the first version. */
const MIGRATIONS: Migrations = [];

const FOREIGN =
  "このファイルは、この事例帖の計画ではありません。「ファイルに保存」で作ったファイル（.json）を選んでください。";
const BROKEN = "ファイルを読めません。途中で切れているか、ほかのソフトで書き換えられています。";
const HUGE = "ファイルが大きすぎます。この事例帖の計画は8MBを超えません。";
const NEWER = "このファイルは、新しい版の事例帖で作られています。新しい版の事例帖で開いてください。";

const choice = object<Choice>({ day, from: time, to: time });
const line = text(LINE);
const long = text(TEXT);
const chapter = text(CHAPTER);
const yen = wholeUpTo(MOST.yen);
const isText = (value: unknown): boolean => typeof value === "string";

const HOST = object<Host>({
  id: key,
  town: key,
  name: line,
  section: line,
  cases: list(key, MOST.cases, isText),
  reason: long,
  online: flag,
  choices: list(choice, MOST.choices),
  agreed: choice,
  closed: list(object({ from: day, to: day, what: line }), MOST.closed),
  notes: long,
});
const PERSON = object<Person>({ id: key, section: line, post: line, name: line, kana: line, role: line });
const QUESTION = object<Question>({
  id: key,
  host: key,
  case: key,
  field: key,
  text: long,
  asks: oneOf("事実", "理由"),
  must: flag,
  where: oneOf("", "published", "online", "there"),
  answer: chapter,
});
const LEG = object<Leg>({
  id: key,
  day,
  from: time,
  to: time,
  kind: oneOf("move", "visit", "stay", "other"),
  host: key,
  what: line,
  where: line,
  fare: yen,
});
const DEADLINE = object<Deadline>({ id: key, what: line, day, fixed: flag, done: flag });
const DAY = object<Day>({ day, work: chapter, noticed: chapter, tomorrow: chapter });
const PLANNED = object<PlannedDay>({ day, surfaced: long, brought: long, seen: long });
export const COSTS = object<Costs>({
  rules: list(object<Allowance>({ id: key, name: line, per: oneOf("night", "day"), yen, article: line }), MOST.costs),
  extras: list(object<Extra>({ id: key, what: line, yen, each: flag }), MOST.costs),
  nights: wholeUpTo(MOST.legs),
  days: wholeUpTo(MOST.legs),
});
export const GROUP = object<Group>({ kind: oneOf("members", "committee", "caucus", "funds"), name: line });
export const HOME = object<Plan["home"]>({
  name: line,
  prefecture: line,
  section: line,
  population: line,
  address: line,
  phone: line,
  mail: line,
});

const PLAN: Reader<Plan> = object<Plan>({
  format: oneOf("casebook-plan"),
  version: () => VERSION,
  id: key,
  kind: oneOf("visit", "travel"),
  name: line,
  home: HOME,
  route: oneOf("staff", "council"),
  group: GROUP,
  purpose: long,
  theme: key,
  hosts: list(HOST, MOST.hosts),
  people: list(PERSON, MOST.people),
  party: countUpTo(MOST.party),
  questions: list(QUESTION, MOST.questions),
  legs: list(LEG, MOST.legs),
  costs: COSTS,
  deadlines: list(DEADLINE, MOST.deadlines),
  report: object<Plan["report"]>({
    impressions: record(MOST.hosts, CHAPTER),
    seen: record(MOST.hosts, CHAPTER),
    thanks: record(MOST.hosts, TEXT),
    use: chapter,
    limits: chapter,
  }),
  travel: object<Plan["travel"]>({
    from: day,
    to: day,
    place: line,
    duties: long,
    cover: long,
    focus: list(key, MOST.answers, isText),
    ready: record(MOST.answers, LINE),
    surfaced: record(MOST.answers, CHAPTER),
    brought: record(MOST.answers, CHAPTER),
    seen: record(MOST.answers, CHAPTER),
    log: list(DAY, MOST.log),
    days: list(PLANNED, MOST.log),
    alike: chapter,
    different: chapter,
  }),
});

/** Write a plan for a file. */
export function written(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/** Read a plan from the text of a file. Never throws. */
export function readPlan(content: string, migrations: Migrations = MIGRATIONS): Found {
  if (content.length > LARGEST_FILE) return { fault: HUGE };
  let raw: unknown;
  try {
    raw = JSON.parse(content.replace(/^\ufeff/, ""));
  } catch {
    return { fault: content.includes("casebook-plan") ? BROKEN : FOREIGN };
  }
  return readRaw(raw, migrations);
}

/** Read a file that the reader has chosen. Never rejects. */
export async function readFile(file: File): Promise<Found> {
  if (file.size > LARGEST_FILE) return { fault: HUGE };
  try {
    return readPlan(await file.text());
  } catch {
    return {
      fault: "ファイルを開けません。ファイルが動かされていないか、共有フォルダーにつながっているかを確かめてください。",
    };
  }
}

function readRaw(raw: unknown, migrations: Migrations): Found {
  if (!isObject(raw) || raw.format !== "casebook-plan") return { fault: FOREIGN };
  const { version } = raw;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) return { fault: BROKEN };
  if (version > migrations.length + 1) return { fault: NEWER };
  try {
    const current = migrations.slice(version - 1).reduce((old, migrate) => migrate(old), raw);
    const notes: Notes = { cut: 0, dropped: 0 };
    return { plan: whole(PLAN(current, notes)), notes: told(notes) };
  } catch {
    return { fault: BROKEN };
  }
}

function told({ cut, dropped }: Notes): string[] {
  return [
    ...(cut > 0 ? [`長すぎる文${cut}か所を、途中までにしました。`] : []),
    ...(dropped > 0 ? [`読めない項目や多すぎる項目${dropped}件を、外しました。`] : []),
  ];
}

/** Make names unlike each other, three choices for every host, and let nothing point to a host that is not there. */
function whole(plan: Plan): Plan {
  const hosts = named(plan.hosts).map((host) => ({
    ...host,
    cases: [...new Set(host.cases.filter((each) => each))],
    choices: [...host.choices, NO_CHOICE, NO_CHOICE, NO_CHOICE].slice(0, MOST.choices),
  }));
  const known = new Set(hosts.map(({ id }) => id));
  const ofHost = <T extends { readonly host: string }>(each: T): T =>
    known.has(each.host) ? each : { ...each, host: "" };
  return {
    ...plan,
    id: plan.id || newId(),
    hosts,
    people: named(plan.people),
    questions: named(plan.questions).map(ofHost),
    legs: named(plan.legs).map(ofHost),
    costs: { ...plan.costs, rules: named(plan.costs.rules), extras: named(plan.costs.extras) },
    deadlines: named(plan.deadlines),
  };
}

function named<T extends { readonly id: string }>(all: readonly T[]): T[] {
  const seen = new Set<string>();
  return all.map((each) => {
    const id = each.id && !seen.has(each.id) ? each.id : newId();
    seen.add(id);
    return id === each.id ? each : { ...each, id };
  });
}
