/**
 * What a source mark tells on hover and focus. The style sheet shows what the mark itself carries; here it becomes an
 * element that a screen reader finds, with what the page's list says of the source. WCAG 1.4.13 wants a way to close
 * it.
 */
import { element } from "../dom/element";

let made = 0;

/** Give a mark its tip when it is turned to; close every open one on Esc until its mark is turned to again. */
export function tips(): void {
  const open = ({ target }: Event): void => {
    const mark = target instanceof Element ? target.closest<HTMLElement>(".cb-mark") : null;
    const tip = mark?.querySelector<HTMLElement>(".cb-tip");
    if (tip) tip.hidden = false;
    else if (mark) addTip(mark);
    if (mark) requestAnimationFrame(() => keepInSight(mark)); // whoever turned to it by key is led there first
  };
  document.addEventListener("pointerover", open);
  document.addEventListener("focusin", open);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const tip of document.querySelectorAll<HTMLElement>(".cb-mark:is(:hover, :focus-within) > .cb-tip"))
      tip.hidden = true;
  });
}

/** Where the list of sources is on this page, it tells first who published what and when, and then what it is. */
function addTip(mark: HTMLElement): void {
  const link = mark.querySelector("a");
  const href = link?.getAttribute("href") ?? "";
  const facts = href[0] === "#" ? [...document.querySelectorAll(`${href} .cb-sources__facts > span`)] : [];
  const [publisher, date, basis] = facts.map((each) => each.textContent);
  const told = mark.dataset.tip ?? "";
  const published = publisher && `${publisher}　${date}`;
  const based = !told.includes("根拠") && basis && `根拠　${basis}`;
  const text = [published, told, based].filter(Boolean).join("\n");
  if (!text) return;
  made += 1;
  const id = `tip-${made}`;
  mark.append(element("span", { class: "cb-tip", role: "tooltip", id }, text));
  mark.removeAttribute("data-tip");
  link?.setAttribute("aria-describedby", id);
}

/** Below its paragraph a tip may end outside of the window: then it stands over its mark, where there is room. */
function keepInSight(mark: HTMLElement): void {
  const tip = mark.querySelector<HTMLElement>(".cb-tip");
  if (!tip) return;
  tip.style.translate = "";
  const { bottom, height } = tip.getBoundingClientRect();
  const { top } = mark.getBoundingClientRect();
  const head = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
  if (bottom > innerHeight && top - height > head) tip.style.translate = `0 ${top - bottom}px`;
}
