/** The keeping of plans, laid open for tests by `core.ts`: one tab of the planner without its page. */
import { History } from "../../scripts/browser/plan/history";
import { Keeper } from "../../scripts/browser/visit/keeper";
import { type Plan, newPlan } from "../../scripts/browser/plan/plan";

class Tab {
  readonly history: History<Plan>;
  readonly keeper: Keeper;
  /** What the bar has shown, without repetitions. */
  readonly shown: string[] = [];
  private back = (): void => undefined;

  constructor(id: string) {
    this.history = new History(newPlan("visit"));
    this.keeper = new Keeper(this.history);
    this.keeper.subscribe(() => this.look());
    this.open(id);
  }

  open(id: string): void {
    const found = this.keeper.find(id);
    this.keeper.open(found && "plan" in found ? found.plan : { ...newPlan("visit"), id });
  }

  type(purpose: string): void {
    this.history.change((plan) => ({ ...plan, purpose }));
  }

  remove(id: string): void {
    this.back = this.keeper.delete(id);
  }

  bringBack(): void {
    const { now } = this.history;
    this.back();
    this.keeper.open(now);
  }

  /** Keep a plan that is not open, as one from a file. */
  put(id: string): boolean {
    return this.keeper.put({ ...newPlan("visit"), id });
  }

  settle(mine: boolean): boolean {
    return this.keeper.settle(mine);
  }

  undo(): void {
    this.history.undo();
  }

  taken(): void {
    this.keeper.taken();
  }

  state(): unknown {
    const { kept, unsaved, deleted, conflict } = this.keeper;
    return { kept, unsaved, deleted, clash: conflict !== null, purpose: this.history.now.purpose };
  }

  private look(): void {
    if (this.shown.at(-1) !== this.keeper.kept) this.shown.push(this.keeper.kept);
  }
}

type Act = Exclude<keyof Tab, "history" | "keeper" | "shown">;

let tab: Tab;

export const keeping = {
  openTab: (id: string) => {
    tab = new Tab(id);
  },
  /** Do something in the tab; gives what that gives. */
  act: (name: Act, ...given: never[]) => (tab[name] as (...all: never[]) => unknown)(...given),
  shown: () => tab.shown,
};
