/**
 * What is to be done by when, reckoned from the days of the visit. The plan keeps only what the reader has set: a day,
 * that something is done, deadlines of one's own. All else follows the visit's days whenever they change.
 */
import { DEADLINES, STAY_DEADLINES } from "../data/planner";
import type { Deadline as Rule, Town } from "../data/data";
import { dayWithWeekday, daysBetween, isDay, plusDays } from "./days";
import { holidaysKnown, openDay, whyClosed } from "./holidays";
import { againstTime } from "./host-terms";
import { back } from "./lead";
import { type Deadline, type Plan, type Route, dayOf, newId } from "./plan";
import { leadOf } from "./reception";
import { wordsOf } from "./words";

export interface Due {
  readonly id: string;
  readonly what: string;
  /** ISO; "" while the visit has no day. */
  readonly day: string;
  /** Where the day comes from, as 「視察日2027年4月20日（火）の1か月前」. */
  readonly why: string;
  /** What has moved the day, or speaks against it. */
  readonly notes: readonly string[];
  /** What can still be done when the day has gone by; "" in time. */
  readonly late: string;
  readonly fixed: boolean;
  readonly done: boolean;
  /** True for one that the reader has added. */
  readonly own: boolean;
  readonly after: boolean;
}

/** Municipalities by key: what a host asks for itself goes before what is common. */
type Towns = ReadonlyMap<string, Town>;

interface Anchor {
  readonly name: string;
  readonly town: string;
  readonly day: string;
  readonly route: Route;
  /** What the day is, as 視察日. */
  readonly what: string;
}

interface Reckoned {
  readonly day: string;
  readonly why: string;
  readonly notes: readonly string[];
}

const NOTHING: Reckoned = { day: "", why: "", notes: [] };
const OWN_LATE = "過ぎています。済んでいれば印を付け、まだなら日を改めます。";

/** Give all deadlines of a plan, the earliest first; those without a day last. `today` is an ISO day. */
export function duesOf(plan: Plan, today: string, towns: Towns): Due[] {
  const anchors = anchorsOf(plan);
  const kept = new Map(plan.deadlines.map((each) => [each.id, each]));
  const automatic = rulesOf(plan).map((rule) => dueOf(rule, anchors, kept.get(rule.key), today, towns, plan));
  const own = plan.deadlines.filter(({ id }) => !isAutomatic(id)).map((each) => ownDue(each, today));
  const place = ({ day }: Due): string => day || "9999";
  return [...automatic, ...own].sort((one, other) =>
    place(one) < place(other) ? -1 : Number(place(one) > place(other)),
  );
}

/** True for a deadline that follows the visit's days when the reader has set none. */
export function isAutomatic(id: string): boolean {
  return [...DEADLINES, ...STAY_DEADLINES].some((rule) => rule.key === id);
}

function rulesOf({ kind, route: own }: Plan): readonly Rule[] {
  return kind === "travel" ? STAY_DEADLINES : DEADLINES.filter(({ route }) => !route || route === own);
}

/** Set a day by hand; for an automatic one, "" follows the visit's days again. */
export function withDay(plan: Plan, id: string, day: string): Plan {
  return changed(plan, id, (each) => ({ ...each, day, fixed: day !== "" }));
}

export function withDone(plan: Plan, id: string, done: boolean): Plan {
  return changed(plan, id, (each) => ({ ...each, done }));
}

export function withDeadline(plan: Plan, what: string, day: string): Plan {
  return { ...plan, deadlines: [...plan.deadlines, { id: newId(), what, day, fixed: true, done: false }] };
}

export function withoutDeadline(plan: Plan, id: string): Plan {
  return { ...plan, deadlines: plan.deadlines.filter((each) => each.id !== id) };
}

/** What else speaks of the days: a visit's day on which offices are closed, or an earlier second choice. */
export function dayNotes(plan: Plan, today: string, towns: Towns): string[] {
  return plan.hosts.flatMap((host) => {
    const { day } = dayOf(host);
    if (!isDay(day)) return [];
    const why = whyClosed(day);
    const refused = againstTime(dayOf(host), towns.get(host.town), plan.route, today);
    const closed = [
      ...(why ? [`${host.name}の視察日${dayWithWeekday(day)}は${why}です。`] : []),
      ...refused.map((each) => `${host.name}　${each}`),
    ];
    const earlier = host.agreed.day ? undefined : host.choices.find((each) => isDay(each.day) && each.day < day);
    return earlier
      ? [
          ...closed,
          `${host.name}には${dayWithWeekday(earlier.day)}という、より早い希望日もあります。期限は${dayWithWeekday(day)}から数えています。`,
        ]
      : closed;
  });
}

