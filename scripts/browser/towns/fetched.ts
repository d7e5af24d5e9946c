/** The picker for pages on which few pick a town: fetched when its field is shown, with none of it before. */
import { fetched } from "../dom/fetched";
import type { ListedTown } from "../data/data";
import type { TownPicker } from "./picker";

type Picked = (town: ListedTown | null) => void;
/** What `own-town.ts` leaves for other scripts. */
export type PickTown = (input: HTMLInputElement, home: HTMLElement, base: string, picked: Picked) => TownPicker;

/** Make a field the picker; `base` leads from the page to the root of the site. */
export async function fetchedPicker(
  input: HTMLInputElement,
  home: HTMLElement,
  base: string,
  picked: Picked,
): Promise<TownPicker> {
  const pickTown = await fetched<PickTown>(base, "own-town", "pickTown");
  return pickTown(input, home, base, picked);
}
