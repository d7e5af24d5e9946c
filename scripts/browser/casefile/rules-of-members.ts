/** The bodies that carry a case together: each has its own code and name, and stands there once. */
import { type Coded, type Rule, quote } from "./fault";
import { isEntries, isList, textOf } from "./value";

const PREFECTURES = 47;
const RULE = "member";

export const members: Rule = function* ({ data, towns = [] }) {
  const own = towns.find(({ key }) => key === textOf(data.municipality));
  const met = new Map(own ? [[own.code, "「事例の場所」の自治体"]] : []);
  for (const [at, member] of (isList(data.members) ? data.members : []).entries()) {
    const code = isEntries(member) ? textOf(member.code) : "";
    const where = ["members", at, "code"];
    const short = towns.find((each) => each.code === `0${code}`);
    if (short)
      yield {
        where,
        rule: RULE,
        text: `コード${quote(code)}は、先頭の0が落ちています。もしかして: ${short.code}（${short.name}）`,
      };
    if (!isEntries(member) || !/^[0-9]{6}$/u.test(code)) continue; // what else is no code, the shape speaks of
    const before = met.get(code);
    const text = before
      ? `コード${quote(code)}は、${before}と同じです。この行を消してください。`
      : wrong(code, textOf(member.name), towns);
    met.set(code, before ?? "前の行の団体");
    if (text) yield { where, rule: RULE, text };
  }
};

/** What is wrong with a code or its name; "" where nothing is known to be. A prefecture is in no list of towns. */
function wrong(code: string, name: string, towns: readonly Coded[]): string {
  const first = code.slice(0, 5);
  const digit = checkDigit(code);
  if (code[5] !== digit)
    return `コード${quote(code)}の検査数字（6桁目）が合いません。5桁目までが正しければ ${first}${digit} です。`;
  const prefecture = Number(code.slice(0, 2));
  if (prefecture < 1 || prefecture > PREFECTURES)
    return `コード${quote(code)}の先頭2桁は、どの都道府県の番号でもありません。`;
  if (towns.length === 0 || code.slice(2, 5) === "000") return "";
  const known = towns.find((each) => each.code === code);
  if (!known) return `コード${quote(code)}は団体の一覧にありません。`;
  if (known.name === name || name === "") return "";
  return `コード${quote(code)}は${quote(known.name)}です。名前を${quote(known.name)}にするか、コードを直してください。`;
}

/** The sixth digit, reckoned from the first five (総務省). */
function checkDigit(code: string): string {
  const total = [6, 5, 4, 3, 2].reduce((sum, weight, at) => sum + weight * Number(code[at]), 0);
  return String(11 - (total % 11)).slice(-1);
}
