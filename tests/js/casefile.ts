/** The files of cases, laid open for tests. */
import { opened, read } from "../../scripts/browser/casefile/open";
import { orderOf } from "../../scripts/browser/casefile/order";
import type { Entries } from "../../scripts/browser/casefile/value";
import { written } from "../../scripts/browser/casefile/write";
import type { FormScheme } from "../../scripts/browser/data/data";

let scheme: FormScheme;

export const casefile = {
  useScheme: (given: FormScheme) => {
    scheme = given;
  },
  openBytes: (bytes: readonly number[]) => opened(Uint8Array.from(bytes)),
  readCase: (text: string) => read(text, scheme),
  writeCase: (text: string, data: Entries) => written(text, data, orderOf(scheme)),
};
