/** The drafts of case updates, laid open for tests by `core.ts`. */
import type { FullCase } from "../../scripts/browser/data/data";
import { drafts } from "../../scripts/browser/plan/draft";
import { type Plan, newHost, newPlan } from "../../scripts/browser/plan/plan";

export const drafting = {
  /** Fill in what a test does not care about. */
  drafts: (plan: Partial<Plan>, cases: readonly FullCase[]) => {
    const whole = { ...newPlan("visit"), ...plan };
    const hosts = whole.hosts.map((host) => ({ ...newHost("", "", []), ...host }));
    return drafts({ ...whole, hosts }, new Map(cases.map((each) => [each.id, each])));
  },
};