/** Days are known from the hosts; a stay as 旅する公務員 has days of its own. */
function anchorsOf(plan: Plan): Anchor[] {
  const { route, hosts, kind, travel } = plan;
  const { first, last } = wordsOf(plan);
  const all: readonly Anchor[] =
    kind === "travel"
      ? [
          { name: "", town: "", day: travel.from, route, what: first },
          { name: "", town: "", day: travel.to, route, what: last },
        ]
      : hosts.map((host) => ({ name: host.name, town: host.town, day: dayOf(host).day, route, what: first }));
  return all.filter(({ day }) => isDay(day)).sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** What a deadline is reckoned from, in words. */
function anchorOf({ lead }: Rule, plan: Plan): string {
  if (lead.after && plan.kind === "visit") return "終わり";
  const words = wordsOf(plan);
  return lead.after ? words.last : words.first;
}

function dueOf(
  rule: Rule,
  anchors: readonly Anchor[],
  kept: Deadline | undefined,
  today: string,
  towns: Towns,
  plan: Plan,
): Due {
  const words = wordsOf(plan);
  const reckoned = rule.lead.after ? afterLast(rule, anchors) : beforeEach(rule, anchors, towns);
  const fixed = Boolean(kept?.fixed && isDay(kept.day));
  const { day, why, notes } = fixed && kept ? byHand(kept.day, reckoned, anchors[0], rule) : reckoned;
  const done = kept?.done ?? false;
  const overdue = day !== "" && day < today && !done;
  const gone = !rule.lead.after && (anchors[0]?.day ?? today) < today;
  const late = overdue ? (gone ? `${words.trip}の日を過ぎています。済んでいれば印を付けます。` : rule.late) : "";
  return {
    id: rule.key,
    what: rule.what,
    day,
    why: why || `${anchorOf(rule, plan)}の${rule.lead.name}`,
    notes,
    late,
    fixed,
    done,
    own: false,
    after: rule.lead.after,
  };
}

function ownDue({ id, what, day, done }: Deadline, today: string): Due {
  const known = isDay(day);
  const late = known && day < today && !done ? OWN_LATE : "";
  return {
    id,
    what,
    day: known ? day : "",
    why: "自分で加えた期限",
    notes: known ? closedNote(day) : [],
    late,
    fixed: true,
    done,
    own: true,
    after: false,
  };
}

/** With several hosts, whichever needs it first decides. */
function beforeEach(rule: Rule, anchors: readonly Anchor[], towns: Towns): Reckoned {
  const each = anchors.map((anchor) => {
    const asked = leadOf(towns.get(anchor.town), rule.key, anchor.route);
    const lead = asked?.lead ?? rule.lead;
    const told = asked ? [`${anchor.name}の受け入れの案内に合わせています（ふつうは${rule.lead.name}）。`] : [];
    return reckon(
      back(anchor.day, lead),
      -1,
      `${named(anchor, anchors)}${dayWithWeekday(anchor.day)}の${lead.name}`,
      told,
    );
  });
  return each.reduce<Reckoned>((first, one) => (!first.day || one.day < first.day ? one : first), NOTHING);
}

function afterLast(rule: Rule, anchors: readonly Anchor[]): Reckoned {
  const last = anchors.at(-1);
  if (!last) return NOTHING;
  return reckon(
    plusDays(last.day, rule.lead.days),
    1,
    `${named(last, anchors)}${dayWithWeekday(last.day)}の${rule.lead.name}`,
    [],
  );
}

function named({ name, what }: Anchor, all: readonly Anchor[]): string {
  return all.length > 1 && name ? `${name}の${what}` : what;
}

function reckon(day: string, way: 1 | -1, why: string, told: readonly string[]): Reckoned {
  const moved = openDay(day, way);
  return {
    day: moved.day,
    why,
    notes: [...told, ...movedNote(day, moved.passed[0]?.why ?? "", way), ...unknownNote(moved.day)],
  };
}

function movedNote(day: string, why: string, way: 1 | -1): string[] {
  const next = way === 1 ? "次の開庁日" : "前の開庁日";
  return why ? [`${dayWithWeekday(day)}は${why}のため、${next}にしました。`] : [];
}

function byHand(day: string, { day: reckoned }: Reckoned, first: Anchor | undefined, rule: Rule): Reckoned {
  const apart = reckoned && reckoned !== day ? [`自動で数えると${dayWithWeekday(reckoned)}です。`] : [];
  const wrong =
    first && !rule.lead.after && daysBetween(first.day, day) > 0 ? [`${first.what}より後になっています。`] : [];
  const early =
    first && rule.lead.after && daysBetween(first.day, day) < 0 ? [`${first.what}より前になっています。`] : [];
  return { day, why: "自分で決めた日", notes: [...wrong, ...early, ...apart, ...closedNote(day)] };
}

function closedNote(day: string): string[] {
  const why = whyClosed(day);
  return [...(why ? [`この日は${why}です。`] : []), ...unknownNote(day)];
}

function unknownNote(day: string): string[] {
  return holidaysKnown(day)
    ? []
    : [`${day.slice(0, 4)}年の祝日はこの事例帖では分かりません。土日と年末年始だけを除いています。`];
}

function changed(plan: Plan, id: string, change: (deadline: Deadline) => Deadline): Plan {
  const kept = plan.deadlines.find((each) => each.id === id) ?? { id, what: "", day: "", fixed: false, done: false };
  const next = change(kept);
  const idle = isAutomatic(id) && !next.fixed && !next.done;
  const others = plan.deadlines.some((each) => each.id === id)
    ? plan.deadlines.map((each) => (each.id === id ? next : each))
    : [...plan.deadlines, next];
  return { ...plan, deadlines: idle ? others.filter((each) => each.id !== id) : others };
}
