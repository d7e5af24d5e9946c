/** The reader's desk: the open plan with its past, what is kept, what the casebook knows, and which step is open. */
import { Observable } from "../kept/observable";
import { Data } from "../data/data";
import type { Fate } from "../facts/fates";
import { type Offer, offersOf } from "../plan/asking";
import { copyOf, titleOf } from "../plan/change";
import { focusSeen, focusSoon, landSoon } from "../dom/focus";
import { History } from "../plan/history";
import { KeptPlans } from "./kept-plans";
import { touched } from "../dom/touched";
import { Casebook } from "./casebook";
import { type Carried, type Named, carried, withNamed } from "../plan/link";
import { type Kind, type Plan, newPlan } from "../plan/plan";
import { begun } from "./own";
import { type Entered, entered, ledOn } from "../plan/sent";
import { type Notice, UNREAD, type Way } from "./desk-words";
import type { Papers, Step, StepProps } from "./step";
import { hashOf, whereIn } from "./where";
import { stepOfChange } from "./where-changed";

export class Desk extends Observable {
  readonly history: History<Plan>;
  readonly plans: KeptPlans;
  readonly casebook: Casebook;
  step: string;
  /** What has just happened, for everybody to see. */
  notice: Notice | null = null;
  /** What became of cases that the plan or a link names, until it was read. */
  fates: readonly Fate[] = [];
  /** What has just happened, for those who do not see it. */
  said = "";
  /** In which papers something is blank, and of which plan they were made. */
  private made: { readonly plan: Plan; readonly blank: readonly string[] } | null = null;
  /** What a colleague's link brought along, until the reader has taken it or not. */
  offer: Carried | null;
  /** What a link of this site has sent here, until the cases are read. */
  private sent: Carried | null;

  /** `base` leads to the root of the site. */
  constructor(
    readonly kind: Kind,
    readonly steps: readonly Step[],
    readonly base: string,
  ) {
    super();
    this.history = new History(newPlan(kind));
    this.plans = new KeptPlans(this.history);
    this.casebook = new Casebook(new Data(base), kind, () => this.tell());
    this.offer = carried(location.hash);
    this.sent = carried("", location.search);
    this.step = this.known(whereIn(location.hash).step || (this.sent ? "hosts" : ""));
  }

  start(): void {
    this.openFirst();
    this.history.subscribe(() => {
      this.lead();
      void this.casebook.follow(this.history.now);
    });
    this.plans.subscribe(() => this.tell());
    addEventListener("hashchange", () => this.addressChanged());
    void this.casebook.load(this.fresh() ? touched() : Promise.resolve()).then(async () => {
      this.lead();
      await this.casebook.bring(this.sent);
      this.accept();
      await this.casebook.follow(this.history.now);
    });
  }

  /** Cases that were kept under an id of old are those of today. */
  private lead(): void {
    const made = ledOn(this.history.now, this.casebook.now.gone);
    if (!made) return;
    this.fates = made.fates;
    this.history.change(() => made.plan);
  }

  /** A plan that has not begun needs no cases yet: on a slow line its first step comes sooner. */
  private fresh(): boolean {
    const { history, offer, sent, step, steps } = this;
    return step === steps[0]?.key && !offer && !sent && history.now.hosts.length === 0;
  }

  /** True while what a link of this site has sent is about to be put in: what is drawn now would jump then. */
  get expecting(): boolean {
    return this.sent !== null;
  }

  get props(): StepProps {
    return {
      plan: this.history.now,
      change: (change, mark) => this.history.change(change, mark),
      known: this.casebook.now,
      say: (text) => this.say(text),
      found: (blank) => this.find(blank),
      officeKept: this.casebook.officeKept,
      setOffice: (change) => this.casebook.setOffice(change),
      list: () => this.casebook.list(),
      hosts: () => this.casebook.hosts(),
      reach: (ids) => this.casebook.reach(ids),
      reachNear: (own) => this.casebook.reachNear(own),
    };
  }

  /** Papers that were made of the plan as it was before tell nothing of it as it is now. */
  get papers(): Papers {
    return this.made?.plan === this.history.now ? this.made.blank : null;
  }

  private find(blank: readonly string[]): void {
    if (this.papers?.join() === blank.join()) return;
    this.made = { plan: this.history.now, blank };
    this.tell();
  }

  hash(step: string): string {
    return hashOf({ step, plan: this.history.now.id });
  }

  /** Tell everybody. */
  note(text: string, ...ways: readonly Way[]): void {
    this.notice = text ? { text, ways } : null;
    this.say(text);
  }

  say(text: string): void {
    // The same words twice would not be read aloud.
    this.said = text === this.said ? `${text}\u00a0` : text;
    this.tell();
  }

  /** Turn to the step that shows what has changed since, so that nothing changes out of sight. */
  show(before: Plan, told: string): void {
    const key = stepOfChange(before, this.history.now);
    const step = this.steps.find((each) => each.key === key);
    if (step && key !== this.step) location.hash = this.hash(key);
    this.say(step && key !== this.step ? `${told}「${step.title}」を開きました。` : told);
  }

  settle(): void {
    this.notice = null;
    this.tell();
  }

  settleFates(): void {
    this.fates = [];
    this.tell();
  }

  open(plan: Plan): void {
    this.plans.open(plan);
    history.replaceState(history.state, "", this.hash(this.step));
    void this.casebook.follow(plan);
    this.tell();
  }

