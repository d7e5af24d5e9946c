/** What the casebook knows, loaded piece by piece; what cannot be loaded stays empty, and the planner works without. */
import { townList } from "../data/town-list";
import type { AtHand } from "../plan/at-hand";
import type { Data, FullCase, ListedTown, Notebook, ShortCase, Town } from "../data/data";
import { townsOfList, whole } from "../data/whole-list";
import { around } from "../facts/around";
import { fullName } from "../facts/bodies";
import { type Own, asks } from "../facts/near";
import { type Office, keepOffice, keptOffice } from "../kept/office";
import type { Kind, Plan } from "../plan/plan";
import type { Carried } from "../plan/link";
import { ownOf } from "../plan/suggest";

const NOTHING: Omit<AtHand, "today" | "office"> = {
  cases: [],
  gone: {},
  sought: null,
  full: new Map(),
  towns: new Map(),
  list: [],
  vocabulary: null,
  notebook: null,
  loading: true,
};

/** Stands for the list of towns among the ids of cases. */
const LIST = "*";

/** Who has cases. */
export interface Named {
  readonly key: string;
  readonly name: string;
  readonly fullName: string;
  readonly kana: string;
}

export class Casebook {
  now: AtHand = { ...NOTHING, office: keptOffice(), today: today() };
  /** True when something could not be read. */
  failed = false;
  /** False where the names and ways of the office hold only until the page is closed. */
  officeKept = true;
  private readonly asked = new Set<string>();
  private underWay: Promise<unknown> = Promise.resolve();
  /** What the cases at hand are near to, in a long list. */
  private near = "";

  constructor(
    private readonly data: Data,
    private readonly kind: Kind,
    private readonly tell: () => void,
  ) {}

  /** Load what every plan needs, and the list of cases once it is `wanted`. Never rejects. */
  async load(wanted: Promise<unknown>): Promise<void> {
    const { data } = this;
    const words = Promise.all([
      this.tried(data.vocabulary()),
      this.kind === "travel" ? this.tried(data.notebook()) : null,
    ]).then(([vocabulary, notebook]) => this.set({ vocabulary, notebook }));
    const index = wanted.then(() => this.tried(townsOfList(data.cases)));
    await words;
    const long = (await index) !== null;
    const cases = long ? [] : ((await this.tried(whole(data.cases))) ?? []);
    const gone = await data.cases.gone().catch(() => ({}));
    this.set({ cases, gone, sought: long ? new Set() : null, loading: false });
    await this.reach(citedBy(this.now.notebook));
  }

  /** Load what a plan asks for and is not there yet, and wait for what is still under way. Never rejects. */
  async follow(plan: Plan): Promise<void> {
    const under = [this.underWay, this.followHome(plan), this.followCases(plan).then(() => this.followChosen(plan))];
    this.underWay = Promise.all(under);
    await this.underWay;
  }

  /** Have the cases with these ids, and those of these towns, among those at hand. Never rejects. */
  async reach(ids: readonly string[], towns: readonly string[] = []): Promise<void> {
    const { sought } = this.now;
    const fresh = [ids, towns].map((each) => each.filter((key) => key && !sought?.has(key)));
    if (!sought || fresh.every(({ length }) => length === 0)) return;
    const [some = [], others = []] = fresh;
    this.add((await this.tried(this.data.cases.some(some, others))) ?? [], [...some, ...others]);
  }

  /** Have at hand what a link brings, if it brings anything. Never rejects. */
  async bring(given: Carried | null): Promise<void> {
    if (given) await this.reach(given.cases, [given.host]);
  }

  /** Have those of a long list at hand that may be near, and give all that are at hand. Never rejects. */
  async reachNear(own: Own): Promise<readonly ShortCase[]> {
    if (this.now.sought) this.add((await this.tried(around(this.data, own))) ?? [], []);
    return this.now.cases;
  }

  /** Find out who has cases. Never rejects. */
  async hosts(): Promise<readonly Named[]> {
    const index = this.now.sought && (await this.tried(townsOfList(this.data.cases)));
    if (!index) return [...new Map(this.now.cases.map((each) => [each.townKey, namedBy(each)])).values()];
    const list = new Map((await this.list()).map((each) => [each.code, each]));
    return index.map(({ key, code, name, kana, prefecture }) => {
      const told = list.get(code) ?? { name, kana, fullName: fullName({ name, prefecture }) };
      return { key, name: told.name, fullName: told.fullName, kana: told.kana };
    });
  }

