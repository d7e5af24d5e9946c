/** Near cases on the home page: the own town is picked, then the first of those that are alike, on a theme if asked. */
import { element } from "../dom/element";
import { fetched } from "../dom/fetched";
import { ownTown } from "../kept/own-town";
import { fetchedPicker } from "../towns/fetched";
import type { TownPicker } from "../towns/picker";
import type { homeList } from "./home-list";

const UNREAD = "近い事例のデータを読めませんでした。「近い事例を見る」から開けるかを試してください。";

/** Show the field of the own town, and fetch what it needs when it is turned to, or when a town is kept. */
export function startNear(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("#home-town");
  const place = form.querySelector<HTMLElement>("[data-near-list]");
  const theme = form.querySelector<HTMLSelectElement>("select");
  const home = input?.parentElement;
  if (!input || !home || !theme || !place) return;
  for (const each of form.querySelectorAll<HTMLElement>("[data-scripted]")) each.classList.remove("cb-waits");

  let picker: Promise<TownPicker> | null = null;
  const fetchOnce = (): Promise<TownPicker> => {
    picker ??= fetchedPicker(input, home, "", () => void draw());
    return picker;
  };
  const draw = async (): Promise<void> => {
    const town = (await picker)?.chosen ?? null;
    if (!town) return place.replaceChildren();
    const list = fetched<typeof homeList>("", "home-list", "homeList");
    const unread = (): HTMLElement[] => [element("p", { class: "cb-meta" }, UNREAD)];
    place.replaceChildren(...(await list.then((make) => make(town, theme.value)).catch(unread)));
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