  openKept(id: string): void {
    const found = this.plans.find(id);
    if (!found) return this.note("この計画は、もうありません。");
    if ("fault" in found) return this.note(found.fault);
    this.open(found.plan);
    this.note(`「${titleOf(found.plan)}」を開きました。${found.notes.join("")}`);
  }

  begin(): void {
    this.open(begun(this.kind));
    this.note("新しい計画を始めました。");
  }

  duplicate(): void {
    const { now } = this.history;
    const copy = copyOf(now, `${titleOf(now)}（写し）`);
    if (!this.plans.put(copy)) return this.note("写しを保存できません。ファイルに保存してください。");
    this.open(copy);
    this.note(`「${titleOf(copy)}」を作り、開きました。`);
  }

  delete(id: string, title: string): void {
    const { now } = this.history;
    const back = this.plans.delete(id);
    const open = id === now.id;
    if (open) this.openFirst();
    const undo = (): void => {
      back();
      if (open) this.open(now);
      this.note("元に戻しました。");
    };
    this.note(`「${title}」を消しました。`, { label: "元に戻す", act: undo });
  }

  /** Put what a colleague's link brought into the open plan, or into a new one. */
  async take(anew: boolean): Promise<void> {
    const { offer } = this;
    await this.casebook.bring(offer);
    if (!offer || this.offer !== offer) return; // pressed twice
    if (anew) this.open(begun(this.kind));
    const { missing } = this.put(offer);
    this.leaveOffer();
    this.note(`リンクの内容を入れました。${missing}`);
  }

  leaveOffer(): void {
    this.offer = null;
    history.replaceState(history.state, "", location.pathname + this.hash(this.step));
    this.tell();
    focusSoon("[data-step] h2");
  }

  /** Do at once what a link of this site has promised: its host is one now. */
  private accept(): void {
    const { sent } = this;
    if (!sent) return;
    this.sent = null;
    const { cases, sought } = this.casebook.now;
    if (cases.length === 0 && !sought) return this.note(UNREAD);
    const before = this.history.now;
    const { plan: after, told, missing } = this.put(sent);
    history.replaceState(history.state, "", location.pathname + this.hash(this.step));
    const undo = { label: "元に戻す", act: () => this.takeBack(after) };
    const anew = { label: "新しい計画にする", act: () => this.takeAnew(sent, after) };
    this.note(`${told}${missing}`, ...(after === before ? [] : before.hosts.length > 0 ? [undo, anew] : [undo]));
    void focusSeen("[data-step] h2");
  }

  private takeAnew(sent: Carried, after: Plan): void {
    if (this.history.now === after) this.history.undo();
    this.open(begun(this.kind));
    const { told, missing } = this.put(sent);
    this.note(`新しい計画にしました。${told}${missing}`);
  }

  /** Undo, unless something was changed since: that is not to be lost. */
  private takeBack(after: Plan): void {
    const fresh = this.history.now === after;
    if (fresh) this.history.undo();
    this.note(
      fresh
        ? "元に戻しました。"
        : "そのあとに変えた所があります。上の「元に戻す」で、新しい変更から順に戻してください。",
    );
  }

  private put(given: Carried): Entered {
    const made = entered(this.history.now, given, this.casebook.now);
    this.fates = made.fates;
    this.history.change(() => made.plan);
    if (given.offers.length > 0) void this.putOffers(given.offers);
    return made;
  }

  /** Questions that are named by their cases wait until these are read. */
  private async putOffers(wanted: readonly Named[]): Promise<void> {
    await this.casebook.follow(this.history.now);
    const made = withNamed(this.history.now, wanted, this.offers());
    this.history.change(() => made.plan);
    if (made.missing > 0) this.note(`質問のうち${made.missing}問は、この事例帖の版に見当たらないため入れていません。`);
  }

  /** All that can be asked of the hosts of the open plan, as far as their cases are read. */
  offers(): readonly Offer[] {
    const { full, vocabulary, today: day } = this.casebook.now;
    return vocabulary ? offersOf(this.history.now, full, vocabulary, day) : [];
  }

  private openFirst(): void {
    const asked = this.plans.find(whereIn(location.hash).plan);
    const fitting = asked && "plan" in asked && asked.plan.kind === this.kind ? asked.plan : null;
    const plan = fitting ?? this.latest() ?? begun(this.kind);
    this.plans.open(plan);
    if (!this.offer) history.replaceState(history.state, "", this.hash(this.step));
  }

  private latest(): Plan | null {
    const entry = this.plans.list(this.kind).find(({ fault }) => !fault);
    const found = entry ? this.plans.find(entry.id) : null;
    return found && "plan" in found ? found.plan : null;
  }

  private addressChanged(): void {
    const { step, plan } = whereIn(location.hash);
    const brought = carried(location.hash);
    const now = step ? this.known(step) : this.step;
    if (now !== this.step) this.notice = null; // it was of the step that is left
    this.step = now; // before a plan is opened: that writes the step into the address
    if (brought) this.offer = brought;
    if (plan && plan !== this.history.now.id && this.plans.find(plan)) this.openKept(plan);
    this.tell();
    if (!step) return;
    landSoon("[data-step] h2");
  }

  private known(step: string): string {
    return (this.steps.find(({ key }) => key === step) ?? this.steps[0])?.key ?? "";
  }
}
