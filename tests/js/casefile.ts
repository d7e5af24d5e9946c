/** The files of cases, laid open for tests. */
import { changes, changesPaper, changesText } from "../../scripts/browser/casefile/changes";
import { check } from "../../scripts/browser/casefile/check";
import * as edits from "../../scripts/browser/casefile/edit";
import { opened, read, told } from "../../scripts/browser/casefile/open";
import { orderOf } from "../../scripts/browser/casefile/order";
import {
  type Proposal,
  type Reply,
  partsToRead,
  isCase,
  isReply,
  lacking,
  replyFile,
  replyOf,
  replyPaper,
  replyText,
  reviewOf,
  unanswered,
  withGood,
  withProposal,
  withRestGood,
  withoutAnswer,
} from "../../scripts/browser/casefile/reply";
import type { Coded } from "../../scripts/browser/casefile/fault";
import { tidy } from "../../scripts/browser/casefile/scalar";
import { spokenWhen } from "../../scripts/browser/casefile/spoken-when";
import { formTowns, townFile } from "../../scripts/browser/casefile/town-file";
import { type Entries, type Path, type Value, trimmed, withValue } from "../../scripts/browser/casefile/value";
import { written } from "../../scripts/browser/casefile/write";
import type { FormScheme, FormTowns } from "../../scripts/browser/data/data";

let scheme: FormScheme;
let ids: readonly string[] = [];

const hasCase = (id: string): boolean => ids.includes(id);

/** A file from its bytes, a letter each, to what is wrong with it; calls are dear, so that many go in one. */
function whole(bytes: string, today: string): unknown {
  const file = opened(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
  if ("fault" in file) return file;
  const found = read(file.text, scheme);
  if ("traps" in found)
    return { ...file, ...found, told: found.traps.map((trap) => told(file.text, trap, scheme.rules)) };
  return { ...file, ...found, faults: check({ data: found.data, scheme, today, file: "sample-counter", hasCase }) };
}

function save(text: string, data: Entries): string {
  return written(text, data, orderOf(scheme));
}

/** Everything that the form does to data, by name. */
const EDITS = { ...edits, trimmed, countClaims: (data: Entries) => edits.countClaims(data, scheme) };

export const casefile = {
  edit: (name: keyof typeof EDITS, ...given: never[]) => (EDITS[name] as (...all: never[]) => unknown)(...given),
  tidy,
  checkWith: (data: Entries, today: string, towns: readonly Coded[]) => check({ data, scheme, today, towns }),
  changes: (before: Entries, after: Entries) => changes(before, after, scheme),
  changesTold: (before: Entries, after: Entries) => {
    const all = changes(before, after, scheme);
    return [changesText("題", all), changesPaper("題", "令和8年11月29日", all)];
  },
  hostReply: (reply: Reply, today: string, left = 0) => ({
    lacking: lacking(reply, today, scheme, left),
    file: replyFile(reply),
    text: replyText(reply, "題", "令和8年11月29日", scheme),
    paper: replyPaper(reply, "題", "令和8年11月29日", scheme),
    review: reviewOf(reply),
  }),
  replyOf,
  restGood: withRestGood,
  spokenWhen,
  hostAnswered: (reply: Reply, id: string, proposal: Proposal) => [withGood(reply, id), withProposal(reply, proposal)],
  partsToRead: (data: Entries, told?: Readonly<Record<string, string>>) => partsToRead(data, scheme, told),
  unanswered: (data: Entries, reply: Reply) => unanswered(partsToRead(data, scheme), reply).map(({ id }) => id),
  withoutAnswer,
  isReply,
  isCase,
  townFiles: (towns: FormTowns, today: string, draft: boolean) =>
    formTowns(towns).map((town) => [town.code, town.fullName, townFile(towns, town, today, draft)]),
  useScheme: (given: FormScheme, cases: readonly string[] = []) => {
    scheme = given;
    ids = cases;
  },
  openAll: (files: readonly string[], today: string) => files.map((each) => whole(each, today)),
  readAll: (texts: readonly string[]) => texts.map((text) => read(text, scheme)),
  saveAll: (files: readonly (readonly [string, Entries])[]) => files.map(([text, data]) => save(text, data)),
  withAll: (data: Value, changes: readonly (readonly [Path, Value])[]) =>
    changes.map(([path, value]) => withValue(data, path, value)),
};
