/** Where superiors set their stamps: 決裁欄, 供覧, and what stands about a paper's number and days. */
import type { AtHand } from "../plan/at-hand";
import { line, table } from "../office/blocks";
import type { Block, Text } from "../office/paper";
import { emptyDate } from "./calendar";

/** Columns of stamps on a sheet: more would leave no room for one. */
const MOST_POSTS = 9;
/** Lines of a cell that takes a stamp. */
const STAMP = "\n\n";

/** The name of a row of stamps and a column for each post; posts that nobody has named are left to be written in. */
export function stamps(name: string, posts: string): Block[] {
  const named = postsIn(posts);
  const columns = named.length > 0 ? named : Array.from({ length: 5 }, () => "　");
  const width = 90 / columns.length;
  return [table([name, ...columns], [10, ...columns.map(() => width)], [[STAMP, ...columns.map(() => "")]])];
}

/** Sections or posts in a line, parted by 、 or commas or blanks. */
export function postsIn(posts: string): string[] {
  return posts
    .split(/[、，,\s]+/u)
    .filter((each) => each)
    .slice(0, MOST_POSTS);
}

/** 令和　年　月　日, to be written in by hand. */
export function handDate({ today }: AtHand): Text {
  return [{ blank: emptyDate(today) }];
}

export function dateLine(known: AtHand): Block {
  return line(handDate(known), "right");
}
