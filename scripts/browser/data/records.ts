// Written by `make records` from casebook.records: change it there.

/** A time, or that it is not known. */
export interface When {
  /** As it is shown, in both calendars. */
  readonly text: string;
  /** For a cell of a table: 2025年3月; empty when the time is unknown. */
  readonly short: string;
  /** Year, month, day; 0 where not given. null when the time is unknown. */
  readonly order: readonly [number, number, number] | null;
  /** As it is shown beside its year: 10月16日; empty where that is all. */
  readonly within: string;
}

/** What a town is held against another by; null and empty where it is not known. */
export interface Figures {
  readonly prefecture: string;
  readonly kind: string;
  readonly population: number | null;
  readonly staff: number | null;
  readonly aged: number | null;
  readonly primary: number | null;
  readonly secondary: number | null;
  readonly habitable: number | null;
  readonly share: number | null;
  readonly tax: number | null;
  readonly balance: number | null;
  readonly north: number | null;
  readonly east: number | null;
  readonly island: boolean;
  readonly evacuated: boolean;
}

/** The state of a case at a time. */
export interface StatusAt {
  readonly state: string;
  readonly asOf: When | null;
  /** Since when it holds, of when that is known, and how long ago where that is old. */
  readonly told: string;
  /** The full years since, where the evidence looks old. */
  readonly old: number | null;
  readonly note: string | null;
}

/** Whether a town has said how it receives visits. */
export interface Receives {
  /** Terms are published; visits are known to have been received; neither was found. */
  readonly standing: "terms" | "records" | "none";
  /** The same in a line, with its time: 受け入れの案内あり（2024年1月）. */
  readonly words: string;
}

/** A body that carries a case together with the municipality of its file. */
export interface Member {
  readonly code: string;
  readonly name: string;
  readonly prefecture: string;
  /** The official figures; null for a prefecture. */
  readonly figures: Figures | null;
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
  /** How the name is read. */
  readonly kana: string;
  readonly prefecture: string;
  readonly kind: string;
  readonly population: number | null;
  readonly populationAsOf: When | null;
  /** The official figures of the town; null for a prefecture. */
  readonly figures: Figures | null;
  readonly themes: readonly string[];
  /** The practices that it shows, each once. */
  readonly shown: readonly string[];
  readonly status: StatusAt;
  readonly receives: Receives;
  readonly members: readonly Member[];
}

/** A practice that a claim shows. */
export interface ShownPractice {
  readonly practice: string;
  readonly state: string | null;
  readonly claim: string;
  /** Of what year its state is known, and how long ago where that is old. */
  readonly year: string;
  /** The full years since, where the evidence looks old. */
  readonly old: number | null;
}

/** What a case answers to one of the nine questions, in one line; without an answer the text is empty. */
export interface CaseAnswer {
  /** A key of the vocabulary's `questions`. */
  readonly question: string;
  readonly state: "stated" | "not-stated" | "not-applicable" | "unconfirmed";
  readonly text: string;
  /** The beginning of the text that tells most. */
  readonly core: string;
  readonly unconfirmed: boolean;
  /** Two answers are the same at a glance when this is. */
  readonly gist: string;
  /** Ids of the claims that it rests on. */
  readonly claims: readonly string[];
  /** Keys of sources. */
  readonly sources: readonly string[];
  /** That the claims' structure tells it: a period, by its two milestones. */
  readonly computed: boolean;
}

/** One checkable statement of a case. */
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
  /** The upper end of a range. */
  readonly valueTo: number | null;
  /** What the value was before. */
  readonly before: number | null;
  readonly unit: string | null;
  /** What it measures; of money, also its kind. */
  readonly keyFigure: string | null;
  readonly asOf: When | null;
  readonly basis: string;
  readonly confirmed: boolean;
  /** What a reader should know before trusting it: 要確認, 事業者の発表. */
  readonly flags: readonly string[];
  /** What the tip of a source mark adds to the source: place, time, basis. */
  readonly about: readonly string[];
  /** Since when the state holds and of when that is known; empty without a state. */
  readonly standing: string;
  /** The full years since, where the evidence looks old. */
  readonly old: number | null;
  /** Its kind, where it speaks of money: 初期費用, 財源, 収入; else empty. */
  readonly money: string;
  /** Where the money came from; empty where it does not say. */
  readonly funding: string;
  readonly note: string | null;
}

