/** What a plan holds of a stay as a 旅する公務員 alone. */

export interface Travel {
  readonly from: string;
  readonly to: string;
  /** Where the desk is, as 庁舎2階の空き席. */
  readonly place: string;
  /** What of one's own work is done there. */
  readonly duties: string;
  /** Who does the rest meanwhile, by post, and who decides. */
  readonly cover: string;
  /** Keys of the prompts that this stay is to look at, of all three sides. */
  readonly focus: readonly string[];
  /** Answers to the set-up check by key: yes, shelf (ticked with all of its shelf), none (does not apply). */
  readonly ready: Readonly<Record<string, string>>;
  /** What of telework came to light (A面), by key of the prompt. */
  readonly surfaced: Readonly<Record<string, string>>;
  /** What is brought and worked on (B面), by key of the prompt. */
  readonly brought: Readonly<Record<string, string>>;
  /** How the town was seen and one's own seen anew (ボーナストラック), by key of the prompt. */
  readonly seen: Readonly<Record<string, string>>;
  /** One entry a day. */
  readonly log: readonly Day[];
  /** What is to be done on each day. */
  readonly days: readonly PlannedDay[];
  readonly alike: string;
  readonly different: string;
}

export interface Day {
  readonly day: string;
  readonly work: string;
  readonly noticed: string;
  readonly tomorrow: string;
}

/** What one day of a stay is for, by the three sides; any of them may be "". */
export interface PlannedDay {
  readonly day: string;
  /** The work of one's own that is done, and what of telework is tried out (A面). */
  readonly surfaced: string;
  /** Whom one meets, what is told and worked on (B面). */
  readonly brought: string;
  /** What is seen of the town (ボーナストラック). */
  readonly seen: string;
}

export const NO_TRAVEL: Travel = {
  from: "",
  to: "",
  place: "",
  duties: "",
  cover: "",
  focus: [],
  ready: {},
  surfaced: {},
  brought: {},
  seen: {},
  log: [],
  days: [],
  alike: "",
  different: "",
};
