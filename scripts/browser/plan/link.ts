/**
 * A plan as an address: which cases are to be seen and what is asked, to be handed to a colleague. It stands behind
 * the `#`, which no server is told, and carries nobody's name: neither people nor one's own municipality, nor texts
 * other than questions.
 */
import { MOST, TEXT } from "./bounds";
import { type Notes, key, oneOf, text } from "./decode";
import { withHost } from "./change";
import { type Plan, type Question, newId } from "./plan";

export interface Carried {
  readonly cases: readonly string[];
  /** The key of a municipality whose page led here, with all its cases; "" for none. */
  readonly host: string;
  readonly theme: string;
  readonly questions: readonly CarriedQuestion[];
}

/** `case` finds the host: the municipality of that case. */
type CarriedQuestion = Pick<Question, "case" | "field" | "text" | "asks" | "must">;

/** Mail programs break longer addresses. */
export const LONGEST_ADDRESS = 2_000;

/** What casebook knows of a case; undefined where it knows none of that id. */
export type Lookup = (id: string) => { readonly townKey: string; readonly name: string } | undefined;

/** Write what the address carries, without `#`; "" where there is nothing to carry. */
export function address(plan: Plan): string {
  const cases = plan.hosts.flatMap((host) => host.cases);
  const query = new URLSearchParams();
  if (cases.length > 0) query.set("c", cases.join(","));
  if (plan.theme && cases.length > 0) query.set("t", plan.theme);
  const homes = new Map(plan.hosts.map((host) => [host.id, host.cases[0] ?? ""]));
  for (const each of plan.questions) {
    const of = each.case || (homes.get(each.host) ?? "");
    query.append("q", [of, each.field, each.asks === "理由" ? "r" : "f", each.must ? "1" : "", each.text].join("~"));
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
    questions: given
      .getAll("q")
      .slice(0, MOST.questions)
      .flatMap((each) => question(each, notes)),
  };
  return found.cases.length > 0 || found.host || found.questions.length > 0 ? found : null;
}

/** Add what an address carried to a plan, but for cases that nobody knows; the same plan where all is there. */
export function withCarried(plan: Plan, { cases, theme, questions }: Carried, lookup: Lookup): Plan {
  const hosted = cases.reduce((each, id) => {
    const known = lookup(id);
    return known ? withHost(each, known.townKey, known.name, [id]) : each;
  }, plan);
  const added = questions.map((each) => asked(each, hosted, lookup)).filter((each) => !has(plan, each));
  if (hosted === plan && added.length === 0 && (plan.theme || !theme)) return plan;
  return { ...hosted, theme: plan.theme || theme, questions: [...plan.questions, ...added].slice(0, MOST.questions) };
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
  return { ...each, id: newId(), host, case: each.field ? each.case : "", answer: "" };
}

function has(plan: Plan, { case: id, field, text: words }: Question): boolean {
  return plan.questions.some((each) => each.case === id && each.field === field && each.text === words);
}
