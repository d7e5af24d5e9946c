/** Near cases on the home page: the own town is picked, then the first of those that are alike, on a theme if asked. */
import { Data, type ListedTown, type ShortCase, type Vocabulary } from "../data/data";
import { element } from "../dom/element";
import { people, times } from "../facts/figures";
import { type Match, type Own, type Telling, nearest, reasonsOf, shelves, tellingOf } from "../facts/near";
import { ownTown } from "../kept/own-town";
import { fetchedPicker } from "../towns/fetched";
import type { TownPicker } from "../towns/picker";

const SHOWN = 3;
const REASONS = 2;
const UNREAD = "近い事例のデータを読めませんでした。「近い事例を見る」から開けるかを試してください。";

/** Show the field of the own town, and fetch what it needs when it is turned to, or when a town is kept. */
export function startNear(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("#home-town");
  const place = form.querySelector<HTMLElement>("[data-near-list]");
  const theme = form.querySelector<HTMLSelectElement>("select");
  const home = input?.parentElement;
  if (!input || !home || !theme || !place) return;
  for (const each of form.querySelectorAll<HTMLElement>("[data-scripted]")) each.classList.remove("cb-waits");

  const data = new Data("");
  let picker: Promise<TownPicker> | null = null;
  const fetchOnce = (): Promise<TownPicker> => {
    picker ??= fetchedPicker(input, home, "", () => void draw());
    return picker;
  };
  const draw = async (): Promise<void> => {
    const town = (await picker)?.chosen ?? null;
    if (!town) return place.replaceChildren();
    await Promise.all([data.cases(), data.vocabulary()]).then(
      ([cases, words]) => place.replaceChildren(...told(town, theme.value, cases, words)),
      () => place.replaceChildren(element("p", { class: "cb-meta" }, UNREAD)),
    );
  };
  const recall = async (): Promise<void> => {
    if (await (await fetchOnce()).recall()) await draw();
  };
  // Whoever types before the picker is there is answered when it is.
  const typed = (): unknown => input.value && input.dispatchEvent(new Event("input", { bubbles: true }));
  input.addEventListener("focus", () => void fetchOnce().then(typed, () => undefined), { once: true });
  theme.addEventListener("change", () => void draw());
  if (ownTown()) void recall().catch(() => undefined);
}

function told(town: ListedTown, theme: string, cases: readonly ShortCase[], words: Vocabulary): HTMLElement[] {
  const own: Own = { figures: town.figures, theme: "", gaps: [], trouble: null };
  const telling = tellingOf(words);
  const others = cases.filter((each) => each.town !== town.fullName && (!theme || each.themes.includes(theme)));
  const found = shelves(own, others, telling).flatMap(({ matches }) => matches);
  const what = theme ? `${telling.label(theme)}の` : "";
  const head = element("p", { class: "cb-near__head" }, element("strong", {}, town.name), `に似た団体の${what}事例`);
  if (found.length === 0) return [head, ...none(own, others, telling)];
  const more = found.length > SHOWN ? `ほか${found.length - SHOWN}件は「近い事例を見る」で並べます。` : "";
  return [head, list(found.slice(0, SHOWN), reasonsOf), element("p", { class: "cb-meta" }, more)];
}

/** None is near: that is said, with who comes nearest in population. */
function none(own: Own, others: readonly ShortCase[], telling: Telling): HTMLElement[] {
  const [first] = nearest(own, others, telling);
  const [mine, theirs] = [own.figures.population, first?.case.figures?.population];
  const said = element("p", { class: "cb-meta" }, "似た団体の事例は、まだありません。");
  if (!first || !mine || !theirs) return [said];
  return [said, list([first], () => [`人口が最も近い（${people(theirs)}、${times(theirs, mine)}）`])];
}

function list(matches: readonly Match[], why: (match: Match) => readonly string[]): HTMLElement {
  const items = matches.map((each) => {
    const { id, name, title } = each.case;
    const link = element("a", { href: `cases/${id}.html` }, `${name}　${title}`);
    return element("li", {}, link, element("span", { class: "cb-meta" }, why(each).slice(0, REASONS).join("、")));
  });
  return element("ul", { class: "cb-near" }, ...items);
}