/** What a case tells about a field; claims that answer it come first. */
export interface Cell {
  readonly state: "stated" | "not-stated" | "not-applicable" | "unconfirmed";
  readonly claims: readonly Claim[];
  /** That the claims do not answer the field, and what they are; else empty. */
  readonly beside: string;
  /** Parts of a stated field that were looked for and not found. */
  readonly gaps: readonly string[];
  /** A flag where doubts are about the field: 食い違いあり; else empty. */
  readonly doubt: string;
}

/** That something was not found, in words that go no further than what was read. */
export interface Missing {
  /** 出典に記載なし, or 読めた範囲に見当たらない. */
  readonly label: string;
  /** How many sources were read, and how far: 全文3件・冒頭のみ7件. */
  readonly read: string;
  /** The same as it stands behind the label. */
  readonly scope: string;
  /** Label and scope in one line. */
  readonly whole: string;
}

/** What sources leave unclear or tell differently. */
export interface Doubt {
  readonly text: string;
  /** 食い違い, 読み方, 裏づけ; empty where nobody has said. */
  readonly kind: string;
  /** Which side has no source, as a sentence; else empty. */
  readonly unsourced: string;
  readonly fields: readonly string[];
  readonly sources: readonly string[];
}

/** Where a case is told from. */
export interface Source {
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly published: When | null;
  /** Who published it and when: the first line of the tip of its marks. */
  readonly tip: string;
  readonly read: string;
  readonly basis: string;
}

/** A sentence of a written comparison. */
export interface Saying {
  readonly text: string;
  /** By case, the claim it rests on; null where it tells of a gap. */
  readonly cites: Readonly<Record<string, string | null>>;
}

/** A case field by field. */
export interface FullCase extends ShortCase {
  readonly summary: string;
  readonly practices: readonly ShownPractice[];
  readonly checked: string;
  readonly answers: readonly CaseAnswer[];
  /** Ids of claims. */
  readonly keyFigures: readonly string[];
  readonly cells: Readonly<Record<string, Cell>>;
  /** How a cell that is not stated is told. */
  readonly missing: Missing;
  readonly doubts: readonly Doubt[];
  readonly sources: readonly Source[];
  /** What was written on comparing it with others; a sentence may stand with one of these alone. */
  readonly sayings: readonly Saying[];
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
  readonly basis: string;
  /** The publishers that a paper names: of what may be quoted, else all. */
  readonly cited: string;
}

/** What is known of one item of how visits are received. */
export interface Reception {
  readonly key: string;
  readonly title: string;
  readonly state: "stated" | "not-stated" | "not-applicable" | "unconfirmed";
  readonly facts: readonly Fact[];
}

/** What a claim on the reception of visits lets a plan be held against. */
export interface Ruled {
  /** The anchor of the claim on the municipality's page, and its fact's id. */
  readonly claim: string;
  /** Whose visits; null where the source does not tell them apart. */
  readonly door: "council" | "staff" | null;
  /** It in short, as a cell or a notice shows it: 1か月前まで. */
  readonly words: string;
  /** Of when the host's words are: 2024年1月の案内; 日付のない案内. */
  readonly told: string;
  /** The full years since, where they look old; null also where they have no date. */
  readonly old: number | null;
}

/** A stretch before or after a visit: of calendar months and days, or of days on which offices are open. */
export interface Lead {
  readonly months: number;
  readonly days: number;
  readonly workingDays: number;
  readonly after: boolean;
  readonly name: string;
}

/** What has to be done by when. */
export interface LeadTerm extends Ruled {
  /** The key of the deadline: apply, letters, questions. */
  readonly due: string;
  readonly lead: Lead;
}

