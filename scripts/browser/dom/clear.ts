/** What takes the focus must not lie under what follows the reader: the page moves up as far as it needs to. */

/** Room in pixels between what has the focus and what follows, and at the top for the header. */
const CLEARANCE = 8;
const UNDER_THE_HEADER = 80;

/** Keep whatever takes the focus clear of `follower`, which lies fixed at the bottom of the window. */
export function keepClear(follower: HTMLElement): void {
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element) || follower.hidden || follower.contains(target)) return;
    const [over, under] = [follower.getBoundingClientRect(), target.getBoundingClientRect()];
    const beside = under.right < over.left || under.left > over.right;
    const hidden = under.bottom - over.top;
    if (beside || hidden <= 0 || under.top > over.bottom) return;
    scrollBy(0, Math.min(hidden + CLEARANCE, under.top - UNDER_THE_HEADER));
  });
}
