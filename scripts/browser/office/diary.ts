/** Days to be written into a calendar: what the writer of calendar files takes. */

export interface Entry {
  /** The same whenever the plan is written: a calendar then renews the entry instead of adding another. */
  readonly uid: string;
  /** ISO. */
  readonly day: string;
  /** HH:MM; "" for a whole day. */
  readonly from: string;
  /** The day on which it ends, later than `day` for what goes on over midnight. */
  readonly toDay: string;
  /** HH:MM; "" for a whole day. */
  readonly to: string;
  /** So many minutes before its start it is called to mind; the start of a whole day is midnight. */
  readonly alarm: number;
  readonly what: string;
  readonly where: string;
  readonly note: string;
}

export interface Diary {
  readonly name: string;
  readonly entries: readonly Entry[];
}
