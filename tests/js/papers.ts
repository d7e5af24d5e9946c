/** Documents made without the page: `papers.make(plan)` gives every file of a plan as base64, by name. */
import type { AtHand } from "../../scripts/browser/plan/at-hand";
import { Data, type FullCase } from "../../scripts/browser/data/data";
import { DOCUMENTS } from "../../scripts/browser/packet/recipes";
import { type Made, allOf, fileOf, made } from "../../scripts/browser/packet/packet";
import type { Named } from "../../scripts/browser/office/writer";
import type { Plan } from "../../scripts/browser/plan/plan";

const data = new Data("../");

async function known({ hosts }: Plan, today: string): Promise<AtHand> {
  const ids = [...new Set(hosts.flatMap(({ cases }) => cases))];
  const full = await Promise.all(ids.map((id) => data.case(id)));
  const towns = await data.towns();
  return {
    cases: await data.cases(),
    full: new Map(full.map((each): [string, FullCase] => [each.id, each])),
    towns: new Map(towns.map((each) => [each.key, each])),
    vocabulary: await data.vocabulary(),
    today,
    loading: false,
  };
}

async function packed({ name, content }: Named): Promise<[string, string]> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  return [name, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))];
}

const packetOf = async (plan: Plan, today: string): Promise<Made[]> => made(DOCUMENTS, plan, await known(plan, today));

const papers = {
  make: async (plan: Plan, today: string) => {
    const packet = await packetOf(plan, today);
    const files = await Promise.all(packet.flatMap((each) => each.formats.map((format) => fileOf(each, format))));
    return Object.fromEntries(await Promise.all(files.map(packed)));
  },
  /** Milliseconds for the whole packet as one file, the writers' scripts included; and its bytes. */
  time: async (plan: Plan, today: string) => {
    const now = await known(plan, today);
    const start = performance.now();
    const packet = made(DOCUMENTS, plan, now);
    const { content } = await allOf(packet, "一式");
    return { milliseconds: performance.now() - start, bytes: content.size, documents: packet.length };
  },
  blanks: async (plan: Plan, today: string) =>
    Object.fromEntries((await packetOf(plan, today)).map(({ name, blanks }) => [name, blanks])),
};

declare global {
  interface Window {
    papers: typeof papers;
  }
}

window.papers = papers;
