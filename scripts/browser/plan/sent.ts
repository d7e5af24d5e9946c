/** What an address brought along, put into a plan, and told in words that go no further than what was done. */
import type { ShortCase } from "../data/data";
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
}

/** Put cases, questions and the host of a page into a plan; `cases` are those that the casebook holds. */
export function entered(plan: Plan, given: Carried, cases: readonly ShortCase[]): Entered {
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
