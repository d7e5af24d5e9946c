/**
 * A plan as an address: which cases are to be seen and what is asked, to be handed to a colleague. It stands behind
 * the `#`, which no server is told, and carries nobody's name: neither people nor one's own municipality, nor texts
 * other than questions.
 */
import { type Offer, nameOf, questionOf } from "./asking";
import { MOST, TEXT } from "./bounds";
import { type Notes, key, oneOf, text } from "./decode";
import { withHost } from "./change";
import { type Plan, type Question, type Route, newId } from "./plan";

export interface Carried {
  readonly cases: readonly string[];
  /** The key of a municipality whose page led here, with all its cases; "" for none. */
  readonly host: string;
  readonly theme: string;
  /** Whose visit, and of how many: as the list of hosts was narrowed; "" and null where it was not. */
  readonly route: Route | "";
  readonly party: number | null;
  readonly questions: readonly CarriedQuestion[];
  /** Questions that the cases themselves offer, by short names: their words need not travel. */
  readonly offers: readonly Named[];
}

export interface Named {
  readonly name: string;
  readonly must: boolean;
}

/** `case` finds the host: the municipality of that case. */
type CarriedQuestion = Pick<Question, "case" | "field" | "text" | "asks" | "must">;

/** Behind the name of a question that must be put. */
const MUST = "!";
/** Mail programs break longer addresses. */
export const LONGEST_ADDRESS = 2_000;

/** What casebook knows of a case; undefined where it knows none of that id. */
export type Lookup = (id: string) => { readonly townKey: string; readonly name: string } | undefined;

/** Write what the address carries, without `#`; "" where there is nothing to carry. `offers` are those of its cases. */
export function address(plan: Plan, offers: readonly Offer[]): string {
  const cases = plan.hosts.flatMap((host) => host.cases);
  const query = new URLSearchParams();
  if (cases.length > 0) query.set("c", cases.join(","));
  if (plan.theme && cases.length > 0) query.set("t", plan.theme);
  const homes = new Map(plan.hosts.map((host) => [host.id, host.cases[0] ?? ""]));
  const asked = new Map(offers.map((offer) => [nameIn(plan, offer), offer.asks]));
  const offered = plan.questions.filter((each) => asked.get(nameIn(plan, each)) === each.asks);
  const short = offered.map((each) => nameIn(plan, each) + (each.must ? MUST : ""));
  if (short.length > 0) query.set("o", short.join("."));
  for (const each of plan.questions.filter((one) => !offered.includes(one))) {
    const of = each.case || (homes.get(each.host) ?? "");
    query.append(
      "w",
      packed([of, each.field, each.asks === "理由" ? "r" : "f", each.must ? "1" : "", each.text].join("~")),
    );
  }
  return query.toString();
}

/** Read an address's `#…`, and `?c=…` or `?host=…` of other pages. null where it carries nothing. */
export function carried(hash: string, query = ""): Carried | null {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const other = new URLSearchParams(query);
  const notes: Notes = { cut: 0, dropped: 0 };
  const cases = (given.get("c") ?? other.get("c") ?? "").split(",").map((each) => key(each, notes));
  const found = {
    cases: [...new Set(cases.filter((each) => each))].slice(0, MOST.cases * MOST.hosts),
    host: key(other.get("host"), notes),
    theme: key(given.get("t"), notes),
    route: routeOf(other.get("route")),
    party: partyIn(other.get("party")),
    questions: [...given.getAll("w").map(unpacked), ...given.getAll("q")]
      .slice(0, MOST.questions)
      .flatMap((each) => question(each, notes)),
    offers: (given.get("o") ?? "").split(".").slice(0, MOST.questions).flatMap(namedOffer),
  };
  const asks = found.questions.length + found.offers.length > 0;
  return found.cases.length > 0 || found.host || asks ? found : null;
}

function routeOf(given: string | null): Route | "" {
  return given === "council" || given === "staff" ? given : "";
}

