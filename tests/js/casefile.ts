/** The files of cases, laid open for tests. */
import { check } from "../../scripts/browser/casefile/check";
import { opened, read, told } from "../../scripts/browser/casefile/open";
import { orderOf } from "../../scripts/browser/casefile/order";
import type { Entries, Path, Value } from "../../scripts/browser/casefile/value";
import { withValue } from "../../scripts/browser/casefile/value";
import { written } from "../../scripts/browser/casefile/write";
import type { FormScheme } from "../../scripts/browser/data/data";

let scheme: FormScheme;

/** A file from its bytes to what is wrong with it; calls are dear, so that many go in one. */
function whole(bytes: readonly number[], today: string): unknown {
  const file = opened(Uint8Array.from(bytes));
  if ("fault" in file) return file;
  const found = read(file.text, scheme);
  if ("traps" in found)
    return { ...file, ...found, told: found.traps.map((trap) => told(file.text, trap, scheme.rules)) };
  return { ...file, ...found, faults: check({ data: found.data, scheme, today, file: "sample-counter" }) };
}

function save(text: string, data: Entries): string {
  return written(text, data, orderOf(scheme));
}

export const casefile = {
  useScheme: (given: FormScheme) => {
    scheme = given;
  },
  openAll: (files: readonly (readonly number[])[], today: string) => files.map((each) => whole(each, today)),
  readAll: (texts: readonly string[]) => texts.map((text) => read(text, scheme)),
  saveAll: (files: readonly (readonly [string, Entries])[]) => files.map(([text, data]) => save(text, data)),
  withAll: (data: Value, changes: readonly (readonly [Path, Value])[]) =>
    changes.map(([path, value]) => withValue(data, path, value)),
};
