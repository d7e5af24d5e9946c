/**
 * What can be asked of the hosts, from what the chosen cases leave open: fields without a statement, parts that were
 * looked for and not found, sources that disagree, statements without proof, and figures that have grown old. Beside
 * each question stands what is published nearest to it.
 */
import { OLD } from "../data/constants";
import type { Cell, Claim, Field, FullCase, Vocabulary } from "../data/data";
import { type Host, type Plan, type Question, newId } from "./plan";
import { type Published, publicationsOf } from "../facts/published";

export type Reason = "not-stated" | "unconfirmed" | "gap" | "doubt" | "claim" | "old" | "no-case" | "always";

export interface Offer {
  /** Stays the same as long as what it asks does: taken questions keep it as their own. */
  readonly id: string;
  readonly host: string;
  /** "" where the casebook holds no case of the host. */
  readonly case: string;
  /** "" for what is asked of every host. */
  readonly field: string;
  /** Key of the group it is shown in: one of the vocabulary, FIRST or ALWAYS. */
  readonly group: string;
  readonly text: string;
  readonly asks: Question["asks"];
  readonly reason: Reason;
  /** What the casebook itself says, as the text of a doubt; comparison collects questions under it. */
  readonly subject: string;
  readonly known: readonly Published[];
  /** True when `known` is about the very field. */
  readonly direct: boolean;
}

/** Reasons, cost and failure: what case books leave out and visitors come for. */
export const FIRST = "first";
/** What helps on every visit, whatever is published. */
export const ALWAYS = "always";

const REASONS: readonly Reason[] = ["not-stated", "no-case", "unconfirmed", "gap", "doubt", "claim", "old", "always"];
const ASKS_WHY = /理由|なぜ/u;
/** How a statement is held up to its host: the ends of the questions below that quote what is published. */
const ANEW =
  /このとおりでしょうか|いまはいく[つら]ですか|その後どうなりましたか|いまはどうなっていますか|実際はどうでしょうか/u;

const STANDARD: readonly (readonly [string, Question["asks"]])[] = [
  ["始めるときに、どの自治体や資料を参考にしましたか。", "事実"],
  ["いま注目している自治体や取り組みはどこですか。それはなぜですか。", "理由"],
  ["私どもの規模の団体が同じことをするとしたら、何から始め、何をしないほうがよいですか。それはなぜですか。", "理由"],
  ["始めたものの、やめたことや広げなかったことはありますか。それはなぜですか。", "理由"],
];

/** Give all questions that can be asked, host by host, in the order of their offer. `today` is an ISO day. */
export function offersOf(plan: Plan, full: ReadonlyMap<string, FullCase>, words: Vocabulary, today: string): Offer[] {
  return plan.hosts.flatMap((host) => offersOfHost(host, full, words, today));
}

function offersOfHost(host: Host, full: ReadonlyMap<string, FullCase>, words: Vocabulary, today: string): Offer[] {
  const cases = host.cases.map((id) => full.get(id)).filter((each) => each !== undefined);
  const made =
    cases.length > 0 ? cases.flatMap((each) => offersOfCase(host, each, words, today)) : withoutCase(host, words);
  const standard = STANDARD.map(([text, asks]) =>
    offer(host, {
      case: "",
      field: "",
      group: ALWAYS,
      text,
      asks,
      reason: "always",
      subject: text,
      known: [],
      direct: false,
    }),
  );
  const keys = [FIRST, ...words.groups.map(({ key }) => key), ALWAYS];
  const place = ({ group, reason }: Offer): number => keys.indexOf(group) * REASONS.length + REASONS.indexOf(reason);
  return [...made, ...standard].sort((one, other) => place(one) - place(other));
}

/** Of a host that the casebook does not know, everything can be asked that its own publications do not tell. */
function withoutCase(host: Host, words: Vocabulary): Offer[] {
  return words.groups.flatMap(({ key, fields }) =>
    fields.map((field) =>
      offer(host, {
        case: "",
        field: field.key,
        group: groupOf(field, key, field.asks),
        text: field.question,
        asks: field.asks,
        reason: "no-case",
        subject: field.question,
        known: [],
        direct: false,
      }),
    ),
  );
}

