/** Waits until somebody is at work on the page: what is wanted only then need not weigh on its opening. */
const SIGNS = ["pointerdown", "pointermove", "keydown", "focusin", "scroll", "hashchange"] as const;

export function touched(): Promise<void> {
  return new Promise((resolve) => {
    const first = (): void => {
      for (const sign of SIGNS) removeEventListener(sign, first);
      resolve();
    };
    for (const sign of SIGNS) addEventListener(sign, first, { passive: true });
  });
}
