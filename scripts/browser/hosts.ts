/**
 * The filter of the hosts: theme, whose visit, how many people, month, online. What a host's own words rule out is
 * taken out and named with the reason; what nobody says stays. What is asked stands in the address.
 */
import type { HostRule } from "./data/records";
import { element } from "./dom/element";
import { type Asked, type Verdict, asksAnything, judge } from "./hosts/match";

const KEYS = ["theme", "door", "party", "month", "online"] as const;
const NAMED = 20;

interface Host {
  readonly place: HTMLElement;
  readonly name: string;
  readonly told: string;
  readonly themes: readonly string[];
  readonly rules: readonly HostRule[];
}

class Sieve {
  private readonly hosts: readonly Host[];

  constructor(
    private readonly form: HTMLFormElement,
    private readonly outcome: HTMLElement,
  ) {
    this.hosts = [...document.querySelectorAll<HTMLElement>("[data-host]")].map(hostOf);
  }

  start(): void {
    this.fill(new URLSearchParams(location.search));
    this.form.hidden = false;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.change());
    // The fields are emptied after the event.
    this.form.addEventListener("reset", () => setTimeout(() => this.change()));
    addEventListener("popstate", () => this.fill(new URLSearchParams(location.search)));
  }

  private fill(query: URLSearchParams): void {
    for (const key of KEYS) {
      const field = this.field(key);
      const value = (query.get(key) ?? "").slice(0, 40);
      if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value === "1";
      else field.value = value;
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = "";
    }
    this.show(this.asked());
  }

  private change(): void {
    const query = new URLSearchParams();
    for (const [key, value] of new FormData(this.form)) if (value) query.set(key, String(value));
    const written = query.toString();
    try {
      history.replaceState(null, "", `${location.pathname}${written && `?${written}`}${location.hash}`);
    } catch {
      // Some browsers keep the address of a file as it is. The page works, it only cannot be linked to.
    }
    this.show(this.asked());
  }

  private show(asked: Asked): void {
    const ruledOut: HTMLElement[] = [];
    let left = 0;
    for (const host of this.hosts) {
      const themed = !asked.theme || host.themes.includes(asked.theme);
      const verdict = judge(host.rules, asked);
      host.place.hidden = !themed || verdict.against.length > 0;
      if (!host.place.hidden) left += 1;
      if (themed && verdict.against.length > 0) ruledOut.push(reason(host, verdict));
      tell(host.place, verdict.notes);
    }
    this.close();
    this.leave(asked);
    this.outcome.hidden = !asksAnything(asked) && !this.misread();
    this.outcome.replaceChildren(...this.told(left, ruledOut));
  }

  /** A section of which nothing is left says so in its head and closes. */
  private close(): void {
    for (const section of document.querySelectorAll<HTMLElement>("[data-hosts]")) {
      const left = section.querySelector("[data-host]:not([hidden])") !== null;
      const empty = section.querySelector("[data-host]") === null;
      for (const part of section.querySelectorAll<HTMLElement>(":scope > :not(h2, .cb-empty, [data-onward])"))
        part.hidden = !left && !empty;
    }
  }

  /** What was asked goes along into the planner; that words are of others' visits is told where it matters. */
  private leave({ door, party }: Asked): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a.cb-hosts__go")) {
      const query = new URLSearchParams({ host: new URLSearchParams(link.search).get("host") ?? "" });
      if (door) query.set("route", door);
      if (party) query.set("party", String(party));
      link.search = query.toString();
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".cb-turn a, .cb-onward a"))
      link.search = location.search;
    for (const lead of document.querySelectorAll<HTMLElement>("[data-of]"))
      if (lead.dataset.of === door) lead.hidden = true;
  }

  private told(left: number, ruledOut: readonly HTMLElement[]): HTMLElement[] {
    const misread = this.misread() ? [element("p", { class: "cb-fault" }, "人数は、6 のように数字で入れます。")] : [];
    const sum = `${this.where}${this.hosts.length}団体のうち${left}団体が残りました。条件の分からない団体は残してあります。`;
    if (ruledOut.length === 0) return [...misread, element("p", {}, sum)];
    const more = ruledOut.length > NAMED ? [element("li", {}, `ほか${ruledOut.length - NAMED}団体`)] : [];
    return [
      ...misread,
      element("p", {}, `${sum}案内に合わない${ruledOut.length}団体を外しました。`),
      element("ul", {}, ...ruledOut.slice(0, NAMED), ...more),
    ];
  }

  /** Where a list goes on over several pages, the sum is of one. */
  private get where(): string {
    return this.form.dataset.part === undefined ? "" : "このページの";
  }

  private misread(): boolean {
    const typed = this.field("party").value.trim();
    return typed !== "" && people(typed) === null;
  }

  private asked(): Asked {
    const door = this.field("door").value;
    return {
      theme: this.field("theme").value,
      door: door === "council" || door === "staff" ? door : "",
      party: people(this.field("party").value),
      month: Number(this.field("month").value),
      online: (this.field("online") as HTMLInputElement).checked,
    };
  }

  private field(name: (typeof KEYS)[number]): HTMLInputElement | HTMLSelectElement {
    return this.form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }
}

function hostOf(place: HTMLElement): Host {
  const { themes = "", rules = "[]", told = "" } = place.dataset;
  const name = place.querySelector(".cb-hosts__name")?.cloneNode(true) as HTMLElement | undefined;
  for (const reading of name?.querySelectorAll("rt, rp") ?? []) reading.remove();
  const text = name?.textContent ?? "";
  return { place, name: text, told, themes: themes.split(" "), rules: JSON.parse(rules) as HostRule[] };
}

/** Read 6, ６ or 6名; null where it is no number of people. */
function people(typed: string): number | null {
  const found = /^(\d{1,4})\s*(?:人|名)?$/u.exec(typed.normalize("NFKC").trim());
  return found ? Number(found[1]) : null;
}

function reason({ name, told, place }: Host, { against }: Verdict): HTMLElement {
  const to = place.querySelector<HTMLAnchorElement>(".cb-hosts__name")?.getAttribute("href") ?? "";
  return element("li", {}, element("a", { href: to }, name), `　${against.join("、")}（${told}）`);
}

function tell(place: HTMLElement, notes: readonly string[]): void {
  const verdict = place.querySelector<HTMLElement>("[data-verdict]");
  if (!verdict) return;
  verdict.textContent = notes.join("。");
  verdict.hidden = notes.length === 0;
}

const form = document.querySelector<HTMLFormElement>("form[data-hosts-sieve]");
const outcome = document.querySelector<HTMLElement>("[data-hosts-outcome]");
if (form && outcome) new Sieve(form, outcome).start();