/** A part of every year in which nobody is received, both ends with it. */
export interface ClosedTerm extends Ruled {
  readonly fromMonth: number;
  readonly fromDay: number;
  /** Before the first: it runs over the new year. */
  readonly toMonth: number;
  readonly toDay: number;
  /** It alone in words, as a warning names it: 5月中旬から5月末の2週間前から. */
  readonly period: string;
  /** The source tells a third of a month, or says おおむね: 目安. */
  readonly rough: boolean;
}

/** That nobody is received while the council sits, on days that no source dates. */
export interface SessionTerm extends Ruled {
  /** In which it sits; empty where that is not told. */
  readonly months: readonly number[];
}

/** On which days and at what hours visits are received. */
export interface DaysTerm extends Ruled {
  /** 1 is a Monday; empty where hours alone are told. */
  readonly weekdays: readonly number[];
  /** As 09:30. */
  readonly opens: string | null;
  readonly closes: string | null;
}

/** A number that a visit has to keep to. */
export interface LimitTerm extends Ruled {
  /** Minutes a visit may last, topics at once, people of a party, parties of a day. */
  readonly kind: "minutes" | "topics" | "party-min" | "party-max" | "groups-a-day";
  readonly value: number;
}

/** Whether visits are received online; `once` is an example and no promise. */
export interface OnlineTerm extends Ruled {
  readonly accepted: "yes" | "no" | "once";
}

/** All that a host's own words let a plan be held against, in the order in which they stand. */
export interface Terms {
  readonly leads: readonly LeadTerm[];
  readonly closed: readonly ClosedTerm[];
  readonly sessions: readonly SessionTerm[];
  readonly days: readonly DaysTerm[];
  readonly limits: readonly LimitTerm[];
  /** What is only to be read: fee, lodging, form, desk, thanks. */
  readonly rest: readonly Ruled[];
  readonly online: readonly OnlineTerm[];
}

/** A municipality with its profile and how it receives visits. */
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
  /** Of each item the newest that may be quoted, else the newest. */
  readonly profile: readonly Fact[];
  /** Every item, in the order of the schema. */
  readonly reception: readonly Reception[];
  /** How an item that is not stated is told. */
  readonly missing: Missing;
  /** What of the reception a plan can be held against. */
  readonly terms: Terms;
  /** The day on which the file was last held against its sources. */
  readonly checked: string;
}

/** What the list of hosts is narrowed by: the terms of a host for visits of one kind. */
export interface HostRule {
  /** Whose visits; null where the source does not tell them apart. */
  readonly door: "council" | "staff" | null;
  /** Months in which nobody is received at all. */
  readonly full: readonly number[];
  /** Months in part of which nobody is received. */
  readonly partly: readonly number[];
  /** People of a party, at least. */
  readonly fewest: number | null;
  /** People of a party, at most. */
  readonly most: number | null;
  readonly online: "yes" | "no" | "once" | null;
}

/** A row of a comparison: names from the schema, the question from the vocabulary. */
export interface Field {
  readonly key: string;
  readonly title: string;
  readonly question: string;
  readonly asks: "事実" | "理由";
  readonly near: readonly string[];
  readonly changes: boolean;
  readonly first: boolean;
}

/** A group of rows: why, what, who, how much, and what was learnt. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly lead: string;
  readonly fields: readonly Field[];
}

/** One of the nine questions that every case answers. */
export interface Asked {
  readonly key: string;
  readonly label: string;
  readonly hint: string | null;
  /** How a host is asked it, where nothing is published. */
  readonly question: string;
  /** The field under which it is asked. */
  readonly field: string;
  /** The site path of what all cases answer, where there is such a page. */
  readonly page: string | null;
}

/** An item of the 自治体DX推進計画, or one that the casebook adds, with the everyday words for it. */
export interface Theme {
  readonly key: string;
  readonly label: string;
  readonly short: string;
}

/** A concrete element that can be ticked across cases; `piece` names one of the five pieces. */
export interface Practice {
  readonly key: string;
  readonly label: string;
}

