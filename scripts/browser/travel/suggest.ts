/**
 * What a prompt is worth on this stay, in words: what the self-check found missing at home, what the host's cases
 * show of it, and what they do not tell. Nothing is counted or ranked; every statement about the host is a link.
 */
import type { AtHand } from "../plan/at-hand";
import { LABELS } from "../check/outcome";
import type { Answers } from "../kept/answers";
import { type Closing, closings } from "../facts/gaps";
import type { Claim, HomeFact, Met, Prompt, ShortCase, Vocabulary } from "../data/data";
import type { Host } from "../plan/plan";

export interface Hint {
  readonly text: string;
  /** A path of the site and what the link is called; null where there is nothing to read. */
  readonly link: { readonly path: string; readonly label: string } | null;
}

/** So many hints of a kind are given for a prompt. */
const MOST = 3;
const CHECK = { path: "pieces/check.html", label: "自己点検" };

export interface Ground {
  readonly host: Host | null;
  readonly known: AtHand;
  readonly answers: Answers;
  /** The reader's shortlist: ids of cases. */
  readonly shortlist: readonly string[];
}

/** Give what can be said about a prompt; nothing where neither home nor host tell anything. */
export function hintsFor(prompt: Prompt, ground: Ground): Hint[] {
  const special = SPECIAL[prompt.key];
  if (special) return special(ground);
  const missing = lacking(prompt, ground);
  const met = closings(missing, casesOf(ground.host, ground.known)).slice(0, MOST);
  const host = [...met.map((each) => cited(each, ground)), ...shown(prompt.practices, ground, met)];
  return [...missing.map((each) => atHome(each, ground)), ...(silent(prompt, missing, host) ? asking(ground) : host)];
}

/** True when the self-check found something missing that this prompt is about. */
export function isGap({ statements }: Prompt, answers: Answers): boolean {
  return statements.some((key) => ["no", "partly"].includes(answers.get(key) ?? ""));
}

function lacking({ statements }: Prompt, { known, answers }: Ground): HomeFact[] {
  const facts = known.notebook?.selfCheck ?? [];
  return facts.filter(
    ({ key }) => statements.includes(key) && ["no", "partly", "unknown"].includes(answers.get(key) ?? ""),
  );
}

function atHome({ key, text }: HomeFact, { answers }: Ground): Hint {
  return {
    text: `自団体の自己点検では、「${text}」が「${LABELS[answers.get(key) ?? "open"]}」です。`,
    link: CHECK,
  };
}

/** What a case of the host is cited for: it says of itself what is missing at home. */
function cited({ fact, met }: Closing, { known }: Ground): Hint {
  const of = known.cases.find(({ id }) => id === met.case);
  const state = met.state === null ? "" : `（${met.state}）`;
  return {
    text: `${of?.name ?? met.town}には、「${fact.text}」のとおりと述べる記述があります${state}。どう行っているかを見てください。`,
    link: { path: `cases/${met.case}.html#${met.claims[0]?.id}`, label: `${met.title}の記述` },
  };
}

/** Whether something is missing at home that practices are named for, and the host's cases tell nothing of it. */
function silent({ practices }: Prompt, missing: readonly HomeFact[], host: readonly Hint[]): boolean {
  return missing.length > 0 && practices.length > 0 && host.length === 0;
}

function asking({ host, known }: Ground): Hint[] {
  if (casesOf(host, known).length === 0) return [];
  const name = host?.name ?? "滞在先";
  const text = `${name}の事例には、これにかかわる記述が見つかりません。あるかどうかを、着いたら尋ねてください。`;
  return [{ text, link: null }];
}

/** What the host's cases show of these practices, each at the stage that its claim tells; not what is told already. */
function shown(practices: readonly string[], { host, known }: Ground, told: readonly Closing[]): Hint[] {
  const full = casesOf(host, known).flatMap(({ id }) => known.full.get(id) ?? []);
  const uses = full.flatMap((each) =>
    each.practices.filter(({ practice }) => practices.includes(practice)).map((use) => ({ ...use, case: each })),
  );
  const first = uses.filter(({ practice }, at) => uses.findIndex((each) => each.practice === practice) === at);
  const others = first.filter(({ claim, case: { id } }) => !told.some(({ met }) => isCited(met, id, claim)));
  return others.slice(0, MOST).map(({ practice, state, claim, case: of }) => {
    const told = `「${practiceName(practice, known.vocabulary)}」の記述があります${state ? `（${state}）` : ""}`;
    return {
      text: `${of.name}の事例には、${told}。どう行っているかを見てください。`,
      link: { path: `cases/${of.id}.html#${claim}`, label: `${of.title}の記述` },
    };
  });
}

function isCited(met: Met, id: string, claim: string): boolean {
  return met.case === id && met.claims.some((each) => each.id === claim);
}

/** Prompts that look at more than one's own gaps. */
const SPECIAL: Readonly<Record<string, (ground: Ground) => Hint[]>> = {
  "own-case": strengths,
  "known-cases": candidates,
  "local-issue": (ground) => said("difficulties", "事例に書かれた苦労や残る課題", ground),
  "to-meet": (ground) => said("team", "事例に出てくる担当", ground),
  "daily-life": townPage,
};

/** What is in place at home; the host is neither cited for it nor shows a practice of it. */
function strengths({ host, known, answers }: Ground): Hint[] {
  const own = casesOf(host, known);
  const there = new Set(own.flatMap(({ shown }) => shown));
  const mine = (known.notebook?.selfCheck ?? []).filter(
    (fact) =>
      answers.get(fact.key) === "yes" &&
      !fact.practices.some((each) => there.has(each)) &&
      closings([fact], own).length === 0,
  );
  const name = host?.name || "滞在先";
  return mine.slice(0, MOST).map(({ text }) => ({
    text: `自団体は「${text}」に「はい」と答え、${name}の事例には記述がありません。持って行く経験になります。`,
    link: CHECK,
  }));
}

function candidates({ host, known, shortlist }: Ground): Hint[] {
  const own = new Set(host?.cases);
  const chosen = known.cases.filter(
    ({ id, townKey }) => shortlist.includes(id) && !own.has(id) && townKey !== host?.town,
  );
  return chosen.slice(0, MOST).map(({ id, town, title }) => ({
    text: `候補に入れた${town}の事例です。`,
    link: { path: `cases/${id}.html`, label: title },
  }));
}

/** Claims of a field of the host's cases; those are loaded once the host is chosen. */
function said(field: string, what: string, { host, known }: Ground): Hint[] {
  const claims = (host?.cases ?? []).flatMap((id) => {
    const of = known.full.get(id);
    return (of?.cells[field]?.claims ?? []).map((claim): [string, Claim] => [id, claim]);
  });
  return claims.slice(0, MOST).map(([id, { id: claim, text }], at) => ({
    text: at === 0 ? `${what}　${text}` : text,
    link: { path: `cases/${id}.html#${claim}`, label: "記述を読む" },
  }));
}

function townPage({ host, known }: Ground): Hint[] {
  const town = known.towns.get(host?.town ?? "");
  return town
    ? [
        {
          text: `${town.name}の人口や産業は、出かける前に読んでおきます。`,
          link: { path: `municipalities/${town.key}.html`, label: `${town.name}のページ` },
        },
      ]
    : [];
}

function casesOf(host: Host | null, known: AtHand): ShortCase[] {
  return host?.town ? known.cases.filter(({ townKey }) => townKey === host.town) : [];
}

function practiceName(key: string, words: Vocabulary | null): string {
  return words?.practices.find((each) => each.key === key)?.label ?? key;
}
