/** A link has brought a list of cases: it is offered, and taken over only when the reader says so. */
import type { Data, ShortCase } from "../data/data";
import { type Gone, led } from "../data/gone";
import { element } from "../dom/element";
import { fatesOf } from "../facts/fates";
import { withReason } from "../dom/why";
import { type Entry, MOST, type Shortlist } from "../kept/shortlist";
import { sharedIds } from "./share";

/** Show the offer above the page's heading, unless the address brings none; `base` leads to the site's root. */
export async function offer(list: Shortlist, data: Data, base: string, done: () => void): Promise<void> {
  const ids = sharedIds(location.search);
  const heading = document.querySelector("main h1")?.parentElement;
  if (!ids || !heading) return;
  const cases = await data.cases.some(ids).catch(() => null);
  const gone = await data.cases.gone().catch(() => ({}));
  const box = element("div", { class: "cb-offer cb-screen", role: "region", "aria-label": "共有された候補" });
  const close = (): void => {
    box.remove();
    forget();
    done();
  };
  box.append(...(cases ? contents(ids, cases, gone, base, list, close) : [element("p", {}, UNREAD)]));
  heading.before(box);
}

const UNREAD =
  "共有された候補を読めませんでした。ページを読み込み直すか、フォルダーの中身がそろっているかを確かめてください。";

function contents(
  shared: readonly string[],
  cases: readonly ShortCase[],
  gone: Gone,
  base: string,
  list: Shortlist,
  close: () => void,
): HTMLElement[] {
  const ids = led(shared, gone);
  const known = ids.flatMap((id) => cases.filter((each) => each.id === id));
  const fates = fatesOf(shared, gone);
  const missing = ids.filter((id) => !known.some((each) => each.id === id) && !fates.some((fate) => fate.id === id));
  const fresh = known.filter(({ id }) => !list.has(id));
  const told = known.length > 0 ? `候補${known.length}件が共有されました。` : "共有された候補はありません。";
  const parts = [
    element("p", {}, element("strong", {}, told), explained(known.length - fresh.length, missing.length)),
    ...fates.map(({ text, path }) => element("p", {}, ...withReason(text, base + path))),
    element("ul", {}, ...known.map((each) => element("li", {}, titleOf(each)))),
  ];
  const entries = (cases: readonly ShortCase[]): Entry[] =>
    cases.map((each) => ({ id: each.id, title: titleOf(each) }));
  const add = (): void => list.replace([...list.entries(), ...entries(fresh)]);
  const replace = (): void => list.replace(entries(known));
  const room = list.size + fresh.length <= MOST;
  if (!room) parts.push(element("p", { class: "cb-meta" }, `候補は${MOST}件までのため、すべては加えられません。`));
  const buttons = [
    fresh.length > 0 && room && button("自分の候補に加える", add, close),
    known.length > 0 && list.size > 0 && button("自分の候補と入れ替える", replace, close),
    button("使わずに閉じる", () => undefined, close),
  ];
  return [...parts, element("p", { class: "cb-offer__ways" }, ...buttons.filter((each) => each !== false))];
}

function explained(already: number, missing: number): string {
  const told = [
    already > 0 ? `うち${already}件はすでに候補です。` : "",
    missing > 0 ? `この事例帖にない事例が${missing}件あり、除いています。` : "",
  ];
  return told.join("");
}

function button(label: string, act: () => void, close: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: "cb-button" }, label);
  made.addEventListener("click", () => {
    act();
    close();
  });
  return made;
}

function titleOf({ town, title }: ShortCase): string {
  return `${town}　${title}`;
}

/** Take the list out of the address: a reload must not offer it again. */
function forget(): void {
  try {
    history.replaceState(null, "", location.pathname);
  } catch {
    // Some browsers keep the address of a file as it is.
  }
}
