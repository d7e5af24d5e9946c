/** What a file of a case holds, as plain data; nothing is ever changed in place. */
export type Value = string | number | boolean | null | readonly Value[] | Entries;

export interface Entries {
  readonly [key: string]: Value;
}

export type Path = readonly (string | number)[];

/** A claim of a field, an entry of a list: what a form shows as one card. */
export function isEntries(value: Value | undefined): value is Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** The texts of a value that may be one text or a list of them. */
export function textsOf(value: Value | undefined): string[] {
  if (typeof value === "string") return [value];
  return isList(value) ? value.filter((each): each is string => typeof each === "string") : [];
}

/** The maps of a list; nothing where there is none. */
export function entriesOf(value: Value | undefined): Entries[] {
  return isList(value) ? value.filter(isEntries) : [];
}

export function textOf(value: Value | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

export function equal(one: Value | undefined, other: Value | undefined): boolean {
  if (one === other) return true;
  if (isList(one))
    return isList(other) && one.length === other.length && one.every((each, at) => equal(each, other[at]));
  if (!isEntries(one) || !isEntries(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && equal(one[key], other[key]));
}

export function valueAt(value: Value | undefined, path: Path): Value | undefined {
  return path.reduce<Value | undefined>((inner, step) => {
    if (isList(inner) && typeof step === "number") return inner[step];
    return isEntries(inner) ? inner[step] : undefined;
  }, value);
}

/** Put a value at a path; undefined takes away what is there, and lists and maps that are left empty with it. */
export function withValue(value: Value | undefined, path: Path, next: Value | undefined): Value | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (typeof step === "number") {
    const list = isList(value) ? value : [];
    const made = withValue(list[step], rest, next);
    const after = made === undefined ? list.filter((_, at) => at !== step) : replaced(list, step, made);
    return after.length > 0 ? after : undefined;
  }
  const { [step]: before, ...others } = isEntries(value) ? value : {};
  const made = withValue(before, rest, next);
  if (made !== undefined) return isEntries(value) ? { ...value, [step]: made } : { [step]: made };
  return Object.keys(others).length > 0 ? others : undefined;
}

function replaced(list: readonly Value[], at: number, value: Value): readonly Value[] {
  return at < list.length ? list.map((each, index) => (index === at ? value : each)) : [...list, value];
}

/** Every map of the data with its path, outermost first. */
export function mapsIn(value: Value, path: Path = []): (readonly [Path, Entries])[] {
  if (isList(value)) return value.flatMap((each, at) => mapsIn(each, [...path, at]));
  if (!isEntries(value)) return [];
  return [[path, value], ...Object.entries(value).flatMap(([key, inner]) => mapsIn(inner, [...path, key]))];
}

/** The data without blanks around texts, and without what is empty then: places that were opened and not filled in. */
export function trimmed(data: Entries): Entries {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => {
      const made = trimmedValue(value);
      return made === undefined ? [] : [[key, made] as const];
    }),
  );
}

function trimmedValue(value: Value): Value | undefined {
  if (typeof value === "string") return value.trim() || undefined;
  if (isEntries(value)) {
    const made = trimmed(value);
    return Object.keys(made).length > 0 ? made : undefined;
  }
  if (!isList(value)) return value;
  const made = value.map(trimmedValue).filter((each): each is Value => each !== undefined);
  return made.length > 0 ? made : undefined;
}
