/** Documents made without the page: `papers.make(plan)` gives every file of a plan as base64, by name. */
import "../../scripts/browser/write-docx";
import "../../scripts/browser/write-ics";
import "../../scripts/browser/write-xlsx";
import "../../scripts/browser/write-zip";
import { base64Of, forms } from "./forms";
import type { AtHand } from "../../scripts/browser/plan/at-hand";
import { Data, type FullCase } from "../../scripts/browser/data/data";
import { whole } from "../../scripts/browser/data/whole-list";
import { DOCUMENTS } from "../../scripts/browser/packet/recipes";
import { DOCUMENTS as OF_STAYS } from "../../scripts/browser/travel/papers/documents";
import { folderFor } from "../../scripts/browser/packet/for-host";
import { type Made, allOf, fileOf, made } from "../../scripts/browser/packet/packet";
import { PLAIN, type Office } from "../../scripts/browser/kept/office";
import { sheet } from "../../scripts/browser/office/print";
import { type Named, writer } from "../../scripts/browser/office/writer";
import { fillingFor } from "../../scripts/browser/packet/form-filling";
import { sample } from "../../scripts/browser/packet/form-sample";
import { sheetsOf } from "../../scripts/browser/office/sheets";
import type { Plan as Kept } from "../../scripts/browser/plan/plan";

/** A test gives the ways of an office along with its plan, and the host for which a form is filled. */
type Plan = Kept & { readonly office?: Partial<Office>; readonly only?: string };

const data = new Data("../");

async function known({ hosts }: Plan, today: string, office: Partial<Office>): Promise<AtHand> {
  const ids = [...new Set(hosts.flatMap(({ cases }) => cases))];
  const full = await Promise.all(ids.map((id) => data.case(id)));
  const towns = await Promise.all(hosts.filter(({ town }) => town).map(({ town }) => data.town(town)));
  return {
    cases: await whole(data.cases),
    full: new Map(full.map((each): [string, FullCase] => [each.id, each])),
    towns: new Map(towns.map((each) => [each.key, each])),
    list: [],
    vocabulary: await data.vocabulary(),
    notebook: await data.notebook(),
    office: { ...PLAIN, ...office },
    today,
    gone: {},
    sought: null,
    loading: false,
  };
}

async function packed({ name, content }: Named): Promise<[string, string]> {
  return [name, await base64Of(content)];
}

const packetOf = async (plan: Plan, today: string): Promise<Made[]> =>
  made(plan.kind === "travel" ? OF_STAYS : DOCUMENTS, plan, await known(plan, today, plan.office ?? {}));

const filesOf = async (plan: Plan, today: string) =>
  (await packetOf(plan, today)).flatMap((of) =>
    of.formats.map((format) => ({ of, format, name: `${of.name}.${format}` })),
  );

const papers = {
  ...forms,
  /** The names of all files of a plan. */
  names: async (plan: Plan, today: string) => (await filesOf(plan, today)).map(({ name }) => name),
  /** The files of these names, which leave out the number in front. */
  make: async (plan: Plan, today: string, names: readonly string[]) => {
    const wanted = (await filesOf(plan, today)).filter(({ name }) => names.includes(name.replace(/^\d+_/, "")));
    const files = await Promise.all(wanted.map(({ of, format }) => fileOf(of, format)));
    return Object.fromEntries(await Promise.all(files.map(packed)));
  },
  /** The whole packet as one file, as base64. */
  whole: async (plan: Plan, today: string) => (await packed(await allOf(await packetOf(plan, today), "一式")))[1],
  /** What is sent to each host, as base64. */
  folders: async (plan: Plan, today: string) => {
    const at = await known(plan, today, plan.office ?? {});
    const folders = await Promise.all(plan.hosts.map((host) => folderFor(DOCUMENTS, plan, host, at)));
    return (await Promise.all(folders.map(packed))).map(([, content]) => content);
  },
  /** What a town's own form is filled with: the values by name, and the lists as rows of columns. */
  filling: async (plan: Plan, today: string) => {
    const host = plan.hosts.find(({ id }) => id === plan.only) ?? null;
    const { values, lists, gaps, numbers } = fillingFor(plan, host, await known(plan, today, plan.office ?? {}));
    const rows = [...lists].map(([name, { rows: all }]) => [name, all.map((row) => Object.fromEntries(row))]);
    return {
      values: Object.fromEntries(values),
      lists: Object.fromEntries(rows),
      gaps: Object.fromEntries(gaps),
      numbers: [...numbers],
    };
  },
  /** The form with every field, as base64, and what is left of it once it is filled with a plan. */
  sampleForm: async (plan: Plan, today: string, kind: "docx" | "xlsx") => {
    const paper = sample();
    const form = await (kind === "docx"
      ? (await writer("write-docx"))(paper)
      : (await writer("write-xlsx"))(sheetsOf(paper)));
    const filling = fillingFor(plan, null, await known(plan, today, plan.office ?? {}));
    const made = await (await writer("fill-form"))(form, filling);
    if ("fault" in made) return made;
    return { form: await base64Of(form), content: await base64Of(made.content), ...made.account };
  },
  /** The words of each document as the print view shows it, by name. */
  sheets: async (plan: Plan, today: string) =>
    Object.fromEntries((await packetOf(plan, today)).map(({ name, paper }) => [name, sheet(paper).textContent])),
  blanks: async (plan: Plan, today: string) =>
    Object.fromEntries((await packetOf(plan, today)).map(({ name, blanks }) => [name, blanks])),
};

declare global {
  interface Window {
    papers: typeof papers;
  }
}

window.papers = papers;
