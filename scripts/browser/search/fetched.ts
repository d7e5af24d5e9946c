/** An engine that is fetched when it is first asked: a page where nobody types loads none of it. */
import { fetched } from "../dom/fetched";
import type { Engine } from "./types";

type Create = (base: string) => Engine;

/** `base` leads from the page to the root of the site. Questions reject while the script cannot be read. */
export function fetchedEngine(base: string): Engine {
  let arriving: Promise<Engine> | null = null;
  const engine = (): Promise<Engine> => {
    arriving ??= arrival(base).catch((reason) => {
      arriving = null; // a shared drive comes and goes: the next question tries again
      throw reason;
    });
    return arriving;
  };
  return {
    ask: async (question) => (await engine()).ask(question),
    suggest: async (text, count) => (await engine()).suggest(text, count),
    nearest: async (text, count) => (await engine()).nearest(text, count),
    listed: async (label, count) => (await engine()).listed(label, count),
  };
}

async function arrival(base: string): Promise<Engine> {
  const create = await fetched<Create>(base, "engine", "createEngine");
  return create(base);
}
