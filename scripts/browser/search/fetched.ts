/** An engine that is fetched when it is first asked: a page where nobody types loads none of it. */
import type { Engine } from "./types";

const SCRIPT = "assets/built/engine.js";

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
  };
}

function arrival(base: string): Promise<Engine> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = base + SCRIPT;
    script.onload = () => {
      const create = (window as { casebook?: { createEngine?: Create } }).casebook?.createEngine;
      if (create) resolve(create(base));
      else reject(new Error(`${SCRIPT}: damaged`));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${SCRIPT}: missing`));
    };
    document.head.append(script);
  });
}
