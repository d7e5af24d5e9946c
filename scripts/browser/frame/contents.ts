/** Mark, in the margin's contents list, the section that is being read. */
export function followContents(): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".md-nav--secondary a[href^='#']")) {
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  const targets = [...links.keys()].map((id) => document.getElementById(id)).filter((each) => each !== null);
  if (targets.length === 0) return;

  const mark = (): void => {
    // The last heading above the upper third of the window; at the very top, none.
    const passed = targets.filter((each) => each.getBoundingClientRect().top < innerHeight / 3);
    const current = passed[passed.length - 1]?.id;
    for (const [id, link] of links) {
      if (id === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener("scroll", () => requestAnimationFrame(mark), { passive: true });
  mark();
}
