/** The search on the index of the site, laid open for tests by `core.ts`; the page must lie at the site's root. */
import { createEngine } from "../../scripts/browser/search/engine";
import { Store } from "../../scripts/browser/search/store";
import type { Engine, Piece, Question, Result } from "../../scripts/browser/search/types";

type Asked = Partial<Omit<Question, "chosen">> & { readonly chosen?: Readonly<Record<string, readonly string[]>> };

let engine: Engine | undefined;
const opened = (): Engine => (engine ??= createEngine(""));

export const searching = {
  ask: async ({ chosen = {}, ...asked }: Asked) => {
    const wanted = new Map(Object.entries(chosen).map(([key, values]) => [key, new Set(values)]));
    const question = {
      text: "",
      sort: "relevance",
      population: null,
      from: 0,
      count: 10,
      ...asked,
      chosen: wanted,
    } as const;
    const { results, near, counts, ...answer } = await opened().ask(question);
    return {
      ...answer,
      results: results.map(shown),
      near: near && { ...near, results: near.results.map(shown) },
      counts: Object.fromEntries([...counts].map(([key, values]) => [key, Object.fromEntries(values)])),
    };
  },
  suggest: (text: string, count: number) => opened().suggest(text, count),
  nearest: (text: string, count: number) => opened().nearest(text, count),
  storedWider: async (typed: string) => (await new Store("").wider())?.ways(typed) ?? null,
};

function shown(result: Result) {
  return { ...result, title: marked(result.title), passage: marked(result.passage) };
}

function marked(pieces: readonly Piece[]): string {
  return pieces.map(({ text, hit }) => (hit ? `【${text}】` : text)).join("");
}
