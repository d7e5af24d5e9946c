/**
 * A comparison holds some 500 statements, and a screen shows twenty: the rest is laid out when it comes near.
 * Until then its room is reckoned from the number of letters, rather too much than too little, so that nothing
 * that is measured from outside seems to lie upon another.
 */
import { afterFrame } from "../dom/painted";

/** The last line of a statement is half empty, and its date and marks take room. */
const BESIDE = 24;
/** The height of a line times the width of a letter, in square pixels, with something to spare. */
const LETTER = 450;
/** What a cell keeps free at both sides, in pixels. */
const PADDING = 24;

/** Let a block wait whose statements have these texts. */
export function offscreen<Block extends HTMLElement>(
  block: Block,
  texts: readonly (readonly (string | null | undefined)[])[],
): Block {
  const letters = texts.flat().reduce((total, each) => total + (each?.length ?? 0), 0);
  block.classList.add("cb-later");
  block.style.setProperty("--cb-letters", String(letters + texts.length * BESIDE));
  return block;
}

/** So many blocks are laid out in one frame: few enough to answer a key without delay. */
const AT_ONCE = 12;

const measured = new Set<HTMLElement>();

/**
 * Lay every block that is not folded away out once, a few in each frame while the reader does nothing, so that the
 * browser remembers its height: nothing then moves away under the pointer of who has jumped there. `data-measuring`
 * tells that this goes on. What is unfolded later is measured then; a new table, or one of another width, `anew`.
 */
export function measureWaiting(within: HTMLElement, anew = false): void {
  if (anew) measured.clear();
  if (within.hasAttribute("data-measuring")) return; // what goes on finds what is new
  const next = (): void => {
    const waiting = [...within.querySelectorAll<HTMLElement>(".cb-later")];
    const some = waiting.filter((each) => !measured.has(each) && each.offsetHeight > 0).slice(0, AT_ONCE);
    if (some.length === 0) return within.removeAttribute("data-measuring");
    for (const each of some) {
      each.classList.add("cb-later--measured");
      measured.add(each);
    }
    // The height is remembered at the end of the frame that draws the block.
    afterFrame(() => {
      for (const each of some) each.classList.remove("cb-later--measured");
      whenIdle(next);
    });
  };
  within.setAttribute("data-measuring", "");
  whenIdle(next);
}

/** Safari has no idle callbacks. */
function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: 500 });
  else setTimeout(act, 50);
}

/** How often a jump is mended: each may bring more blocks near. */
const MENDED = 4;

/** Bring an element into sight, and again once what came near with it has found its height. */
export function jump(to: Element, left = MENDED): void {
  to.scrollIntoView();
  if (left > 0) afterFrame(() => jump(to, left - 1));
}

/** How much height a letter takes in a column of this width; both in pixels. */
export function letterHeight(width: number): number {
  return Math.round((LETTER / Math.max(width - PADDING, 50)) * 10) / 10;
}
