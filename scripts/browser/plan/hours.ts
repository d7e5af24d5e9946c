/** The hours of a day's work, in minutes since midnight. */

/** When most town halls open and close. */
export const OPENS = 8 * 60 + 30;
export const CLOSES = 17 * 60 + 15;
/** Of one topic, as most hosts have it. */
export const TOPIC_MINUTES = 90;
/** When nobody has time for visitors. */
export const NOON = { from: 12 * 60, to: 13 * 60 } as const;
