/**
 * One's own town as it is for every plan: typed once, kept on this PC, and handed to colleagues as a file. Names of
 * people are no part of it.
 */
import { type Notes, isObject, oneOf, text } from "./decode";
import { COSTS, GROUP, HOME } from "./file";
import { LARGEST_FILE } from "./bounds";
import { type Office, officeIn } from "../kept/office";
import { type Allowance, type Group, type Home, type Plan, type Route, newId } from "./plan";

export interface OwnHome {
  /** Of the own town that was picked; "" for one that is none of the list. */
  readonly code: string;
  readonly home: Home;
  /** How this office usually goes. */
  readonly route: Route;
  readonly group: Group;
  readonly rules: readonly Allowance[];
}

const FORMAT = "casebook-own-town";
const FOREIGN =
  "このファイルは、自団体の設定ではありません。「同僚に渡すファイル」で作ったもの（.json）を選んでください。";

export function ownHomeOf({ home, route, group, costs }: Plan, code: string): OwnHome {
  return { code, home, route, group, rules: costs.rules };
}

/** Put what is the same for every plan into one; allowances there are its own and stay. */
export function withOwnHome(plan: Plan, { home, route, group, rules }: OwnHome): Plan {
  return { ...withKeptRules(plan, rules), home, route, group };
}

/** Put these allowances into a plan that has none. */
export function withKeptRules(plan: Plan, rules: OwnHome["rules"]): Plan {
  if (plan.costs.rules.length > 0) return plan;
  return { ...plan, costs: { ...plan.costs, rules: rules.map((each) => ({ ...each, id: newId() })) } };
}

export function writtenOwnHome(own: OwnHome): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, ...own }, null, 2)}\n`;
}

/** For a colleague: with the ways of the office, but nobody's name. */
export function handedOn(own: OwnHome, office: Office): string {
  const { heads: _, ...ways } = office;
  return `${JSON.stringify({ format: FORMAT, version: 1, ...own, office: ways }, null, 2)}\n`;
}

/** The ways of the office in a file that was read as an own town; names stay as they are on this PC. */
export function officeHanded(content: string, { heads }: Office): Office {
  const { office } = JSON.parse(content.replace(/^\ufeff/, "")) as { readonly office?: unknown };
  return { ...officeIn(JSON.stringify(office ?? null)), heads };
}

/** Read what was kept, or what a colleague has handed on. Never throws. */
export function readOwnHome(content: string): OwnHome | { readonly fault: string } {
  let raw: unknown = null;
  try {
    raw = content.length > LARGEST_FILE ? null : JSON.parse(content.replace(/^\ufeff/, ""));
  } catch {
    // No file of ours.
  }
  if (!isObject(raw) || raw.format !== FORMAT || raw.version !== 1) return { fault: FOREIGN };
  const notes: Notes = { cut: 0, dropped: 0 };
  const code = text(6)(raw.code, notes);
  return {
    code: /^\d{6}$/.test(code) ? code : "",
    home: HOME(raw.home, notes),
    route: oneOf<Route>("staff", "council")(raw.route, notes),
    group: GROUP(raw.group, notes),
    rules: COSTS({ rules: raw.rules }, notes).rules,
  };
}
