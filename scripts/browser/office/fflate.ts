/**
 * fflate, as the libraries for Excel find it (see `alias` in package.json): they pack and unpack large files in a worker
 * made of a blob, which the pages' Content-Security-Policy forbids. Here it is done on the spot.
 */
import {
  type AsyncZippable,
  type FlateError,
  type UnzipCallback,
  type Zippable,
  unzipSync,
  zipSync,
} from "fflate/browser";

export * from "fflate/browser";

type Done<Made> = (error: FlateError | null, made: Made) => void;

export function zip(files: AsyncZippable, done: Done<Uint8Array>): void {
  done(null, zipSync(files as Zippable));
}

export function unzip(packed: Uint8Array, done: UnzipCallback): void {
  try {
    done(null, unzipSync(packed));
  } catch (error) {
    done(error as FlateError, {});
  }
}
