/** Where the focus goes when what held it is gone, or when something new waits to be filled in. */
import { painted } from "./painted";

/** Once the page shows the change that was just made. */
export function focusSoon(selector: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus());
}

/** Once the page has been seen with that change: what grows and scrolls in one picture is seen to jump. */
export async function focusSeen(selector: string): Promise<void> {
  await painted();
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** Begin to read at a heading: it takes the focus and stands at the top, whatever was in sight. */
export function landSoon(selector: string): void {
  setTimeout(() => {
    const heading = document.querySelector<HTMLElement>(selector);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "start" });
  });
}

/** To the same place of a list that has become shorter, else to what stands for the whole list. */
export function focusNext(selector: string, at: number, instead: string): void {
  setTimeout(() => {
    const all = document.querySelectorAll<HTMLElement>(selector);
    (all[Math.min(at, all.length - 1)] ?? document.querySelector<HTMLElement>(instead))?.focus();
  });
}

/** Move what holds the focus: the browser drops the focus of what is moved, and this gives it back. */
export function keepingFocus(move: () => void): void {
  const held = document.activeElement;
  move();
  setTimeout(() => held instanceof HTMLElement && held.isConnected && held.focus());
}