  setOffice(change: (office: Office) => Office): void {
    // Another tab may have kept names meanwhile; what could not be kept is here alone.
    const office = change(this.officeKept ? keptOffice() : this.now.office);
    this.officeKept = keepOffice(office);
    this.set({ office });
  }

  /** Load the towns of Japan, once; none where they cannot be read. Never rejects. */
  async list(): Promise<readonly ListedTown[]> {
    if (this.now.list.length > 0) return this.now.list;
    const list = (await this.tried(townList(this.data))) ?? [];
    if (this.now.list.length === 0 && list.length > 0) this.set({ list });
    return list;
  }

  private async followHome({ home }: Plan): Promise<void> {
    if (!home.name.trim() || this.asked.has(LIST)) return;
    this.asked.add(LIST);
    await this.list();
  }

  /** Of a long list: the cases of the hosts, of their towns, and those near the own one. */
  private async followCases(plan: Plan): Promise<void> {
    if (this.now.loading || !this.now.sought) return;
    const towns = plan.hosts.map(({ town }) => town);
    await this.reach(
      plan.hosts.flatMap(({ cases }) => cases),
      towns,
    );
    const own = ownOf(plan, { ...this.now, list: plan.home.name.trim() ? await this.list() : [] });
    const told = JSON.stringify([own.figures, own.theme]);
    if (told === this.near || !asks(own)) return;
    this.near = told;
    await this.reachNear(own);
  }

  private add(cases: readonly ShortCase[], sought: readonly string[]): void {
    this.set({
      cases: [...new Map([...this.now.cases, ...cases].map((each) => [each.id, each])).values()],
      sought: new Set([...(this.now.sought ?? []), ...sought]),
    });
  }

  private async followChosen(plan: Plan): Promise<void> {
    await Promise.all([this.followHosts(plan), this.followTowns(plan)]);
  }

  private async followHosts({ hosts }: Plan): Promise<void> {
    if (this.now.loading) return;
    // Who stays with a town is told what all of its cases show, whether they were chosen or not.
    const whole = new Set(this.kind === "travel" ? hosts.map(({ town }) => town) : []);
    const stayed = this.now.cases.filter(({ townKey }) => whole.has(townKey)).map(({ id }) => id);
    const chosen = hosts.flatMap(({ cases }) => cases);
    const wanted = [...new Set([...chosen, ...stayed])].filter((id) => !this.asked.has(id));
    if (wanted.length === 0) return;
    for (const id of wanted) this.asked.add(id);
    const held = new Set(this.now.cases.map(({ id }) => id));
    const loaded = await Promise.all(wanted.filter((id) => held.has(id)).map((id) => this.tried(this.data.case(id))));
    const found = loaded.filter((each): each is FullCase => each !== null);
    if (found.length > 0)
      this.set({ full: new Map([...this.now.full, ...found.map((each) => [each.id, each] as const)]) });
  }

  /** A host may be none of the casebook: then there is nothing to load. */
  private async followTowns({ hosts }: Plan): Promise<void> {
    const held = new Set(this.now.cases.map(({ townKey }) => townKey));
    const asked = (key: string): string => `town ${key}`;
    const wanted = hosts.map(({ town }) => town).filter((key) => held.has(key) && !this.asked.has(asked(key)));
    for (const key of wanted) this.asked.add(asked(key));
    const loaded = await Promise.all(wanted.map((key) => this.tried(this.data.town(key))));
    const found = loaded.filter((each): each is Town => each !== null);
    if (found.length > 0)
      this.set({ towns: new Map([...this.now.towns, ...found.map((each) => [each.key, each] as const)]) });
  }

  private async tried<T>(loading: Promise<T>): Promise<T | null> {
    try {
      return await loading;
    } catch {
      this.failed = true;
      return null;
    }
  }

  private set(known: Partial<AtHand>): void {
    this.now = { ...this.now, ...known };
    this.tell();
  }
}

/** The cases that prompts and items of the notebook rest on. */
function citedBy(notebook: Notebook | null): string[] {
  const { sides, ready } = notebook?.travel ?? { sides: [], ready: [] };
  const told = [...sides, ...sides.flatMap(({ prompts }) => prompts), ...ready.flatMap(({ items }) => items)];
  return told.flatMap(({ cites }) => cites.map((each) => each.case));
}

function namedBy({ townKey, name, town, kana }: ShortCase): Named {
  return { key: townKey, name, fullName: town, kana };
}

/** This PC's day, in its own time zone. */
export function today(now = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
