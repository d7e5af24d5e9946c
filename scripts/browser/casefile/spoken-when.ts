/** A time as people write it, as a file has it: 令和7年6月 is 2025-06. What is not surely one is left as it was typed. */
import { ERAS } from "../data/constants";
import { exists, whenOf } from "./when";

const INITIALS: Readonly<Record<string, keyof typeof ERAS>> = { R: "令和", H: "平成", S: "昭和" };
const NAMES = [...Object.keys(ERAS), ...Object.keys(INITIALS)].join("|");
const SPOKEN = new RegExp(
  `^(?:(${NAMES})(元|\\d{1,2})|(\\d{4}))` +
    "(?:年?(度)|(?:年|[/.-])(?:(\\d{1,2})(?:(?:月|[/.-])(?:(\\d{1,2})日?)?)?)?)?(ごろ|ころ|頃)?$",
);

export function spokenWhen(typed: string): string {
  if (whenOf(typed)) return typed;
  const found = SPOKEN.exec(typed.normalize("NFKC").replace(/\s/gu, "").toUpperCase());
  if (!found) return typed;
  const [, era, number, year, fiscal, month, day, circa] = found;
  const parts = [month, day].flatMap((part) => (part ? [`-${part.padStart(2, "0")}`] : []));
  const text = `${year ?? yearOf(era, number)}${fiscal ? "年度" : ""}${parts.join("")}${circa ? "ごろ" : ""}`;
  const when = whenOf(text);
  return when && exists(when) ? text : typed;
}

function yearOf(era = "", number = ""): number {
  const first = ERAS[INITIALS[era] ?? (era as keyof typeof ERAS)];
  return first + (number === "元" ? 1 : Number(number)) - 1;
}
