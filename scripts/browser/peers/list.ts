/** The list of near cases: each with why it is near, what differs, and what can be done with it. */
import { candidateButton } from "../frame/candidate";
import type { Data, Member, MetClaim, ShortCase, Vocabulary } from "../data/data";
import { fullName, together } from "../facts/bodies";
import { Questions } from "../kept/questions";
import { type Child, element } from "../dom/element";
import { shared } from "../kept/shortlist";
import { compareAddress } from "../tray/share";
import { CLAIMS_TOLD, type Match, type Own, type Telling, match } from "../facts/near";
import { people } from "../facts/figures";
import { howMet } from "../check/met";
import { againstPanel } from "./panel";

const AT_ONCE = 20;
const UNREAD =
  "この事例のデータを読めませんでした。ページを読み込み直すか、フォルダーの中身がそろっているかを確かめてください。";

export class List {
  private readonly questions = new Questions();

  constructor(
    private readonly data: Data,
    private readonly words: Vocabulary,
    /** Leads to the root of the site. */
    readonly base: string,
  ) {}

  /** Draw a group of matches under its heading: the first of them, with a button for the next. */
  shelf(matches: readonly Match[], heading: string, name: string): HTMLElement[] {
    const items = element("ol", { class: "cb-peers" });
    const next = element("p", { class: "cb-more cb-screen" });
    this.extend(items, next, matches, name);
    return [element("h3", {}, heading, element("small", {}, `${matches.length}件`)), items, next];
  }

  /** Draw the one case that the address names, held against the own town. */
  one(id: string, own: Own, cases: readonly ShortCase[], telling: Telling, name: string): HTMLElement[] {
    const heading = element("h2", {}, `${name || "自団体"}とこの事例`);
    const found = cases.find((each) => each.id === id);
    if (!found) return [heading, element("p", { class: "cb-empty" }, "リンクの事例は、この事例帖にありません。")];
    const item = this.item(match(own, found, telling), name);
    item.querySelector<HTMLElement>("[aria-expanded]")?.click();
    return [heading, element("ol", { class: "cb-peers" }, item)];
  }

  private extend(items: HTMLElement, next: HTMLElement, matches: readonly Match[], name: string): void {
    const from = items.childElementCount;
    const body = (each: Match): string => (each.member ? fullName(each.member) : each.case.town);
    const first = (each: Match): boolean => matches.find((one) => body(one) === body(each)) === each;
    items.append(...matches.slice(from, from + AT_ONCE).map((each) => this.item(each, name, first(each))));
    const left = matches.length - items.childElementCount;
    if (left <= 0) return next.replaceChildren();
    const button = element(
      "button",
      { type: "button", class: "cb-button" },
      `つぎの${Math.min(left, AT_ONCE)}件（残り${left}件）`,
    );
    button.addEventListener("click", () => {
      this.extend(items, next, matches, name);
      items.children[from + AT_ONCE]?.querySelector("a")?.focus();
    });
    next.replaceChildren(button);
  }

  /** Draw a case; how its town is like one's own is told once, with the first of its cases. */
  private item(found: Match, name: string, whole = true): HTMLElement {
    const { case: each, likeness, member, looked, lacked, met } = found;
    const { head = "", reasons = [], differences = [], open = "" } = (whole && likeness) || {};
    const again = !whole && likeness ? `${likeness.head}。数値は上の${(member ?? each).name}の事例と同じ` : "";
    const { id, title, subtitle, town } = each;
    const link = element("a", { href: `${this.base}cases/${id}.html` }, title);
    const full = `${town}　${title}`;
    const place = element("div", { hidden: "" });
    return element(
      "li",
      { class: "cb-peer", "data-peer": id },
      element("p", { class: "cb-peer__where" }, town, ...peopled(each), ...withOthers(each)),
      ...(member ? [element("p", { class: "cb-meta", "data-member": "" }, joining(member))] : []),
      element("h4", { class: "cb-peer__title" }, link),
      ...(subtitle ? [element("p", { class: "cb-peer__lead" }, subtitle)] : []),
      ...(head || again ? [element("p", { class: "cb-peer__head" }, head || again)] : []),
      element(
        "dl",
        { class: "cb-peer__why" },
        ...told("手の打ち方", this.met(id, met), "data-met"),
        ...told("近い理由", [...looked, ...reasons].map(alone), "data-reason"),
        ...told("違う点", [...differences, ...lacked].map(alone), "data-difference"),
      ),
      ...(open ? [element("p", { class: "cb-meta", "data-open": "" }, open)] : []),
      element(
        "p",
        { class: "cb-peer__ways cb-screen" },
        candidateButton(id, full, shared().has(id)),
        this.comparison(id, full),
        this.opener(id, name, full, place),
      ),
      place,
    );
  }

  /** Tell how the case met the trouble; its page has the rest. */
  private met(id: string, claims: readonly MetClaim[]): Child[][] {
    const how = (each: MetClaim): Child => element("span", { class: "cb-solved__how" }, ...howMet(id, each, this.base));
    const told = claims.slice(0, CLAIMS_TOLD).map((each) => [how(each)]);
    const more = claims.length - told.length;
    return more > 0 ? [...told, [`ほか${more}件`]] : told;
  }

  /** Make the way to the comparison with the candidates, as they are when it is taken. */
  private comparison(id: string, full: string): HTMLAnchorElement {
    const link = element("a", {}, "くらべる", element("span", { class: "cb-hidden" }, `　${full}`));
    const point = (): void => {
      const others = shared()
        .entries()
        .map((entry) => entry.id)
        .filter((other) => other !== id);
      link.href = this.base + compareAddress([id, ...others]);
    };
    for (const sign of ["pointerdown", "focus"]) link.addEventListener(sign, point);
    point();
    return link;
  }

  /** Make the button that opens, in its place below, what the case presupposes. */
  private opener(id: string, name: string, full: string, place: HTMLElement): HTMLButtonElement {
    const label = `費用とつまずき、${name || "自団体"}に合うか`;
    const button = element("button", { type: "button", class: "cb-plain", "aria-expanded": "false" }, label);
    button.append(element("span", { class: "cb-hidden" }, `　${full}`));
    button.addEventListener("click", async () => {
      place.hidden = !place.hidden;
      button.setAttribute("aria-expanded", String(!place.hidden));
      if (place.hidden || place.childElementCount > 0) return;
      const drawn = await this.data.case(id).then(
        (each) => againstPanel(each, this.words, this.questions, this.base, name),
        () => null,
      );
      if (drawn) place.replaceChildren(drawn);
      else place.textContent = UNREAD;
    });
    return button;
  }
}

/** The newest population of a town with its date: likeness rests on that of the census. */
function peopled({ population, populationAsOf }: ShortCase): string[] {
  if (population === null) return [];
  return [`　人口${people(population)}${populationAsOf ? `（${populationAsOf.short}）` : ""}`];
}

function withOthers({ members }: ShortCase): string[] {
  return members.length > 0 ? [`　${together(members)}とともに`] : [];
}

/** Of several bodies the likest is held against the own town: it is said which. */
function joining(member: Member): string {
  const town = fullName(member);
  return `${town}も加わっている事例。近さは${town}と比べたもの`;
}

function told(label: string, lines: readonly (readonly Child[])[], mark: string): HTMLElement[] {
  if (lines.length === 0) return [];
  const items = lines.map((line) => element("li", { [mark]: "" }, ...line));
  return [element("div", {}, element("dt", {}, label), element("dd", {}, element("ul", {}, ...items)))];
}

function alone(text: string): Child[] {
  return [text];
}
