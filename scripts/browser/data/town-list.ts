/** The towns of Japan: apart from `data.ts`, for most pages have no use for them. */
import type { Data, Figures, ListedTown } from "./data";

/** All towns of Japan, column by column. */
interface TownList {
  readonly code: readonly string[];
  readonly name: readonly string[];
  readonly kana: readonly string[];
  readonly figures: { readonly [Name in keyof Figures]: readonly Figures[Name][] };
}

/** Give all towns of Japan, in the order of their codes: for who looks for their own. Rejects with UnreadError. */
export async function townList({ loader }: Pick<Data, "loader">): Promise<readonly ListedTown[]> {
  const { code, name, kana, figures } = (await loader.load("list")) as TownList;
  const columns = Object.entries(figures) as [string, readonly unknown[]][];
  return code.map((each, at) => {
    const own = Object.fromEntries(columns.map(([key, column]) => [key, column[at]])) as unknown as Figures;
    return {
      code: each,
      name: name[at] ?? "",
      fullName: own.prefecture + (name[at] ?? ""),
      kana: kana[at] ?? "",
      figures: own,
    };
  });
}
