/** The search: what is typed and chosen, looked up in the index, read to the word, put in order. */
import { plain } from "../words/normal";
import { type Hit, expansions, result, used } from "./answer";
import { counts } from "./facets";
import { type Found, NOTHING_FOUND, called, combined, find, rarity } from "./finding";
import { everywhere, holding, slipped } from "./lookup";
import { FEW, type Near, near } from "./near";
import { offered, peopleIn } from "./offers";
import { type Demand, demanding } from "./demand";
import type { Scored } from "./postings";
import { type Term, grams } from "./query";
import { segments } from "./segments";
import { type Asked, asked } from "./signs";
import { mayslip } from "./slip";
import { type Overview, Store } from "./store";
import { meantWords, nearestWords, suggested } from "./suggest";
import type { Answer, Engine, How, Question, Result, Suggestion } from "./types";

/** `base` leads from the page to the root of the site, as `../` or "". */
export function createEngine(base: string): Engine {
  return new Search(new Store(base));
}

const MEANT = 3;

/** What is asked, read and told by its words. */
interface Wanted {
  readonly question: Question;
  readonly overview: Overview;
  readonly terms: readonly Term[];
  readonly unwanted: readonly Term[];
}

/** What was found in one way of looking. */
interface Outcome {
  readonly how: How;
  readonly demand: Demand;
  readonly found: Found;
}

class Search implements Engine {
  constructor(private readonly store: Store) {}

  async ask(question: Question): Promise<Answer> {
    this.comeAhead(question);
    await this.store.ready();
    const words = asked(question.text);
    // What was typed is looked up before it is known what else that is called.
    for (const gram of words.wishes.flatMap(({ typed }) => grams(plain(typed)))) void this.store.postings(gram);
    const overview = await this.store.overview();
    const wanted = wishes(question, overview, words);
    if (!question.text.trim()) return this.answer(wanted, await this.everything(wanted));
    if (!wanted.terms.some(searchable)) {
      return this.answer(wanted, { how: "none", demand: demanding([]), found: NOTHING_FOUND });
    }
    const exact = await this.plainly(wanted);
    const outcome = told(exact.found) ? exact : ((await this.otherwise(wanted, exact.found)) ?? exact);
    return this.answer(wanted, outcome, await this.close(wanted, outcome.found));
  }

  async suggest(text: string, count: number): Promise<readonly Suggestion[]> {
    return suggested(await this.store.words(), text, count);
  }

  async nearest(text: string, count: number): Promise<readonly string[]> {
    return nearestWords(await this.store.words(), text, count);
  }

  async listed(label: string, count: number): Promise<readonly string[]> {
    const words = await this.store.words();
    return words
      .filter(([, of]) => of === label)
      .map(([text]) => text)
      .slice(0, count);
  }

  /** Let what only the answer needs come while pages are looked up. */
  private comeAhead({ text, counted }: Question): void {
    if (text.trim()) void this.store.offers();
    if (counted !== false) void this.store.facets();
  }

  /** What comes near, where few pages hold what was typed and none is called by it. A size is left to its facet. */
  private async close(wanted: Wanted, found: Found): Promise<Near | null> {
    const { question, overview } = wanted;
    if (found.total >= FEW || found.hits.some((hit) => called(hit, overview))) return null;
    const people = peopleIn(question.text);
    const rest = people ? wishes(question, overview, asked(people.rest)) : wanted;
    return rest.terms.length ? near(this.store, overview, question, rest, found) : null;
  }

  /** Every term as typed or by a synonym. */
  private async plainly({ question, overview, terms, unwanted }: Wanted): Promise<Outcome> {
    return { how: "plain", ...(await this.all({ question, overview, terms, unwanted })) };
  }

  /** Cut into words or with a slip mended, whichever is likelier to be meant; null when neither finds anything. */
  private async otherwise(wanted: Wanted, exact: Found): Promise<Outcome | null> {
    const mended = (): Promise<Outcome | null> => (exact.total ? Promise.resolve(null) : this.slip(wanted));
    const first = wanted.terms.some((term) => torn(term, wanted.overview)) ? await mended() : null;
    return first ?? (await this.split(wanted)) ?? (await mended());
  }

  /** What is found when terms are cut into words that stand in one section; null when nothing is. */
  private async split(wanted: Wanted): Promise<Outcome | null> {
    const { thesaurus } = wanted.overview;
    const cut = wanted.terms.map((term) => pieces(term, wanted.overview).map(({ word }) => thesaurus.term(word)));
    if (!cut.some((words) => words.length)) return null;
    const slight = wanted.terms.some((term) => pieces(term, wanted.overview).some(({ sort }) => sort !== "word"));
    const terms = cut.flatMap((words, n) => (words.length ? words : wanted.terms.slice(n, n + 1)));
    if (slight) return null;
    const outcome = await this.all({ ...wanted, terms }, { oneSection: true, guess: true });
    return outcome.found.total ? { how: "split", ...outcome } : null;
  }

  /** What is found when each longer term may hold a slip; null when nothing is. */
  private async slip({ question, overview, terms, unwanted }: Wanted): Promise<Outcome | null> {
    if (terms.some(phrase) || !terms.some(({ ways, whole }) => !whole && mayslip(ways[0]?.word ?? ""))) return null;
    const sets = await Promise.all(terms.map((term) => this.slipped(term, terms, overview)));
    const demand = { ...demanding(terms, undefined, unwanted), slip: true, guess: true };
    const candidates = combined(sets, demand.importance, overview);
    const found = await find(this.store, overview, { question, candidates, demand });
    return found.total ? { how: "slip", demand, found } : null;
  }

