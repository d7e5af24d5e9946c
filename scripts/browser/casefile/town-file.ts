/** The file of a municipality that has none yet, made as `casebook new` makes it: one pattern, filled for the town. */
import type { FormTowns } from "../data/data";

/** A town of Japan as the form lists it. */
export interface FormTown {
  /** Names its file. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly kana: string;
  readonly figures: { readonly prefecture: string; readonly population: number | null };
  /** What stands for the marks in its file. */
  readonly texts: Readonly<Record<string, string>>;
}

/** All towns, in the order of the list. */
export function formTowns({ columns }: FormTowns): FormTown[] {
  const names = Object.keys(columns);
  return (columns.key ?? []).map((key, at) => {
    const texts = Object.fromEntries(names.map((name) => [name, columns[name]?.[at] ?? ""]));
    const { name = "", kana = "", prefecture = "", population = "" } = texts;
    const code = (texts.code ?? "").replace(/"/gu, "");
    const figures = { prefecture, population: Number(population) };
    return { key, code, name, fullName: prefecture + name, kana, figures, texts };
  });
}

/** The file; `today` is ISO. A municipality of a case that is a draft is a draft as well. */
export function townFile(towns: FormTowns, town: FormTown, today: string, draft: boolean): string {
  const pattern = town.figures.population === 0 ? towns.deserted : towns.pattern;
  const text = draft ? pattern : pattern.replace("\ndraft: true\n", "\n");
  return fill(text, { ...town.texts, checked: today });
}

/** Put texts in for marks: alone in quotes a mark goes with them, within words a whole number has commas. */
function fill(pattern: string, texts: Readonly<Record<string, string>>): string {
  return pattern.replace(/"\{(\w+)\}"|\{(\w+)\}/gu, (mark: string, alone?: string, within = ""): string => {
    const text = texts[alone ?? within];
    if (text === undefined) return mark;
    return within && /^\d+$/u.test(text) ? text.replace(/\B(?=(?:\d{3})+$)/gu, ",") : text;
  });
}
