/** The keeping of plans, laid open for tests by `core.ts`: one tab of the planner without its page. */
import { History } from "../../scripts/browser/plan/history";
import { KeptPlans } from "../../scripts/browser/visit/kept-plans";
import { type Plan, newPlan } from "../../scripts/browser/plan/plan";

class Tab {
  readonly history: History<Plan>;
  readonly plans: KeptPlans;
  /** What the bar has shown, without repetitions. */
  readonly shown: string[] = [];
  private back = (): void => undefined;

  constructor(id: string) {
    this.history = new History(newPlan("visit"));
    this.plans = new KeptPlans(this.history);
    this.plans.subscribe(() => this.look());
    this.open(id);
  }

  open(id: string): void {
    const found = this.plans.find(id);
    this.plans.open(found && "plan" in found ? found.plan : { ...newPlan("visit"), id });
  }

  type(purpose: string): void {
    this.history.change((plan) => ({ ...plan, purpose }));
  }

  remove(id: string): void {
    this.back = this.plans.delete(id);
  }

  bringBack(): void {
    const { now } = this.history;
    this.back();
    this.plans.open(now);
  }

  /** Keep a plan that is not open, as one from a file. */
  put(id: string): boolean {
    return this.plans.put({ ...newPlan("visit"), id });
  }

  settle(mine: boolean): boolean {
    return this.plans.settle(mine);
  }

  undo(): void {
    this.history.undo();
  }

  taken(): void {
    this.plans.taken();
  }

  state(): unknown {
    const { kept, unsaved, deleted, conflict } = this.plans;
    return { kept, unsaved, deleted, clash: conflict !== null, purpose: this.history.now.purpose };
  }

  private look(): void {
    if (this.shown.at(-1) !== this.plans.kept) this.shown.push(this.plans.kept);
  }
}

type Act = Exclude<keyof Tab, "history" | "plans" | "shown">;

let tab: Tab;

export const keeping = {
  openTab: (id: string) => {
    tab = new Tab(id);
  },
  /** Do something in the tab; gives what that gives. */
  act: (name: Act, ...given: never[]) => (tab[name] as (...all: never[]) => unknown)(...given),
  shown: () => tab.shown,
};