  /** Of several terms, one that stands somewhere as it was typed holds no slip. */
  private async slipped(term: Term, terms: readonly Term[], overview: Overview): Promise<Scored> {
    const held = terms.length > 1 ? await holding(this.store, term, overview) : null;
    return held?.documents.length ? held : slipped(this.store, term, overview);
  }

  /** Pages that hold all terms. */
  private async all(
    { question, overview, terms, unwanted }: Wanted,
    how: Partial<Demand> = {},
  ): Promise<Omit<Outcome, "how">> {
    const sets = await Promise.all(terms.map((term) => holding(this.store, term, overview)));
    const importance = sets.map((set) => rarity(set, overview));
    const demand = { ...demanding(terms, importance, unwanted), ...how };
    const candidates = combined(sets, importance, overview);
    return { demand, found: await find(this.store, overview, { question, candidates, demand }) };
  }

  /** All pages that the facets leave. */
  private async everything({ question, overview }: Wanted): Promise<Outcome> {
    const demand = demanding([]);
    const found = await find(this.store, overview, { question, candidates: everywhere(overview), demand });
    return { how: "all", demand, found };
  }

  private async answer(
    { question, overview, terms, unwanted }: Wanted,
    { how, demand, found }: Outcome,
    close: Near | null = null,
  ): Promise<Answer> {
    const shown = found.hits.slice(question.from, question.from + question.count);
    const facets = question.counted === false ? null : await this.store.facets();
    const tried = expansions(demand.terms);
    const nearly = expansions(close?.demand.terms ?? []);
    const drawn = (hits: readonly Hit[], by: Demand): Result[] =>
      hits.map((hit) => result(hit, by, overview.kinds[hit.document] ?? "case"));
    return {
      how,
      results: drawn(shown, demand),
      near: close && { results: drawn(close.hits, close.demand), words: close.words },
      offers: question.text.trim() ? offered(await this.store.offers(), question.text) : [],
      meant: how !== "all" && found.total < FEW ? await this.meant(question.text, terms) : [],
      total: found.total,
      about: found.about,
      used: [...used(tried, said(shown)), ...used(nearly, said(close?.hits ?? []))],
      tried,
      instead: [...new Set(how === "split" ? words(demand) : shown.flatMap(({ match }) => match?.instead ?? []))],
      unwanted: unwanted.map(({ typed }) => typed),
      aside: asked(question.text).aside,
      absent: found.total ? [] : await this.absent(terms, overview),
      counts: facets ? counts(found.candidates, found.refuted, facets, question.chosen, overview.documents) : new Map(),
      unread: this.store.unread.size,
    };
  }

  /** What was typed, with a word of the collection in place of one that it resembles. */
  private async meant(text: string, terms: readonly Term[]): Promise<string[]> {
    const words = await this.store.words();
    const other = terms
      .filter(({ whole }) => !whole)
      .flatMap(({ typed }) => meantWords(words, typed, MEANT).map((word) => text.trim().replace(typed, () => word)));
    return other.slice(0, MEANT);
  }

  /** Terms that are on no page. */
  private async absent(terms: readonly Term[], overview: Overview): Promise<string[]> {
    const sets = await Promise.all(terms.map((term) => holding(this.store, term, overview)));
    return terms.filter((_, n) => !sets[n]?.documents.length).map(({ typed }) => typed);
  }
}

function wishes(question: Question, overview: Overview, { wishes, unwanted }: Asked): Wanted {
  const { thesaurus } = overview;
  return {
    question,
    overview,
    terms: thesaurus.joined(wishes).map((wish) => thesaurus.wish(wish)),
    unwanted: unwanted.map((typed) => thesaurus.wish({ typed, others: [], whole: true })),
  };
}

/** Whether something is told of what was asked, rather than named among sources and gaps. */
function told({ hits }: Found): boolean {
  return hits.some(({ match }) => match && !match.best.section.aside);
}

function said(hits: readonly Hit[]): Set<string> {
  return new Set(hits.flatMap(({ match }) => match?.said ?? []));
}

function words({ terms }: Demand): string[] {
  return terms.map(({ typed }) => typed);
}

/** The words of a term, where there are more than one. What tells little by itself comes near at best. */
function pieces({ typed, whole }: Term, { thesaurus }: Overview): ReturnType<typeof segments> {
  const words = whole ? [] : segments(typed, thesaurus.known);
  return words.length > 1 ? words : [];
}

/** Whether cutting leaves a single character: it stands in many words, so that a slip is likelier than a compound. */
function torn(term: Term, overview: Overview): boolean {
  return pieces(term, overview).some(({ word }) => [...word].length === 1);
}

/** Whether a term is words with particles or endings: its slips would be of any of these. */
function phrase({ typed, whole }: Term): boolean {
  if (whole || !/\p{Script=Hiragana}/u.test(typed)) return false;
  const words = segments(typed);
  return words.length > 1 && (/[をがはにのでと]/.test(typed) || words.some(({ sort }) => sort === "stem"));
}

function searchable({ ways }: Term): boolean {
  return ways.some(({ word }) => grams(word).length > 0);
}
