/** On a narrow window all rooms open over the page. Without a script the link leads to its foot. */

/** Make the link to all rooms a button that opens them as a dialogue: the browser keeps the focus within. */
export function menu(): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-menu]");
  const rooms = document.getElementById("all-rooms");
  if (!link || !rooms) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.setAttribute("aria-label", "メニューを開く");
  button.setAttribute("aria-haspopup", "dialog");
  button.append(...link.childNodes);
  link.replaceWith(button);
  let dialog: HTMLDialogElement | undefined;
  button.addEventListener("click", () => {
    dialog ??= dialogOf(rooms, button);
    dialog.showModal();
  });
}

function dialogOf(rooms: HTMLElement, opener: HTMLElement): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.className = "cb-menu md-typeset";
  dialog.setAttribute("aria-label", "メニュー");
  const close = document.createElement("button");
  close.type = "button";
  close.className = "cb-button";
  close.textContent = "閉じる";
  close.addEventListener("click", () => dialog.close());
  dialog.append(close, copyOf(rooms));
  // Not every browser brings the focus back by itself.
  dialog.addEventListener("close", () => opener.focus());
  // A press beside the box closes it; a link may lead to a place on this very page.
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest("a"))) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

/** What stands at the foot, without its names: a name stands once in a page. */
function copyOf(rooms: HTMLElement): HTMLElement {
  const copy = document.createElement("nav");
  copy.className = rooms.className;
  copy.setAttribute("aria-label", "すべての部屋");
  copy.append(...[...rooms.children].map((each) => each.cloneNode(true)));
  for (const each of copy.querySelectorAll("[id], [aria-labelledby]")) {
    each.removeAttribute("id");
    each.removeAttribute("aria-labelledby");
  }
  return copy;
}
