/** Signs that a file may not hold, as the rules of the casebook have them. */

/** All blanks of Unicode that only look like a space; the full-width one is the last. */
export const RARE = "\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f";
export const BLANKS = `${RARE}\\u3000`;

const UNSEEN = new RegExp(
  "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f" +
    "\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff\\u00ad\\u034f" +
    "\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2800\\u3164\\uffa0" +
    "\\ufdd0-\\ufdef\\u{e0000}-\\u{e007f}]",
  "u",
);
const CHOICE = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
const IDEOGRAPH = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]$/u;
const PICTURE = /[#*0-9\u00a9\u00ae\u203c\u2049\u2100-\u2bff\u3030\u303d\u3297\u3299\u{1f000}-\u{1faff}]$/u;
const LOOK_ALIKE = /[\ufffc\ufffd\u2e80-\u2fd5\ufb00-\ufb06\u3099\u309a]/u;
const DEPENDENT = new RegExp(
  "[\\uff61-\\uff9f\\u2116\\u2121\\u2160-\\u217f\\u2460-\\u24ff\\u2776-\\u2793" +
    "\\u3220-\\u33ff\\ue000-\\uf8ff\\uf900-\\ufaff\\u{1f100}-\\u{1f2ff}]",
  "u",
);

/** Where the first sign stands that no editor shows; -1 for none. */
export function unseen(text: string): number {
  const plain = text.search(UNSEEN);
  const choice = [...text.matchAll(CHOICE)].find(({ 0: sign, index = 0 }) => !chooses(text.slice(0, index), sign));
  if (choice?.index === undefined) return plain;
  return plain < 0 ? choice.index : Math.min(plain, choice.index);
}

/** A variation selector chooses the form of an ideograph, two of them that of a picture. */
function chooses(before: string, sign: string): boolean {
  return IDEOGRAPH.test(before) || ((sign === "\ufe0e" || sign === "\ufe0f") && PICTURE.test(before));
}

/** Where the first sign stands that only looks like another, or shows that one was lost. */
export function lookAlike(text: string): number {
  return text.search(LOOK_ALIKE);
}

/** The first sign that differs between machines; "" for none. */
export function dependent(text: string): string {
  return DEPENDENT.exec(text)?.[0] ?? "";
}
