/** What an address brought along, put into a plan, and told in words that go no further than what was done. */
import { type Gone, goneOf, led } from "../data/gone";
import { type Fate, fatesOf } from "../facts/fates";
import type { AtHand } from "./at-hand";
import { MOST } from "./bounds";
import { type Carried, withCarried } from "./link";
import type { Plan } from "./plan";
import { ROUTES, wordsOf } from "./words";

export interface Entered {
  readonly plan: Plan;
  /** Which hosts are there now, as 「北見市を訪問先に入れました。」; "" for none. */
  readonly told: string;
  /** What could not be put in; "" where all could. */
  readonly missing: string;
  /** What became of those that are gone. */
  readonly fates: readonly Fate[];
}

/** Put the cases of today into a plan for those that they stand for, and tell which; null where it names none. */
export function ledOn(plan: Plan, gone: Gone): Pick<Entered, "plan" | "fates"> | null {
  const now = led(plan, gone);
  if (now === plan) return null;
  const old = plan.hosts.flatMap(({ cases }) => cases).filter((id) => goneOf(id, gone)?.to);
  return { plan: now, fates: fatesOf(old, gone) };
}

/** Put cases, questions and the host of a page into a plan, as far as the casebook holds them. */
export function entered(plan: Plan, sent: Carried, { cases, gone }: Pick<AtHand, "cases" | "gone">): Entered {
  const held = sent.cases.filter((id) => goneOf(id, gone)?.to !== null);
  const given = led({ ...sent, cases: held }, gone);
  const short = new Map(cases.map((each) => [each.id, each]));
  const theirs = cases.filter(({ townKey }) => townKey === given.host).map(({ id }) => id);
  const all = [...given.cases, ...theirs];
  const now = withCarried(plan, { ...given, cases: all }, (id) => short.get(id));
  const lost = given.cases.filter((id) => !short.has(id)).length + Number(given.host !== "" && theirs.length === 0);
  const towns = new Map(all.flatMap((id) => short.get(id) ?? []).map(({ townKey, name }) => [townKey, name]));
  const there = new Set(now.hosts.map(({ town }) => town));
  const names = (inside: boolean): string =>
    [...towns].flatMap(([town, name]) => (there.has(town) === inside ? [name] : [])).join("、");
  return {
    plan: now,
    told: told(names(true), now.hosts === plan.hosts, wordsOf(plan).host) + visitors(plan, now),
    missing: missing(names(false), lost, wordsOf(plan).host),
    fates: fatesOf(sent.cases, gone),
  };
}

function told(names: string, same: boolean, host: string): string {
  if (!names) return "";
  return same ? `${names}は、もう${host}に入っています。` : `${names}を${host}に入れました。`;
}

function visitors({ route, party }: Plan, now: Plan): string {
  return [
    now.route === route ? "" : `申込みの手順を「${ROUTES[now.route].visit}」にしました。`,
    now.party === party ? "" : `人数を${now.party}人にしました。`,
  ].join("");
}

function missing(full: string, lost: number, host: string): string {
  return [
    full && `${host}は${MOST.hosts}か所までのため、${full}は入れられませんでした。`,
    lost > 0 ? `この事例帖にない事例や団体${lost}件は外しました。` : "",
  ].join("");
}
