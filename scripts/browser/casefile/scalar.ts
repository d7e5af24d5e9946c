/** How a value is written so that every reader of YAML takes it for the same. */
import type { Value } from "./value";

/** Bare words that are text to some readers and something else to others. */
const AMBIGUOUS = [
  /^(?:yes|no|on|off|y|n)$/i,
  /^[-+]?0[0-9_]+$/,
  /^0[xob][0-9A-Fa-f_]+$/,
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9]*)?$/,
  /^[-+]?[0-9]+_[0-9_]*$/,
  /^[-+]?(?:\.[0-9]+|[0-9]+\.)(?:[eE][-+]?[0-9]+)?$|^[-+]?[0-9.]+[eE][-+]?[0-9]+$/,
  /^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/,
  /^(?:True|TRUE|False|FALSE|Null|NULL)$/,
];
const PLAINLY_OTHER = /^(?:null|true|false|~|[-+]?[0-9.]+)$/;
const NOT_PLAIN = /^[-?:,[\]{}#&*!|>'"%@`]|^(?:<<|=)$|^\s|\s$|: |:$|[\s\u0085][#＃]|[\n\t\r\u0085\u2028\u2029]/;

export function isAmbiguous(text: string): boolean {
  return AMBIGUOUS.some((pattern) => pattern.test(text));
}

export function needsQuotes(text: string): boolean {
  return text === "" || NOT_PLAIN.test(text) || PLAINLY_OTHER.test(text) || isAmbiguous(text);
}

/** A single value as it stands in a file. `quoted` keeps the quotes of what it takes the place of. */
export function scalar(value: Value, quoted = false): string {
  if (typeof value !== "string") return String(value);
  return quoted || needsQuotes(value) ? JSON.stringify(value) : value;
}

/** What is typed or pasted into a field, without what no file may hold: blanks that are none, breaks, unseen signs. */
export function tidy(text: string): string {
  return text
    .replace(/[\t\n\r\u0085\u2028\u2029\u00a0\u1680\u2000-\u200a\u202f\u205f]+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g, "")
    .replace(/.[\u3099\u309a]/gu, (pair) => pair.normalize("NFC"));
}
