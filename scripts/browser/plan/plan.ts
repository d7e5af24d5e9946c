/**
 * The plan of a visit, or of a stay as a 旅する公務員: all that a reader types, as one value that is never changed in
 * place. It is kept in the browser, saved to a file and read back; names of people go nowhere else.
 *
 * Days are ISO dates (2027-04-01), times HH:MM; "" stands for what is not known yet, and a document leaves it
 * visibly blank.
 */
import { NO_TRAVEL, type Travel } from "./travel";

/** Raised when a kept plan needs `migrate` to be read. */
export const VERSION = 1;

export type Kind = "visit" | "travel";
/** Staff ask the section in charge; members of the council go through its office. */
export type Route = "staff" | "council";

/** As what members of the council go: `members` are sent by the assembly; `funds` are 政務活動費. */
export interface Group {
  readonly kind: "members" | "committee" | "caucus" | "funds";
  /** Of the committee or the caucus. */
  readonly name: string;
}

export interface Plan {
  readonly format: "casebook-plan";
  readonly version: typeof VERSION;
  /** Names the plan among those on this PC; made at random. */
  readonly id: string;
  readonly kind: Kind;
  /** What the reader calls it; "" shows the hosts and the month instead. */
  readonly name: string;
  readonly home: Home;
  readonly route: Route;
  readonly group: Group;
  /** Why the visit is made, in the reader's words. */
  readonly purpose: string;
  /** The key of a theme of the vocabulary, or "". */
  readonly theme: string;
  readonly hosts: readonly Host[];
  readonly people: readonly Person[];
  /** How many go, where they are not named: counts people when null. */
  readonly party: number | null;
  readonly questions: readonly Question[];
  readonly legs: readonly Leg[];
  readonly costs: Costs;
  readonly deadlines: readonly Deadline[];
  readonly report: Report;
  /** Only in plans of the kind "travel". */
  readonly travel: Travel;
}

/** Who goes: one's own municipality. Its head is named by office only. */
export interface Home {
  readonly name: string;
  readonly prefecture: string;
  readonly section: string;
  readonly population: string;
  readonly address: string;
  readonly phone: string;
  readonly mail: string;
}

export interface Host {
  /** Names the host within the plan; made at random. */
  readonly id: string;
  /** The key of a municipality of the casebook; "" for one that it does not hold. */
  readonly town: string;
  readonly name: string;
  readonly section: string;
  /** Ids of the cases that are to be seen there. */
  readonly cases: readonly string[];
  /** Why this host, in the reader's words. */
  readonly reason: string;
  readonly online: boolean;
  /** First to third choice. */
  readonly choices: readonly Choice[];
  /** What has been agreed: one of the choices or another time; its day is "" before that. */
  readonly agreed: Choice;
  /** Days on which the host does not receive visits, as far as known. */
  readonly closed: readonly Span[];
  readonly notes: string;
}

export interface Choice {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

export interface Span {
  readonly from: string;
  readonly to: string;
  readonly what: string;
}

export interface Person {
  readonly id: string;
  readonly section: string;
  readonly post: string;
  readonly name: string;
  readonly kana: string;
  /** 団長, 随行 and the like. */
  readonly role: string;
}

export interface Question {
  readonly id: string;
  readonly host: string;
  /** The case and the field that the question is about; "" for a question of one's own. */
  readonly case: string;
  readonly field: string;
  readonly text: string;
  readonly asks: "事実" | "理由";
  readonly must: boolean;
  /** Where the reader says that the answer is to be found; "" leaves it to what is proposed. */
  readonly where: "" | "published" | "online" | "there";
  /** What was answered on the day. */
  readonly answer: string;
}

export interface Leg {
  readonly id: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly kind: "move" | "visit" | "stay" | "other";
  /** The host of a visit, else "". */
  readonly host: string;
  readonly what: string;
  /** A place, or how one goes. */
  readonly where: string;
  /** Yen for one person, of a move; null as long as nobody has typed it. */
  readonly fare: number | null;
}

/** What the journey costs, by the town's own rules: names, rates and articles are typed, and never known here. */
export interface Costs {
  readonly rules: readonly Allowance[];
  readonly extras: readonly Extra[];
  /** Nights and days that count; null for as many as the itinerary has. */
  readonly nights: number | null;
  readonly days: number | null;
}

/** What a town pays for every night or every day, as 宿泊費, 宿泊手当, 日当. */
export interface Allowance {
  readonly id: string;
  readonly name: string;
  readonly per: "night" | "day";
  /** Of one person. */
  readonly yen: number | null;
  /** Where it is laid down, as ○○市職員の旅費に関する条例第○条. */
  readonly article: string;
}

/** What else is paid, as a fee of the host or a bus. */
export interface Extra {
  readonly id: string;
  readonly what: string;
  readonly yen: number | null;
  /** True where every person pays it. */
  readonly each: boolean;
}

export interface Deadline {
  /** Names the kind of deadline, as `apply`; own ones have a name made at random. */
  readonly id: string;
  readonly what: string;
  readonly day: string;
  /** True when the reader has set the day: it no longer follows the visit's. */
  readonly fixed: boolean;
  readonly done: boolean;
}

export interface Report {
  /** 所感, by host id. */
  readonly impressions: Readonly<Record<string, string>>;
  /** What was seen and told beyond the questions, by host id. */
  readonly seen: Readonly<Record<string, string>>;
  /** What is said in the letter of thanks, by host id. */
  readonly thanks: Readonly<Record<string, string>>;
  /** 本市への反映. */
  readonly use: string;
  /** What cannot be taken over, and why. */
  readonly limits: string;
}

/** A name for a part of a plan: unlike any other on this PC. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (each) => each.toString(36)).join("");
}

export function newPlan(kind: Kind): Plan {
  return {
    format: "casebook-plan",
    version: VERSION,
    id: newId(),
    kind,
    name: "",
    home: { name: "", prefecture: "", section: "", population: "", address: "", phone: "", mail: "" },
    route: "staff",
    group: { kind: "members", name: "" },
    purpose: "",
    theme: "",
    hosts: [],
    people: [],
    party: null,
    questions: [],
    legs: [],
    costs: { rules: [], extras: [], nights: null, days: null },
    deadlines: [],
    report: { impressions: {}, seen: {}, thanks: {}, use: "", limits: "" },
    travel: NO_TRAVEL,
  };
}

export const NO_CHOICE: Choice = { day: "", from: "", to: "" };

export function newHost(town: string, name: string, cases: readonly string[]): Host {
  const choices = [NO_CHOICE, NO_CHOICE, NO_CHOICE];
  return {
    id: newId(),
    town,
    name,
    section: "",
    cases,
    reason: "",
    online: false,
    choices,
    agreed: NO_CHOICE,
    closed: [],
    notes: "",
  };
}

/** The day of a visit as far as it is known: as agreed, else the first choice that has a day, else "". */
export function dayOf(host: Host): Choice {
  return [host.agreed, ...host.choices].find(({ day }) => day) ?? NO_CHOICE;
}

/** The number of people who go; 0 while unknown. */
export function partyOf(plan: Plan): number {
  return plan.party ?? plan.people.length;
}
