/** The shortlist as it stands beside search results. */
import { Data } from "../data/data";
import type { Shortlist } from "../kept/shortlist";
import { jump } from "./jump";
import { ShortlistPanel } from "./panel";

export interface Shelf {
  /** Whether cases have just been taken off that can still be brought back. */
  readonly undoable: boolean;
  draw(): void;
}

export type MakeShelf = typeof makeShelf;

/** Put what is on the list into its place, and a link to that place for while it is out of sight. */
export function makeShelf(place: HTMLElement, list: Shortlist, say: (text: string) => void): Shelf {
  const panel = new ShortlistPanel(list, new Data(""), "", say);
  place.append(panel.place);
  void panel.learn();
  jump(place, list);
  return panel;
}
