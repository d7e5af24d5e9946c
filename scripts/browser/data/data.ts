/** The shapes of the data files that `scripts/casebook/browser_data.py` writes, and how they are loaded. */
import { Loader } from "./loader";

export interface When {
  /** As it is shown, in both calendars. */
  readonly text: string;
  readonly iso: string | null;
  /** Year, month, day; 0 where not given. null when the time is unknown. */
  readonly order: readonly [number, number, number] | null;
}

export interface StatusAt {
  readonly state: string;
  readonly asOf: When | null;
  readonly note: string | null;
}

/** What a case is chosen by. */
export interface ShortCase {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** The municipality's name with its prefecture. */
  readonly town: string;
  readonly townKey: string;
  readonly name: string;
  readonly prefecture: string;
  readonly kind: string;
  readonly population: number | null;
  readonly populationAsOf: When | null;
  readonly themes: readonly string[];
  readonly practices: readonly { readonly practice: string; readonly state: string | null; readonly claim: string }[];
  readonly pieces: readonly string[];
  readonly status: StatusAt;
  readonly checked: string;
}

export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly topic: string | null;
  /** Keys of sources. */
  readonly sources: readonly string[];
  readonly at: string | null;
  /** The value as it is shown, with qualifier and unit. */
  readonly figure: string | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly keyFigure: string | null;
  readonly asOf: When | null;
  readonly basis: string;
  readonly confirmed: boolean;
  readonly practice: string | null;
  readonly state: string | null;
  readonly note: string | null;
}

export type CellState = "stated" | "not-stated" | "not-applicable" | "unconfirmed";

export interface Cell {
  readonly state: CellState;
  readonly claims: readonly Claim[];
  /** Parts of a stated field that were looked for and not found. */
  readonly gaps: readonly string[];
}

export interface Source {
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly published: When | null;
  readonly read: string;
  readonly basis: string;
}

export interface FullCase extends ShortCase {
  readonly summary: string;
  readonly target: string;
  readonly years: When | null;
  /** Ids of claims. */
  readonly keyFigures: readonly string[];
  readonly cells: Readonly<Record<string, Cell>>;
  readonly doubts: readonly {
    readonly text: string;
    readonly fields: readonly string[];
    readonly sources: readonly string[];
  }[];
  readonly history: readonly StatusAt[];
  readonly sources: readonly Source[];
}

/** Something published about a municipality. */
export interface Fact {
  /** The anchor on the municipality's page. */
  readonly id: string;
  /** The item of a profile, as 人口; null elsewhere. */
  readonly label: string | null;
  readonly text: string;
  /** The value as it is shown, with qualifier and unit. */
  readonly figure: string | null;
  readonly asOf: When | null;
  readonly confirmed: boolean;
  readonly note: string | null;
  /** Of several sources, all publishers and the day of the first. */
  readonly publisher: string;
  readonly published: When | null;
}

export interface Town {
  readonly key: string;
  readonly name: string;
  /** The name with its prefecture. */
  readonly fullName: string;
  readonly prefecture: string;
  readonly kind: string;
  readonly code: string;
  readonly population: number | null;
  readonly populationAsOf: When | null;
  readonly profile: readonly Fact[];
  /** How visits are received, by key of the vocabulary's `reception`; an item that is not here is unconfirmed. */
  readonly reception: Readonly<Record<string, { readonly state: CellState; readonly facts: readonly Fact[] }>>;
  /** The day on which the file was last held against its sources. */
  readonly checked: string;
}

export interface Term {
  readonly key: string;
  readonly label: string;
  readonly symbol: string;
  readonly lead: string;
}

export interface Field {
  readonly key: string;
  readonly title: string;
  readonly question: string;
  /** 事実 or 理由. */
  readonly asks: string;
}

export interface Group {
  readonly key: string;
  readonly label: string;
  readonly lead: string;
  readonly fields: readonly Field[];
}

/** Where a case says what something rests on; `missing`: it says that nothing was found. */
export interface Citation {
  readonly case: string;
  readonly field: string;
  readonly anchor: string;
  readonly missing: boolean;
}

/** Something to settle before a stay. */
export interface TravelItem {
  readonly key: string;
  readonly text: string;
  readonly hint: string | null;
  readonly cites: readonly Citation[];
}

/** Something to write down on a stay; `statements` are those of the self-check whose answer makes it worth a look. */
export interface Prompt extends TravelItem {
  readonly piece: string | null;
  readonly statements: readonly string[];
  readonly practices: readonly string[];
}

export interface Side {
  readonly key: "surfaced" | "brought" | "seen";
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  readonly cites: readonly Citation[];
  readonly prompts: readonly Prompt[];
}

export interface Readiness {
  readonly key: string;
  readonly label: string;
  readonly lead: string | null;
  readonly facts: readonly Fact[];
  readonly items: readonly TravelItem[];
}

export interface Vocabulary {
  readonly groups: readonly Group[];
  readonly themes: readonly { readonly key: string; readonly label: string; readonly short: string }[];
  readonly practices: readonly {
    readonly key: string;
    readonly label: string;
    readonly lead: string;
    readonly piece: string | null;
  }[];
  readonly pieces: readonly {
    readonly key: string;
    readonly number: number;
    readonly label: string;
    readonly short: string;
  }[];
  /** What the self-check asks; `practices` would close a gap. */
  readonly selfCheck: readonly {
    readonly key: string;
    readonly piece: string;
    readonly text: string;
    readonly practices: readonly string[];
  }[];
  /** The notebook of a 旅する公務員. */
  readonly travel: { readonly sides: readonly Side[]; readonly ready: readonly Readiness[] };
  /** What is asked before a visit. */
  readonly reception: readonly { readonly key: string; readonly title: string; readonly question: string }[];
  readonly states: readonly Term[];
  readonly bases: readonly Term[];
  readonly cells: readonly Term[];
}

export class Data {
  private readonly loader: Loader;

  /** `base` leads from the page to the root of the site, as `../` or "". */
  constructor(base: string) {
    this.loader = new Loader(`${base}data/`);
  }

  /** All rejections are UnreadErrors. */
  cases(): Promise<readonly ShortCase[]> {
    return this.loader.load("cases") as Promise<readonly ShortCase[]>;
  }

  case(id: string): Promise<FullCase> {
    return this.loader.load(`case-${id}`) as Promise<FullCase>;
  }

  /** All municipalities, in the order of their codes. */
  towns(): Promise<readonly Town[]> {
    return this.loader.load("towns") as Promise<readonly Town[]>;
  }

  vocabulary(): Promise<Vocabulary> {
    return this.loader.load("vocabulary") as Promise<Vocabulary>;
  }
}
