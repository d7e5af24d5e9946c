/** Do something that moves what holds the focus: the browser drops the focus of what is moved, and this gives it back. */
export function keepingFocus(move: () => void): void {
  const held = document.activeElement;
  move();
  setTimeout(() => held instanceof HTMLElement && held.isConnected && held.focus());
}
