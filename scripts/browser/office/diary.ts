/** Days to be written into a calendar: what the writer of calendar files takes. */

export interface Entry {
  /** The same whenever the plan is written: a calendar then renews the entry instead of adding another. */
  readonly uid: string;
  /** ISO. */
  readonly day: string;
  /** HH:MM; "" for a whole day. */
  readonly from: string;
  /** HH:MM, later than `from`; "" where it is not known. */
  readonly to: string;
  readonly what: string;
  readonly where: string;
  readonly note: string;
}

export interface Diary {
  readonly name: string;
  readonly entries: readonly Entry[];
}
