/** The bodies that carry a case together with the municipality of its file. */
import type { Member, ShortCase } from "../data/data";

/** So many are named where a list has little room; `bodies.py` names as many. */
const NAMED = 3;

/** The name with its prefecture, which is not named twice. */
export function fullName({ name, prefecture }: Pick<Member, "name" | "prefecture">): string {
  return name === prefecture ? name : prefecture + name;
}

/** Name them in few words: 高松市、松山市, or 松山市、今治市、宇和島市など20団体. */
export function together(members: readonly Pick<Member, "name">[]): string {
  const names = members.map(({ name }) => name);
  const more = names.length > NAMED ? `など${names.length}団体` : "";
  return names.slice(0, NAMED).join("、") + more;
}

/** The title of a case as it stands under the town with this key: that of another town says whose it is. */
export function titleUnder(town: string, { title, townKey, name }: ShortCase): string {
  return town === townKey ? title : `${title}（${name}の事例）`;
}
