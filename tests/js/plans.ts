/** How plans are read, saved, linked, changed and undone, laid open for tests. */
import { fileName } from "../../scripts/browser/office/file-name";
import { officeIn } from "../../scripts/browser/kept/office";
import { moved, titleOf, withHost, withoutHost } from "../../scripts/browser/plan/change";
import { readPlan, written } from "../../scripts/browser/plan/file";
import { History } from "../../scripts/browser/plan/history";
import { address, carried, withCarried } from "../../scripts/browser/plan/link";
import { pasted, peopleOf } from "../../scripts/browser/plan/paste";
import { type Choice, type Host, type Plan, type Span, newHost, newPlan } from "../../scripts/browser/plan/plan";
import { replyIn, withReply } from "../../scripts/browser/plan/reply";
import { entered } from "../../scripts/browser/plan/sent";
import { ownTownSheet } from "../../scripts/browser/packet/own-town";
import type { AtHand } from "../../scripts/browser/plan/at-hand";
import type { Gone } from "../../scripts/browser/data/gone";
import type { ShortCase } from "../../scripts/browser/data/data";
import { warningsOf } from "../../scripts/browser/plan/warnings";

type Towns = Readonly<Record<string, { readonly townKey: string; readonly name: string }>>;

const EMPTY = { cases: [], host: "", theme: "", route: "", party: null, questions: [], offers: [] } as const;

export const plans = {
  entered: (plan: Plan, host: string, cases: readonly ShortCase[]) =>
    entered(plan, { ...EMPTY, host }, { cases, gone: {} }),
  enteredFrom: (plan: Plan, query: string, cases: readonly ShortCase[], gone: Gone = {}) => {
    const given = carried("", query);
    return given && entered(plan, given, { cases, gone });
  },
  ownTownSheet: (plan: Plan, known: AtHand) => JSON.stringify(ownTownSheet(plan, known)),
  newPlan,
  readPlan: (content: string) => readPlan(content),
  /** Read with two migrations: the second version calls the purpose `aim`, the third `purpose`. */
  readOlder: (content: string) =>
    readPlan(content, [
      ({ goal, ...rest }) => ({ ...rest, aim: goal }),
      ({ aim, ...rest }) => ({ ...rest, purpose: aim }),
    ]),
  writtenPlan: written,
  planLink: (plan: Plan) => address(plan, []),
  carried: (hash: string) => carried(hash),
  withCarried: (plan: Plan, hash: string, towns: Towns) => {
    const found = carried(hash);
    return found && withCarried(plan, found, (id) => towns[id]);
  },
  withHost,
  withoutHost,
  planTitle: titleOf,
  movedEntry: moved,
  fileName,
  pasted,
  pastedPeople: (text: string) => peopleOf(pasted(text)),
  dayWarnings: (choice: Partial<Choice>, closed: readonly Span[], today: string) => {
    const host: Host = { ...newHost("", "見本市", []), closed };
    return warningsOf({ day: "", from: "", to: "", ...choice }, host, newPlan("visit"), { today, towns: new Map() });
  },
  /** What a filled in sheet says, with the plan after it. */
  reply: (sheets: readonly (readonly (readonly string[])[])[], plan: Plan) => {
    const found = replyIn(sheets, plan);
    if ("fault" in found) return found;
    const after = withReply(plan, found.answers).questions.map(({ answer }) => answer);
    return { ...found, answers: Object.fromEntries(found.answers), after };
  },
  keptOffice: officeIn,
  /** Give the value after each of `acts`: a number is a change to it, `undo` and `redo` are themselves. */
  historyOf: (acts: readonly (number | "undo" | "redo")[], mark = "") => {
    const history = new History(0);
    return acts.map((act) => {
      if (typeof act === "number") history.change(() => act, mark);
      else history[act]();
      return history.now;
    });
  },
};
