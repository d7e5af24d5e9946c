/**
 * Fills a Word form. docxtemplater finds the fields, however Word has cut them up, and repeats rows; here only the
 * fields of this site are told to it: no other of its ways is open to a form.
 */
import Docxtemplater from "docxtemplater";
import { beyond } from "./form-beyond";
import { type Parts, all, parsed, serialised } from "./form-file";
import { wordsOf } from "./form-pieces";
import { type Ledger, type Place, type Row, type Slots, bracketed, slotsIn, tagsIn } from "./form-tags";

const FILLED = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u;
/** Marks of a loop: letters that no keyboard writes. */
const [BEGIN, END, NEVER] = ["\ue000", "\ue001", "\ue002"];

type Loops = Map<string, readonly Row[]>;
type Module = { readonly name: string; prefix: unknown };
type Tag = { readonly value: string };

export function fillWord(parts: Parts, ledger: Ledger): void {
  const loops: Loops = new Map();
  for (const name of parts.names.filter((each) => FILLED.test(each))) prepare(parts, name, ledger, loops);
  new Docxtemplater(zipOf(parts), {
    delimiters: { start: "{{", end: "}}" },
    syntax: { changeDelimiterPrefix: null, allowUnopenedTag: true, allowUnclosedTag: true },
    fileTypeConfig: config(),
    linebreaks: true,
    errorLogging: false,
    parser: (tag: string) => ({
      get: (scope: unknown) => loops.get(tag) ?? ledger.value(tag, scope instanceof Map ? (scope as Row) : null),
    }),
    nullGetter: ({ value }: Tag) => `{{${value}}}`,
  }).render({});
  for (const name of parts.names.filter((each) => FILLED.test(each)))
    for (const paragraph of paragraphs(parsed(parts.text(name)))) ledger.look(wordsOf(textsOf(paragraph)));
  ledger.leave(beyond(parts, FILLED));
}

/** Of the library only its way with rows is kept; its signs (# / ^ @) would take fields for something else. */
function config(): unknown {
  const made = (
    Docxtemplater as unknown as { FileTypeConfig: { docx: () => { baseModules: (() => Module)[] } } }
  ).FileTypeConfig.docx();
  const prefixes: Readonly<Record<string, unknown>> = {
    LoopModule: { start: NEVER, inverted: NEVER, end: END, dash: new RegExp(`^${BEGIN}(\\S+)\\s(.+)`, "u") },
    RawXmlModule: NEVER,
  };
  const baseModules = made.baseModules.map((make) => (): Module => {
    const module = make();
    const prefix = prefixes[module.name];
    return prefix === undefined ? module : Object.assign(module, { prefix });
  });
  return { ...made, baseModules };
}

/** What the library asks of a zip. */
function zipOf(parts: Parts): unknown {
  const entry = (name: string): unknown => ({ name, asText: () => parts.text(name) });
  const file = (asked: string | RegExp, content?: string | Uint8Array): unknown => {
    if (typeof asked !== "string") return parts.names.filter((name) => asked.test(name)).map(entry);
    return content === undefined ? entry(asked) : parts.put(asked, content);
  };
  return {
    files: Object.fromEntries(parts.names.map((name) => [name, entry(name)])),
    file,
    remove: (name: string) => parts.drop(name),
  };
}

/** Make brackets of one kind, and mark what is repeated. */
function prepare(parts: Parts, name: string, ledger: Ledger, loops: Loops): void {
  const made = parsed(parts.text(name));
  if (!made) return;
  for (const text of all(made, "t")) text.textContent = bracketed(text.textContent ?? "");
  for (const run of runs(made, ledger)) for (const slots of slotsIn(run, ledger)) mark(slots, ledger, loops);
  parts.put(name, serialised(made));
}

/** Rows of tables, and paragraphs outside of them, that hold columns of lists: those side by side make a run. */
function runs(made: Document, ledger: Ledger): Place[][] {
  const lines = new Map<Element, Element[][]>();
  for (const paragraph of paragraphs(made)) {
    const texts = textsOf(paragraph);
    const line = ancestor(paragraph, "tr") ?? paragraph;
    const listed = tagsIn(wordsOf(texts)).some((tag) => ledger.listOf(tag));
    if (listed) lines.set(line, [...(lines.get(line) ?? []), texts]);
  }
  const found: Place[][] = [];
  for (const [line, texts] of lines) {
    const last = found.at(-1);
    if (last && last.at(-1)?.line === line.previousElementSibling) last.push({ line, texts });
    else found.push([{ line, texts }]);
  }
  return found;
}

/** Each unit takes its entry; the last takes all that are left over, and one without an entry is emptied. */
function mark({ list, units }: Slots, ledger: Ledger, loops: Loops): void {
  const rows = ledger.rows(
    list,
    units.map(({ entries }) => entries),
  );
  for (const [at, { lines }] of units.entries()) {
    const own = at < units.length - 1 ? rows.slice(at, at + 1) : rows.slice(at);
    const key = `${list}@${loops.size}`;
    loops.set(key, own);
    const texts = lines.flatMap((line) => all(line, "t"));
    const [first, last] = [texts[0], texts.at(-1)];
    if (!first || !last) continue;
    first.textContent = `{{${BEGIN}${lines[0]?.tagName} ${key}}}${first.textContent}`;
    last.textContent = `${last.textContent}{{${END}${key}}}`;
  }
}

function paragraphs(made: Document | null): Element[] {
  return made ? all(made, "p") : [];
}

/** Its own words: a text box in it has paragraphs of its own. */
function textsOf(paragraph: Element): Element[] {
  return all(paragraph, "t").filter((text) => ancestor(text, "p") === paragraph);
}

function ancestor(element: Element, name: string): Element | null {
  for (let each = element.parentElement; each; each = each.parentElement) if (each.localName === name) return each;
  return null;
}
