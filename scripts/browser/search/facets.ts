/** Narrowing by facets, counting what each value would leave, and orders other than relevance. */
import { type Scored, sifted } from "./postings";
import type { Facets, Orders } from "./store";
import type { Chosen, Question } from "./types";

/** The documents that the chosen values leave: OR within a facet, AND across facets. */
export function narrowed(candidates: Scored, facets: Facets, chosen: Chosen, documents: number): Scored {
  const passes = passing(facets, chosen, documents);
  return sifted(candidates, (document) => passes.every(([, pass]) => pass[document]));
}

/** For each value of each facet: how many candidates would be left, were it alone chosen in its facet. */
export function counts(
  candidates: Scored,
  refuted: ReadonlySet<number>,
  facets: Facets,
  chosen: Chosen,
  documents: number,
): Map<string, Map<string, number>> {
  const passes = passing(facets, chosen, documents);
  return new Map(
    [...facets].map(([facet, values]) => {
      const others = passes.filter(([key]) => key !== facet).map(([, pass]) => pass);
      const left = new Uint8Array(documents);
      for (const document of candidates.documents) {
        if (!refuted.has(document) && others.every((pass) => pass[document])) left[document] = 1;
      }
      const counted = [...values].map(
        ([value, having]) => [value, having.reduce((sum, each) => sum + (left[each] ?? 0), 0)] as const,
      );
      return [facet, new Map(counted)];
    }),
  );
}

/** By facet with a choice: 1 for each document that has one of its chosen values. */
function passing(facets: Facets, chosen: Chosen, documents: number): [string, Uint8Array][] {
  return [...chosen]
    .filter(([, values]) => values.size)
    .map(([facet, values]) => {
      const pass = new Uint8Array(documents);
      for (const value of values) for (const document of facets.get(facet)?.get(value) ?? []) pass[document] = 1;
      return [facet, pass];
    });
}

/** Document numbers in the wanted order; what has no date or population comes last. */
export function ordered(candidates: Scored, question: Question, orders: Orders | null): number[] {
  const rank = ranking(candidates, question, orders);
  const places = [...candidates.documents.keys()].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b);
  return places.map((at) => candidates.documents[at] ?? 0);
}

/** For each candidate a number, the least one first. */
function ranking(candidates: Scored, question: Question, orders: Orders | null): number[] {
  const { sort, population } = question;
  const relevance = Array.from(candidates.scores, (score) => -score);
  if (!orders || sort === "relevance") return relevance;
  return Array.from(candidates.documents, (document) => {
    const people = orders.population[document];
    if (sort === "population") return people && population ? Math.abs(Math.log(people / population)) : Infinity;
    const [year = 0, month = 0, day = 0] = orders[sort][document] ?? [];
    return -(year * 10000 + month * 100 + day);
  });
}
