/** Where YAML takes text for a comment, or a comment for text: the rule comment-mark. */

const UNFINISHED = /[をがはにへ、，,・（「『【“(]$/u;
const FINISHED = /[。．.！？!?」』）)]$/u;
const PAIRS = ["「」", "『』", "（）", "()", "【】", "“”"];
/** Values of prose up to this length are taken as whole when ` # ` follows. */
const SHORT = 8;

/** Whether what stands behind a plain value, or below it, was meant as more of it. */
export function dropped(value: string, behind: string, below: string): boolean {
  const found = /^([ \t]+)#(.*)/u.exec(behind);
  if (found) {
    const [, gap = "", rest = ""] = found;
    return value ? isText(value, gap, rest) : rest.slice(0, 1).trim() !== "";
  }
  return behind.trim() === "" && UNFINISHED.test(value) && /^[ \t]+#/u.test(below);
}

function isText(value: string, gap: string, rest: string): boolean {
  const apart = rest !== "" && !/^\s/u.test(rest);
  if (UNFINISHED.test(value) || closes(value, rest) || (apart && /^\p{Nd}/u.test(rest))) return true;
  if (gap.length > 1 || gap === "\t") return false;
  return apart || !(FINISHED.test(value) || [...value].length <= SHORT);
}

function closes(value: string, rest: string): boolean {
  const count = (sign: string): number => value.split(sign).length;
  return PAIRS.some(([open = "", shut = ""]) => count(open) > count(shut) && rest.includes(shut));
}

/** Whether a comment has become a part of a plain value. */
export function swallowed(value: string, prose: boolean): boolean {
  const found = /(?:(\u3000) *#|[ \u3000]＃)(.*)/u.exec(value);
  return found !== null && !(prose && !found[1] && (found[2] ?? "").slice(0, 1).trim() !== "");
}
