/**
 * Anything that was typed, as text that a case file takes: quoted, on one line, without the signs that `casebook check`
 * refuses (`control_character.py`, `machine_dependent.py`). What has no plain form becomes 〓, as in print.
 */

const CONTROL = /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;
const DEPENDENT =
  /[\uff61-\uff9f]+|[\p{Co}№℡\u2160-\u217f\u2460-\u24ff\u2776-\u2793\u3220-\u33ff\uf900-\ufaff\u{1f100}-\u{1f2ff}]/gu;
const GETA = "〓";

/** Give each line that says something, with plain signs only. */
export function lines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .map(plainLine)
    .filter((line) => line);
}

/** Give a text as one line; `most` counts characters, and what is cut off shows as …. */
export function line(text: string, most = Infinity): string {
  const letters = [...lines(text).join(" ")];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : letters.join("");
}

/** Write a text as a YAML scalar that is read back letter by letter: JSON's strings are YAML's. */
export function quoted(text: string): string {
  return JSON.stringify(line(text));
}

function plainLine(text: string): string {
  return text.replace(/\t/gu, " ").replace(CONTROL, "").replace(DEPENDENT, plainSign).trim();
}

function plainSign(sign: string): string {
  return sign.normalize("NFKC").replace(DEPENDENT, GETA);
}
