/** Cases that are no longer where they were: what was kept or sent under the old id leads on. */

/** What became of a case, as `scripts/casebook/records/listed.py` tells it. */
export interface GoneCase {
  readonly how: "移動" | "統合" | "取り下げ";
  /** The id of the case that stands for it today; null where none does. */
  readonly to: string | null;
  /** The day, as it is shown. */
  readonly on: string;
}

/** What became of cases, by the old id. */
export type Gone = Readonly<Record<string, GoneCase>>;

/** Give what became of a case; null where it is not gone. */
export function goneOf(id: string, gone: Gone): GoneCase | null {
  return (Object.hasOwn(gone, id) && gone[id]) || null;
}

/** Put ids of today for old ones, wherever they stand alone in a value; without any it is the same value. */
export function led<T>(value: T, gone: Gone): T {
  return Object.keys(gone).length > 0 ? (put(value, gone) as T) : value;
}

function put(value: unknown, gone: Gone): unknown {
  if (typeof value === "string") return goneOf(value, gone)?.to ?? value;
  if (Array.isArray(value)) {
    const made = value.map((each) => put(each, gone));
    return made.some((each, at) => each !== value[at]) ? [...new Set(made)] : value;
  }
  if (value === null || typeof value !== "object") return value;
  const pairs = Object.entries(value);
  const made = pairs.map(([key, each]) => [key, put(each, gone)] as const);
  return made.some(([, each], at) => each !== pairs[at]?.[1]) ? Object.fromEntries(made) : value;
}
