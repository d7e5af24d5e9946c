/** The shortlist on the search page: fetched with the first case that is ticked, or where some already are. */
import type { Shortlist } from "./kept/shortlist";
import { jump } from "./tray/jump";
import { ShortlistPanel } from "./tray/panel";

export interface Shelf {
  /** Whether cases have just been taken off that can still be brought back. */
  readonly undoable: boolean;
  draw(): void;
}

export type MakeShelf = (place: HTMLElement, list: Shortlist, say: (text: string) => void) => Shelf;

const shelf: MakeShelf = (place, list, say) => {
  const panel = new ShortlistPanel(list, "", say);
  place.append(panel.place);
  jump(place, list);
  return panel;
};

(window.casebook ??= {}).shelf = shelf;
