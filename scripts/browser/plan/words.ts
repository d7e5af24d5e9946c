/** What a visit of inspection and a stay as 旅する公務員 call the same things: each keeps to its own words. */
import type { Kind, Route } from "./plan";

export interface Words {
  /** The journey itself. */
  readonly trip: string;
  /** Whom one goes to. */
  readonly host: string;
  /** The day that deadlines before it are counted from, and that those after it are. */
  readonly first: string;
  readonly last: string;
  /** What is still to be given before deadlines can be counted. */
  readonly dayMissing: string;
  /** Where that is given. */
  readonly dayGiven: string;
  /** Who goes, as a list and as one of them. */
  readonly list: string;
  readonly one: string;
}

const WORDS: Readonly<Record<Kind, Words>> = {
  visit: {
    trip: "視察",
    host: "訪問先",
    first: "視察日",
    last: "視察日",
    dayMissing: "訪問の日",
    dayGiven: "日程で訪問の日を決める",
    list: "参加者名簿",
    one: "参加者",
  },
  travel: {
    trip: "滞在",
    host: "滞在先",
    first: "滞在の初日",
    last: "滞在の最終日",
    dayMissing: "滞在の日",
    dayGiven: "「日と仕事」で滞在の日を入れる",
    list: "滞在する人",
    one: "人",
  },
};

export function wordsOf({ kind }: { readonly kind: Kind }): Words {
  return WORDS[kind];
}

/** Whose visit it is, and through which office of the host it goes. */
export const ROUTES: Readonly<Record<Route, { readonly visit: string; readonly desk: string }>> = {
  staff: { visit: "職員の視察", desk: "担当課" },
  council: { visit: "議員の視察", desk: "議会事務局" },
};
