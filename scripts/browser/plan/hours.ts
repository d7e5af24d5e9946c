/** The hours of a day's work, in minutes since midnight. */

/** When most town halls open and close. */
const OPENS = 8 * 60 + 30;
const CLOSES = 17 * 60 + 15;
/** Of one topic, as most hosts have it. */
export const TOPIC_MINUTES = 90;
/** When nobody has time for visitors. */
export const NOON = { from: 12 * 60, to: 13 * 60 } as const;

/** What a visit between these times runs into, as far as they are known. */
export function offHours(from: number | null, to: number | null): (readonly ["hours" | "noon", string])[] {
  const [first, last] = [from ?? to, to ?? from];
  if (first === null || last === null) return [];
  return [
    ...(first < OPENS || last > CLOSES ? [["hours", "ふつうの開庁時間（8時30分から17時15分まで）の外"] as const] : []),
    ...(first < NOON.to && last > NOON.from ? [["noon", "昼休み（12時から13時まで）"] as const] : []),
  ];
}
