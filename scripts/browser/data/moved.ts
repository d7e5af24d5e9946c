/** Cases that have another id by now: what was kept or sent under the old one leads on. */

/** The id of today by the old one. */
export type Moved = Readonly<Record<string, string>>;

/** Put ids of today for old ones, wherever they stand alone in a value; without any it is the same value. */
export function led<T>(value: T, moved: Moved): T {
  return Object.keys(moved).length > 0 ? (put(value, moved) as T) : value;
}

function put(value: unknown, moved: Moved): unknown {
  if (typeof value === "string") return Object.hasOwn(moved, value) ? moved[value] : value;
  if (Array.isArray(value)) {
    const made = value.map((each) => put(each, moved));
    return made.some((each, at) => each !== value[at]) ? [...new Set(made)] : value;
  }
  if (value === null || typeof value !== "object") return value;
  const pairs = Object.entries(value);
  const made = pairs.map(([key, each]) => [key, put(each, moved)] as const);
  return made.some(([, each], at) => each !== pairs[at]?.[1]) ? Object.fromEntries(made) : value;
}
