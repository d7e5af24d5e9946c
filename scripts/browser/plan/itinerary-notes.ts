/** What is wrong, or unlikely, in an itinerary: told beside it, and never put right by itself. */
import { dayWithWeekday, daysBetween, isDay, minutes } from "./days";
import type { AtHand } from "./at-hand";
import { againstTime } from "./host-terms";
import { TOPIC_MINUTES, offHours } from "./hours";
import { whyClosed } from "./holidays";
import { inOrder, overMidnight } from "./itinerary";
import { type Host, type Leg, type Plan, dayOf } from "./plan";

export interface Note {
  readonly kind:
    | "overlap"
    | "reversed"
    | "gap"
    | "order"
    | "move"
    | "closed"
    | "day"
    | "missing"
    | "hours"
    | "noon"
    | "short"
    | "ride";
  /** The leg that it is about, else "". */
  readonly leg: string;
  readonly text: string;
}

/** So many minutes without a leg are told. */
const LONG = 60;

export function itineraryNotes(plan: Plan, known: Pick<AtHand, "today" | "towns">): Note[] {
  const legs = inOrder(plan.legs);
  const pairs = legs.slice(1).map((leg, at) => [legs[at], leg] as const);
  return [
    ...(plan.kind === "visit" ? plan.hosts.flatMap((host) => missing(host, legs)) : outside(plan, legs)),
    ...plan.hosts.flatMap((host) => crowded(host, legs)),
    ...legs.flatMap((leg) => alone(leg, plan, known)),
    ...overlaps(legs),
    ...pairs.flatMap(([one, other]) => (one && one.day === other.day ? between(one, other) : [])),
    ...unordered(plan.legs, legs),
  ];
}

/** Of a stay the first and the last leg frame its days; a bed or a way on another day is a slip, or a day more. */
function outside({ travel: { from, to } }: Plan, legs: readonly Leg[]): Note[] {
  if (!isDay(from) || !isDay(to)) return [];
  const far = (day: string): boolean => isDay(day) && (daysBetween(day, from) > 1 || daysBetween(to, day) > 1);
  return legs
    .filter(({ day }) => far(day))
    .map((leg) => ({ kind: "day", leg: leg.id, text: `${named(leg)}が、滞在の日から2日以上離れています。` }));
}

function missing(host: Host, legs: readonly Leg[]): Note[] {
  const { day } = dayOf(host);
  if (!isDay(day)) return [{ kind: "missing", leg: "", text: `${host.name}の視察の日が決まっていません。` }];
  if (legs.length === 0) return [];
  const visits = legs.filter((leg) => leg.kind === "visit" && leg.host === host.id);
  if (visits.length === 0) return [{ kind: "missing", leg: "", text: `${host.name}の視察が行程にありません。` }];
  const elsewhere = visits.find((leg) => leg.day !== day);
  return elsewhere
    ? [
        {
          kind: "day",
          leg: elsewhere.id,
          text: `${host.name}の視察が${dayWithWeekday(elsewhere.day) || "日付のない行"}にあります。訪問先の日は${dayWithWeekday(day)}です。`,
        },
      ]
    : [];
}

/** Tell where there is less time than the cases to be seen are likely to take. */
function crowded({ id, name, cases }: Host, legs: readonly Leg[]): Note[] {
  const visits = legs.filter((leg) => leg.kind === "visit" && leg.host === id);
  const lengths = visits.map(({ from, to }) => (minutes(to) ?? NaN) - (minutes(from) ?? NaN));
  const whole = lengths.reduce((sum, each) => sum + each, 0);
  const [last] = visits.slice(-1);
  if (!last || cases.length < 2 || !(whole < cases.length * TOPIC_MINUTES)) return [];
  const text = `${name}で見る事例は${cases.length}件ですが、視察は${whole}分です。1件に${TOPIC_MINUTES}分ほどかかることが多いので、事例を絞るか、時間を延ばしてください。`;
  return [{ kind: "short", leg: last.id, text }];
}

function alone(leg: Leg, plan: Plan, known: Pick<AtHand, "today" | "towns">): Note[] {
  const [from, to] = [minutes(leg.from), minutes(leg.to)];
  const note = (kind: Note["kind"], text: string): Note => ({ kind, leg: leg.id, text });
  if (from !== null && to !== null && to <= from && !overMidnight(leg))
    return [note("reversed", `${named(leg)}の終わり（${leg.to}）が、始まり（${leg.from}）より後ではありません。`)];
  if (leg.kind !== "visit") return [];
  return [
    ...refusals(leg, plan, known).map((text) => note("closed", text)),
    ...offHours(from, to).map(([kind, text]) => note(kind, `${named(leg)}が、${text}にかかります。`)),
  ];
}

/** Closed days, what the reader has noted of the host, and what the host has published. */
function refusals(leg: Leg, { hosts, route }: Plan, { today, towns }: Pick<AtHand, "today" | "towns">): string[] {
  const host = hosts.find(({ id }) => id === leg.host);
  const why = isDay(leg.day) ? whyClosed(leg.day) : "";
  const span = host?.closed.find(({ from, to }) => from && from <= leg.day && leg.day <= (to || from));
  return [
    ...(why ? [`${named(leg)}の日は${why}です。`] : []),
    ...(span
      ? [`${named(leg)}の日は、訪問先が受け入れない期間（${span.what || "理由の記入なし"}）に入っています。`]
      : []),
    ...againstTime(leg, towns.get(host?.town ?? ""), route, today).map((text) => `${named(leg)}　${text}`),
  ];
}

function overlaps(legs: readonly Leg[]): Note[] {
  const timed = legs.flatMap((leg) => {
    const [from, end] = [minutes(leg.from), minutes(leg.to)];
    // A visit without an end takes as long as one topic does.
    const to = end === null && from !== null && leg.kind === "visit" ? from + TOPIC_MINUTES : end;
    const until = to !== null && overMidnight(leg) ? to + 24 * 60 : to;
    return from !== null && until !== null && until > from ? [{ leg, from, to: until }] : [];
  });
  return timed.flatMap((one, at) =>
    timed.slice(at + 1).flatMap((other) => {
      const both = one.leg.day === other.leg.day && one.from < other.to && other.from < one.to;
      return both
        ? [
            {
              kind: "overlap",
              leg: other.leg.id,
              text: `${named(one.leg)}と${named(other.leg)}の時刻が重なっています。`,
            } as const,
          ]
        : [];
    }),
  );
}

function between(one: Leg, other: Leg): Note[] {
  const [end, start] = [minutes(one.to), minutes(other.from)];
  if (one.kind === "visit" && other.kind === "visit" && one.host !== other.host && one.where !== other.where) {
    return [{ kind: "move", leg: other.id, text: `${named(one)}の後、${named(other)}までの移動がありません。` }];
  }
  if (end === null || start === null || start - end < LONG) return [];
  return [
    { kind: "gap", leg: other.id, text: `${one.to}から${other.from}まで（${start - end}分）の予定がありません。` },
  ];
}

function unordered(shown: readonly Leg[], sorted: readonly Leg[]): Note[] {
  const moved = shown.some((leg, at) => leg !== sorted[at]);
  return moved ? [{ kind: "order", leg: "", text: "行の並びが時刻の順ではありません。" }] : [];
}

function named({ what, where, day }: Leg): string {
  const date = isDay(day) ? `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日の` : "";
  const text = what.trim() || where.trim() || "名前のない行";
  return `${date}「${[...text].length > 24 ? `${[...text].slice(0, 24).join("")}…` : text}」`;
}
