/** What an element of a page says, as runs of a paper: the marks of the screen become marks of a letter. */
import type { Small, Words } from "../office/paper";
import { flat } from "../office/text";

/** What is drawn, what is said to listeners alone, and what a sheet has no room for. */
const LEFT_OUT = "svg, .cb-hidden, .cb-rest";
const FLAGS = ".cb-flag, .cb-age, .cb-strip__mark";
const ASIDE = "small, .cb-cell__scope, .cb-ba__date, .cb-ba__none, .cb-head__checked";

export function words(place: Element | null): readonly Words[] {
  const all = place ? [...inside(place)] : [];
  const last = all.length - 1;
  return all
    .map((run, at) => (typeof run !== "string" ? run : at === last ? run.trimEnd() : at === 0 ? run.trimStart() : run))
    .filter((run) => run !== "");
}

/** Words alone, as for the name of a file: without the readings of names. */
export function plain(place: Element | null): string {
  const copy = document.createElement("span");
  copy.append(...(place?.cloneNode(true).childNodes ?? []));
  for (const reading of copy.querySelectorAll("rp, rt")) reading.remove();
  return squeezed(copy.textContent ?? "").trim();
}

function inside(place: Element): readonly Words[] {
  return joined([...place.childNodes].flatMap(read));
}

function read(node: Node): readonly Words[] {
  if (node instanceof Text) return [squeezed(node.data)];
  if (!(node instanceof Element) || node.matches(LEFT_OUT)) return [];
  const said = inside(node);
  const text = flat(said);
  if (node.matches("sup")) return [{ small: text, raised: true }];
  if (node.matches("strong")) return [{ strong: text }];
  if (node.matches(FLAGS)) return [`〔${text}〕`];
  if (node.matches(ASIDE)) return [{ small: node.matches("small") ? `　${text}` : text }];
  return said;
}

/**
 * Runs of one kind become one. Numbers of sources stand in brackets, so that a copy without its looks still tells them
 * from figures.
 */
function joined(all: readonly Words[]): readonly Words[] {
  const made: Words[] = [];
  for (const run of all) {
    const last = made.at(-1);
    if (typeof last === "string" && typeof run === "string") made.splice(-1, 1, squeezed(last + run));
    else if (isRaised(last) && isRaised(run)) made.splice(-1, 1, raised(`${bare(last)}、${bare(run)}`));
    else made.push(isRaised(run) ? raised(bare(run)) : run);
  }
  return made;
}

function isRaised(run: Words | undefined): run is Small {
  return typeof run === "object" && "raised" in run;
}

function raised(numbers: string): Small {
  return { small: `［${numbers}］`, raised: true };
}

function bare({ small }: Small): string {
  return small.replace(/[［］]/gu, "");
}

/** Blanks as a browser shows them; a wide space is a letter. */
function squeezed(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, " ").replace(/ ?　 ?/gu, "　");
}