/** A kind of trouble; who met it stands in a file of its own. */
export interface Trouble {
  readonly key: string;
  readonly label: string;
  /** How many cases met it. */
  readonly total: number;
}

/** A state or a basis: its meaning stands on the pages that explain it. */
export interface Sign {
  readonly key: string;
  readonly label: string;
  readonly symbol: string;
}

/** A word with a meaning of its own on the pages: a state, a basis, a kind of cell. */
export interface Term {
  readonly key: string;
  readonly label: string;
  readonly lead: string;
  readonly symbol: string;
}

/** All of them, in the order in which they are shown. */
export interface Vocabulary {
  readonly groups: readonly Group[];
  readonly questions: readonly Asked[];
  readonly themes: readonly Theme[];
  readonly practices: readonly Practice[];
  readonly troubles: readonly Trouble[];
  readonly states: readonly Sign[];
  readonly bases: readonly Sign[];
  readonly cells: readonly Term[];
  /** Of when the official figures are, by their key. */
  readonly years: Readonly<Record<string, string>>;
}

/** One of the five pieces and what it asks for. */
export interface Piece {
  readonly key: string;
  readonly number: number;
  readonly label: string;
  readonly short: string;
}

/** The number of a source on the page of its case, and the key that leads to it. */
export interface Mark {
  readonly key: string;
  readonly number: number;
}

/** A claim that is cited for a fact of the self-check, or that met a trouble. */
export interface MetClaim {
  readonly id: string;
  readonly text: string;
  readonly sources: readonly Mark[];
  readonly state: string | null;
  /** Since when, on evidence of when, and how old that is. */
  readonly known: string;
  /** The full years since, where the evidence looks old. */
  readonly old: number | null;
  /** What a reader should know before trusting it. */
  readonly flags: readonly string[];
}

/** A case that says what a fact says, or that met a trouble; its state is that of its first claim. */
export interface Met {
  /** The id of the case. */
  readonly case: string;
  readonly town: string;
  readonly title: string;
  readonly state: string | null;
  readonly claims: readonly MetClaim[];
}

/** Where a claim stands that met a trouble. */
export interface At {
  readonly case: string;
  readonly claim: string;
}

/** A trouble that is likely where a fact fails, and who met it: not the fact itself. */
export interface Behind {
  readonly trouble: string;
  readonly label: string;
  /** Nearest to the fact first. */
  readonly first: readonly At[];
  /** How many cases more met it. */
  readonly more: number;
}

/** A fact that an official can look up at home, and the cases that are cited for it. */
export interface HomeFact {
  readonly key: string;
  readonly piece: string;
  readonly text: string;
  /** Worth reading where the fact fails; they credit nobody. */
  readonly practices: readonly string[];
  readonly met: readonly Met[];
  readonly behind: readonly Behind[];
}

/** A place in a case: `anchor` is on its page; `missing` says that something was not found. */
export interface Citation {
  readonly case: string;
  readonly field: string;
  readonly anchor: string;
  readonly missing: boolean;
}

/** What a 旅する公務員 writes down; without citations it is the editors' own. */
export interface Prompt {
  readonly key: string;
  readonly piece: string | null;
  readonly text: string;
  readonly hint: string | null;
  readonly statements: readonly string[];
  readonly practices: readonly string[];
  readonly cites: readonly Citation[];
}

/** A面, B面 or ボーナストラック. */
export interface Side {
  readonly key: "surfaced" | "brought" | "seen";
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  readonly cites: readonly Citation[];
  readonly prompts: readonly Prompt[];
}

/** What is settled before leaving. */
export interface Item {
  readonly key: string;
  readonly text: string;
  readonly hint: string | null;
  readonly cites: readonly Citation[];
}

/** What to settle before leaving, of one kind. */
export interface Readiness {
  readonly key: string;
  readonly label: string;
  readonly lead: string | null;
  readonly facts: readonly Fact[];
  readonly items: readonly Item[];
}

