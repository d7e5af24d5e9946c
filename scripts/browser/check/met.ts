/** A claim of a case that says what a fact says, or that met a trouble: its words, its sources, what to know of it. */
import type { MetClaim } from "../data/data";
import { element } from "../dom/element";

/** Draw the words as the way to the claim, with the numbers of its sources. */
export function claimOf(id: string, { id: anchor, text, sources }: MetClaim, base: string): HTMLElement[] {
  const page = `${base}cases/${id}.html`;
  const marks = sources.map(({ key, number }) =>
    element("sup", { class: "cb-sup" }, element("a", { href: `${page}#source-${key}` }, String(number))),
  );
  return [element("a", { href: `${page}#${anchor}` }, text), ...marks];
}

/** Draw how a trouble was met: the claim, and of when it is. */
export function howMet(id: string, claim: MetClaim, base: string): HTMLElement[] {
  const [link, ...marks] = claimOf(id, claim, base);
  const flags = claim.flags.map((each) => element("span", { class: "cb-flag" }, each));
  return [...(link ? [link] : []), ...flags, ...marks, element("span", { class: "cb-meta" }, ` ${claim.known}`)];
}