function offersOfCase(host: Host, of: FullCase, words: Vocabulary, today: string): Offer[] {
  const fields = words.groups.flatMap((group) => group.fields.map((field) => ({ field, group: group.key })));
  const open = fields.flatMap(({ field, group }) => {
    const cell = of.cells[field.key];
    return cell
      ? ofField(field, cell, of, today).map((each) =>
          offer(host, { ...each, group: groupOf(field, group, each.asks), case: of.id, field: field.key }),
        )
      : [];
  });
  const groupOfField = (key: string): string => fields.find(({ field }) => field.key === key)?.group ?? ALWAYS;
  const others = [...ofDoubts(of), ...ofStatus(of, words, today)];
  return [...open, ...others.map((each) => offer(host, { ...each, case: of.id, group: groupOfField(each.field) }))];
}

type Draft = Omit<Offer, "id" | "host" | "case" | "field" | "group">;

function ofField(field: Field, cell: Cell, of: FullCase, today: string): Draft[] {
  const gaps = cell.gaps.map((gap) => ofGap(gap, field, of));
  const doubtful = cell.claims.filter(({ confirmed }) => !confirmed).map((claim) => ofUnproven(claim, field, of));
  return [...ofState(field, cell, of), ...gaps, ...doubtful, ...ofOld(field, cell, of, today)];
}

function ofState(field: Field, cell: Cell, of: FullCase): Draft[] {
  if (cell.state !== "not-stated" && cell.state !== "unconfirmed") return [];
  const own = publicationsOf(of).of(field.key);
  const known = own.length > 0 ? own.slice(0, 3) : nearby(field, of);
  return [
    {
      text: field.question,
      asks: field.asks,
      reason: cell.state,
      subject: field.question,
      known,
      // What came in or was saved stands beside the question of what it cost; it does not answer it.
      direct: own.length > 0 && !cell.beside,
    },
  ];
}

/** The words are those that the comparison collects, so that the same question is not asked twice. */
function ofGap(gap: string, field: Field, of: FullCase): Draft {
  const known = publicationsOf(of).close(gap, [field.key]).slice(0, 2);
  return { text: `${gap}を教えてください。`, asks: asksOf(gap), reason: "gap", subject: gap, known, direct: true };
}

function ofUnproven(claim: Claim, field: Field, of: FullCase): Draft {
  const text = `「${claim.text.replace(/。$/u, "")}」という説明があります。このとおりでしょうか。`;
  const known = publicationsOf(of)
    .of(field.key)
    .filter((each) => each.claim.id === claim.id);
  return { text, asks: "事実", reason: "claim", subject: claim.id, known, direct: true };
}

/** One question for all figures of a field that have grown old, and one for old plans. */
function ofOld(field: Field, cell: Cell, of: FullCase, today: string): Draft[] {
  const old = cell.claims
    .filter((each) => each.confirmed && isOld(each, today))
    .sort((one, other) => ageKey(one) - ageKey(other));
  const asked =
    field.key === "outlook"
      ? old.slice(-1)
      : field.changes
        ? old.filter(({ keyFigure, figure }) => keyFigure && figure)
        : [];
  if (asked.length === 0) return [];
  const text = field.key === "outlook" ? oldPlan(asked) : oldFigures(asked);
  const known = publicationsOf(of)
    .of(field.key)
    .filter(({ claim }) => asked.includes(claim));
  return [{ text, asks: "事実", reason: "old", subject: `old-${field.key}`, known, direct: true }];
}

function oldPlan([claim]: readonly Claim[]): string {
  return `「${claim?.text.replace(/。$/u, "") ?? ""}」という点は、${claim?.asOf?.text ?? ""}の公表です。その後どうなりましたか。`;
}

function oldFigures(claims: readonly Claim[]): string {
  const named = claims.slice(0, 3).map(({ keyFigure, figure }) => `${keyFigure}（${figure}）`);
  const more = claims.length > named.length ? "など" : "";
  const times = [...new Set([claims[0], claims.at(-1)].map((each) => each?.asOf?.text ?? ""))];
  const money = claims.every(({ unit }) => unit?.includes("円"));
  const period = times.join("から") + (times.length > 1 ? "まで" : "");
  const asked = money ? "の額です。いまはいくらですか。" : "の数です。いまはいくつですか。";
  return `${named.join("、")}${more}は、${period}${asked}`;
}

