/** What has to wait until a reader sees what was put up before it. */

const LONGEST_WAIT = 200;

export function afterFrame(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

/** Wait until what has been put up is on the screen; in a window that nobody sees, not for long. */
export function painted(): Promise<void> {
  return new Promise((seen) => {
    afterFrame(seen);
    setTimeout(seen, LONGEST_WAIT);
  });
}
