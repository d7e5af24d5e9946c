/**
 * A comparison holds some 500 statements, and a screen shows twenty: the rest is laid out when it comes near.
 * Until then its room is reckoned from the number of letters, rather too much than too little, so that nothing
 * that is measured from outside seems to lie upon another.
 */

/** The last line of a statement is half empty, and its date and marks take room. */
const BESIDE = 24;
/** The height of a line times the width of a letter, in square pixels, with something to spare. */
const LETTER = 450;
/** What a cell keeps free at both sides, in pixels. */
const PADDING = 24;

/** Let a block wait whose statements have these texts. */
export function later<Block extends HTMLElement>(
  block: Block,
  texts: readonly (readonly (string | null | undefined)[])[],
): Block {
  const letters = texts.flat().reduce((total, each) => total + (each?.length ?? 0), 0);
  block.classList.add("cb-later");
  block.style.setProperty("--cb-letters", String(letters + texts.length * BESIDE));
  return block;
}

/** How often a jump is mended: each may bring more blocks near. */
const MENDED = 4;

/** Bring an element into sight, and again once what came near with it has found its height. */
export function jump(to: Element, left = MENDED): void {
  to.scrollIntoView();
  if (left > 0) requestAnimationFrame(() => requestAnimationFrame(() => jump(to, left - 1)));
}

/** How much height a letter takes in a column of this width; both in pixels. */
export function letterHeight(width: number): number {
  return Math.round((LETTER / Math.max(width - PADDING, 50)) * 10) / 10;
}
