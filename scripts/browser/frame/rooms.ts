/** On a narrow window the row of rooms is longer than the window: what counts in it comes into sight. */
export function rooms(): void {
  const row = document.querySelector<HTMLElement>(".cb-rooms ul");
  if (!row) return;
  const show = (room: Element | null): void => {
    if (!(room instanceof HTMLElement)) return;
    row.scrollLeft = room.offsetLeft - row.offsetLeft - (row.clientWidth - room.offsetWidth) / 2;
  };
  show(row.querySelector("[aria-current]"));
  // The browser leaves a link where it is as long as a part of it can be seen. Under a mouse nothing moves: the button
  // would come up over another link.
  row.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.matches(":focus-visible")) show(target);
  });
}
