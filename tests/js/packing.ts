/** Packing as the libraries for Excel are given it, laid open for tests by `core.ts`. */
import { strFromU8, strToU8, unzip, zip } from "../../scripts/browser/office/fflate";

export const packing = {
  /** Pack a text and unpack it again. */
  packedAndUnpacked: (text: string) =>
    new Promise<string>((resolve, reject) => {
      zip({ text: strToU8(text) }, (fault, made) => {
        if (fault) return reject(fault);
        unzip(made, (wrong, files) => (wrong ? reject(wrong) : resolve(strFromU8(files.text ?? new Uint8Array()))));
      });
    }),
  /** What is said of a file that is no zip. */
  refused: () =>
    new Promise<string>((resolve) => unzip(strToU8("no zip"), (fault) => resolve(fault?.message ?? "taken"))),
};
