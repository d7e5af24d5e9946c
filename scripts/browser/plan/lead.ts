/** A stretch before a day. */
import type { Lead } from "../data/data";
import { plusDays, plusMonths } from "./days";
import { openDay } from "./holidays";

/** Go back from a day; days on which offices are closed do not count as working days. */
export function back(day: string, { months, days, workingDays }: Lead): string {
  let at = plusDays(plusMonths(day, -months), -days);
  for (let left = workingDays; left > 0; left -= 1) at = openDay(plusDays(at, -1), -1).day;
  return at;
}
