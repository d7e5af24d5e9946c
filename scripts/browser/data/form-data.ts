/** What the form of a case reads: apart from `data.ts`, for no other page has a use for it. */
import type { Data, FormScheme, FormTowns } from "./data";

type Loading = Pick<Data, "loader">;

/** Load what the form of a case is drawn from. */
export function formScheme({ loader }: Loading): Promise<FormScheme> {
  return loader.load("form") as Promise<FormScheme>;
}

/** Load what the file of a municipality is made of. */
export function readFormTowns({ loader }: Loading): Promise<FormTowns> {
  return loader.load("form-towns") as Promise<FormTowns>;
}

/** Load the file of a case, as its authors have written it. */
export function caseFile({ loader }: Loading, id: string): Promise<string> {
  return loader.load(`form-case-${id}`) as Promise<string>;
}
