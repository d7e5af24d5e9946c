/** Folds open for whoever is led into them: by an address, by a link on the page, by a sheet of paper. */

const FOLD = "details.cb-fold";
const OPEN_ALL = "すべて開く";
const CLOSE_ALL = "すべて閉じる";

/** Open the folds around the target of an address, open all for print, and offer to open or close all. */
export function folds(): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>(FOLD)];
  if (all.length === 0) return;
  addEventListener("hashchange", reveal);
  document.addEventListener("click", ({ target }) => {
    // The same place a second time changes no address.
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href^='#']") : null;
    if (link && link.hash === location.hash) reveal();
  });
  reveal();
  openForPrint(all);
  offerAll(all);
}

function reveal(): void {
  const target = document.getElementById(decoded(location.hash.slice(1)));
  let opened = false;
  for (let at = target?.closest<HTMLDetailsElement>("details"); at; at = at.parentElement?.closest("details")) {
    opened ||= !at.open;
    at.open = true;
  }
  if (opened) target?.scrollIntoView();
}

/** Read what an address holds; as it stands where its signs are broken. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Browsers that cannot show a closed fold on paper by its style get it opened, and closed again. */
function openForPrint(all: HTMLDetailsElement[]): void {
  if (CSS.supports("selector(::details-content)")) return;
  let closed: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    closed = all.filter(({ open }) => !open);
    for (const each of closed) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of closed) each.open = false;
  });
}

function offerAll(all: HTMLDetailsElement[]): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cb-folds-all cb-screen";
  const anyClosed = (): boolean => all.some(({ open }) => !open);
  const describe = (): void => {
    button.textContent = anyClosed() ? OPEN_ALL : CLOSE_ALL;
  };
  button.addEventListener("click", () => {
    const open = anyClosed();
    for (const each of all) each.open = open;
  });
  for (const each of all) each.addEventListener("toggle", describe);
  describe();
  document.querySelector("[data-folds]")?.after(button);
}