function partyIn(given: string | null): number | null {
  const party = /^\d+$/.test(given ?? "") ? Number(given) : 0;
  return party > 0 && party <= MOST.party ? party : null;
}

/** Take the offers that an address has named, and tell how many of them are not among `offers`. */
export function withNamed(
  plan: Plan,
  wanted: readonly Named[],
  offers: readonly Offer[],
): { readonly plan: Plan; readonly missing: number } {
  const known = new Map(offers.map((offer) => [nameIn(plan, offer), offer]));
  const found = wanted.flatMap(({ name, must }) => {
    const offer = known.get(name);
    return offer ? [{ ...questionOf(offer), must }] : [];
  });
  const fresh = found.filter(({ id }) => !plan.questions.some((each) => each.id === id));
  const questions = [...plan.questions, ...fresh].slice(0, MOST.questions);
  return { plan: fresh.length > 0 ? { ...plan, questions } : plan, missing: wanted.length - found.length };
}

/** The same in every plan of the same host: hosts have names of their own in each. */
function nameIn(
  { hosts }: Plan,
  { host, case: of, field, text: words }: Pick<Question, "host" | "case" | "field" | "text">,
) {
  const there = hosts.find(({ id }) => id === host);
  return nameOf(there?.town || (there?.name ?? ""), of, field, words).split("-")[1] ?? "";
}

/** Letters in an address: of three bytes each, they would take nine signs, and so take four. */
function packed(words: string): string {
  const bytes = Array.from(new TextEncoder().encode(words), (byte) => String.fromCharCode(byte));
  return btoa(bytes.join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The inverse; "" for anything else. */
function unpacked(given: string): string {
  try {
    const bytes = atob(given.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return "";
  }
}

function namedOffer(given: string): Named[] {
  const [, name = "", must = ""] = /^([a-z0-9]{1,8})(!?)$/.exec(given) ?? [];
  return name ? [{ name, must: must === MUST }] : [];
}

/** Add what an address carried to a plan, but for cases that nobody knows; the same plan where all is there. */
export function withCarried(plan: Plan, given: Omit<Carried, "offers">, lookup: Lookup): Plan {
  const { theme, questions } = given;
  const hosted = given.cases.reduce(
    (each, id) => {
      const known = lookup(id);
      return known ? withHost(each, known.townKey, known.name, [id]) : each;
    },
    withVisitors(plan, given),
  );
  const added = questions.map((each) => asked(each, hosted, lookup)).filter((each) => !has(plan, each));
  if (hosted === plan && added.length === 0 && (plan.theme || !theme)) return plan;
  return { ...hosted, theme: plan.theme || theme, questions: [...plan.questions, ...added].slice(0, MOST.questions) };
}

function withVisitors(plan: Plan, { route, party }: Pick<Carried, "route" | "party">): Plan {
  const now = { route: route || plan.route, party: party ?? plan.party };
  return now.route === plan.route && now.party === plan.party ? plan : { ...plan, ...now };
}

function question(given: string, notes: Notes): CarriedQuestion[] {
  const [of, field, asks, must, ...rest] = given.split("~");
  const words = text(TEXT)(rest.join("~"), notes);
  if (!words.trim()) return [];
  const kind = oneOf("事実", "理由")(asks === "r" ? "理由" : "事実", notes);
  return [{ case: key(of, notes), field: key(field, notes), asks: kind, must: must === "1", text: words }];
}

/** A question of one's own came with a case of its host only to find that; it is about none. */
function asked(each: CarriedQuestion, plan: Plan, lookup: Lookup): Question {
  const town = lookup(each.case)?.townKey;
  const host = plan.hosts.find((one) => one.town === town)?.id ?? "";
  return { ...each, id: newId(), host, case: each.field ? each.case : "", where: "", answer: "" };
}

function has(plan: Plan, { case: id, field, text: words }: Question): boolean {
  return plan.questions.some((each) => each.case === id && each.field === field && each.text === words);
}
