/** How much a plan may hold. Fields of forms take no more, so that what was typed is never cut when it is read back. */

/** Of one line: a name, a section, a place. */
export const LINE = 200;
/** Of some lines: a reason, a question, a note. */
export const TEXT = 2_000;
/** Of a chapter of a report. */
export const CHAPTER = 20_000;

export const MOST = {
  hosts: 10,
  cases: 20,
  choices: 3,
  closed: 30,
  people: 100,
  party: 9_999,
  questions: 300,
  legs: 200,
  yen: 999_999_999,
  costs: 20,
  deadlines: 60,
  log: 40,
  answers: 200,
} as const;

/** Of a file, in bytes. */
export const LARGEST_FILE = 8_000_000;