/** Both sides of a disagreement are shown: the statements of its sources that come nearest. */
function ofDoubts(of: FullCase): (Draft & { readonly field: string })[] {
  return of.doubts.map(({ text, fields, sources }) => {
    const near = publicationsOf(of)
      .nearest(text, fields)
      .map(({ published }) => published);
    const sided = near.filter(
      ({ claim }) => sources.length === 0 || claim.sources.some((key) => sources.includes(key)),
    );
    const asked = `公表された資料について、確かめさせてください。${text}実際はどうでしょうか。`;
    return {
      text: asked,
      asks: "事実",
      reason: "doubt",
      subject: text,
      known: oneOfEachSource(sided),
      direct: true,
      field: fields[0] ?? "afterwards",
    };
  });
}

function ofStatus(
  { status, ...of }: FullCase,
  words: Vocabulary,
  today: string,
): (Draft & { readonly field: string })[] {
  if (!status.asOf?.order || !isOld(status, today)) return [];
  const state = words.states.find(({ key }) => key === status.state)?.label ?? status.state;
  const text = `「${of.title}」が「${state}」と分かるのは、${status.asOf.text}までです。いまはどうなっていますか。`;
  return [{ text, asks: "事実", reason: "old", subject: "status", known: [], direct: true, field: "afterwards" }];
}

/** First one statement of each source, then the rest; four at most. */
function oneOfEachSource(all: readonly Published[]): Published[] {
  const seen = new Set<string>();
  const fresh = all.filter(({ claim }) => {
    const key = claim.sources[0] ?? "";
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
  return [...fresh, ...all.filter((each) => !fresh.includes(each))].slice(0, 4);
}

/** What is about the question itself, and of related fields what shares something with it; two at most. */
function nearby(field: Field, of: FullCase): Published[] {
  const publications = publicationsOf(of);
  const asked = `${field.title} ${field.question}`;
  const related =
    field.near.length > 0 ? publications.nearest(asked, field.near).filter(({ shared }) => shared > 1) : [];
  return [...new Set([...publications.close(asked), ...related.map(({ published }) => published)])].slice(0, 2);
}

function groupOf({ first }: Field, group: string, asks: Question["asks"]): string {
  return asks === "理由" || first ? FIRST : group;
}

/** Whether a question asks if what is published is so, or still so: then that does not answer it. */
export function asksAnew(text: string): boolean {
  return ANEW.test(text);
}

export function isOld({ asOf }: Pick<Claim, "asOf">, today: string): boolean {
  const key = ageKey({ asOf });
  return key > 0 && key < Number(today.replaceAll("-", "")) - OLD * 10_000;
}

function ageKey({ asOf }: Pick<Claim, "asOf">): number {
  const [year, month, day] = asOf?.order ?? [0, 0, 0];
  return (year * 100 + month) * 100 + day;
}

function offer(host: Host, draft: Omit<Offer, "id" | "host">): Offer {
  return { ...draft, id: nameOf(host.id, draft.case, draft.field, draft.reason, draft.subject), host: host.id };
}

/** A short name that follows from what is asked: FNV-1a, twice 32 bits. */
export function nameOf(...asked: readonly string[]): string {
  const text = asked.join("\n");
  const parts = [0x811c9dc5, 0x01000193].map((seed) => {
    let value = seed;
    for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    return (value >>> 0).toString(36);
  });
  return `q-${parts.join("-")}`;
}

/** Make an offer a question of the plan; later changes of its text are the reader's. */
export function questionOf({ id, host, case: of, field, text, asks }: Offer): Question {
  return { id, host, case: of, field, text, asks, must: false, where: "", answer: "" };
}

export function ownQuestion(host: string, text: string): Question {
  return { id: newId(), host, case: "", field: "", text, asks: asksOf(text), must: false, where: "", answer: "" };
}

/** Change the words of a question; what one's own asks for follows them, until the reader says otherwise. */
export function reworded({ field, text, asks }: Question, words: string): Partial<Question> {
  return field === "" && asks === asksOf(text) ? { text: words, asks: asksOf(words) } : { text: words };
}

/** What words ask for: facts, unless they say why. */
export function asksOf(text: string): Question["asks"] {
  return ASKS_WHY.test(text) ? "理由" : "事実";
}