/** The notebook of a 旅する公務員. */
export interface Travel {
  readonly sides: readonly Side[];
  readonly ready: readonly Readiness[];
}

/** What the self-check and the notebook of travel ask: no other room needs it. */
export interface Notebook {
  readonly pieces: readonly Piece[];
  readonly selfCheck: readonly HomeFact[];
  readonly travel: Travel;
}

/** A word to choose: what the file holds, and what is shown for it. */
export interface FormOption {
  readonly key: string;
  readonly label: string;
}

/** One place of a file: how it is asked for. */
export interface FormField {
  readonly key: string;
  readonly title: string;
  readonly help: string;
  readonly example: string;
  /** What it is typed into. */
  readonly shape: "line" | "text" | "number" | "yes" | "day" | "when" | "pick" | "picks" | "lines" | "part";
  /** Characters it may have. */
  readonly most: number | null;
  readonly required: boolean;
  /** The vocabulary that it is chosen from, or the empty text. */
  readonly words: string;
  /** What it is chosen from, where the schema says it. */
  readonly options: readonly FormOption[];
}

/** A kind of map in a file, with its fields in the order in which they are written. */
export interface FormPart {
  readonly key: string;
  readonly title: string;
  readonly help: string;
  readonly fields: readonly FormField[];
}

/** A field that holds claims: what belongs there, and what a visitor would ask. */
export interface FormRow {
  readonly key: string;
  readonly title: string;
  readonly help: string;
  readonly example: string;
  readonly question: string;
  readonly required: boolean;
}

/** Fields of claims that stand together. */
export interface FormGroup {
  readonly key: string;
  readonly label: string;
  readonly lead: string;
  readonly rows: readonly FormRow[];
}

/** One of the nine questions, with the fields that answer it. */
export interface FormQuestion {
  readonly key: string;
  readonly label: string;
  readonly question: string;
  readonly fields: readonly string[];
  readonly kinds: readonly FormOption[];
}

/** All that the form of a case is drawn from. */
export interface FormScheme {
  /** The keys of a file in the order in which they are written. */
  readonly order: readonly string[];
  readonly parts: Readonly<Record<string, FormPart>>;
  readonly groups: readonly FormGroup[];
  readonly questions: readonly FormQuestion[];
  /** Vocabularies and municipalities. */
  readonly words: Readonly<Record<string, readonly FormOption[]>>;
  /** What each rule holds, in words. */
  readonly rules: Readonly<Record<string, string>>;
  /** Every key of every schema. */
  readonly keys: readonly string[];
  /** Those of them that hold text. */
  readonly prose: readonly string[];
  /** Whether there is a list of all towns, `FormTowns`. */
  readonly listed: boolean;
}

/** What the file of any town of Japan is made of: a pattern with marks, `{name}`, and what is put in for them. */
export interface FormTowns {
  /** The file of a draft; for any other, the line of `draft` is left out. */
  readonly pattern: string;
  /** The same for a town without people. */
  readonly deserted: string;
  /** What stands for each mark, town by town. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

/** What has to be done by when, where the host does not say otherwise. */
export interface Deadline {
  readonly key: string;
  readonly what: string;
  readonly lead: Lead;
  readonly late: string;
  readonly route: "council" | null;
}

/** One step of the planner, in the order of the work; `key` stands in the planner's address. */
export interface Stage {
  readonly key: "purpose" | "hosts" | "people" | "dates" | "questions" | "itinerary" | "deadlines" | "packet" | "after";
  readonly title: string;
  readonly lead: string;
}

/** An assembly that is not called after its town with 議会 at the end, and the office that serves it. */
export interface Assembly {
  readonly town: string;
  readonly prefecture: string;
  readonly name: string;
  readonly office: string;
}

/** Why what is asked of a field can be told on the telephone or on a screen. */
export interface ByWord {
  readonly field: string;
  readonly why: string;
  readonly seen: string;
}

/** What of a practice is to be seen where it is at work, and nowhere else. */
export interface Sight {
  readonly practice: string;
  readonly what: string;
}
