/** Calendar files; fetched when somebody asks for one. */
import "./office/names";
import type { Diary, Entry } from "./office/diary";
import { ICalAlarmType, ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { clean } from "./office/text";
import { offer } from "./office/writer";

const ZONE = "Asia/Tokyo";
/** Editions are counted in seconds from here: what is written later takes the place of what was imported before. */
const BEGINNING = Date.UTC(2024, 0, 1);
/** Japan keeps one time all the year. */
const ZONE_RULES = [
  "BEGIN:VTIMEZONE",
  `TZID:${ZONE}`,
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0900",
  "TZOFFSETTO:+0900",
  "TZNAME:JST",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n");

async function write({ name, entries }: Diary): Promise<Blob> {
  const calendar = new ICalCalendar({
    name: clean(name),
    prodId: { company: "casebook", product: "visit", language: "JA" },
    method: ICalCalendarMethod.PUBLISH,
    // Only events have a zone: with one of the calendar's the library would write the time of making in it, not in UTC.
    timezone: { name: null, generator: () => ZONE_RULES },
  });
  for (const entry of entries) calendar.createEvent(event(entry));
  return new Blob([`${calendar.toString().trimEnd()}\r\n`], { type: "text/calendar" });
}

/** Times are handed over as this PC's, and written as they stand: what is 10:00 stays 10:00. */
function event({ uid, day, from, toDay, to, what, where, note, alarm }: Entry) {
  const times = from
    ? { start: new Date(`${day}T${from}:00`), end: new Date(`${toDay}T${to}:00`) }
    : { start: new Date(`${day}T00:00:00`), allDay: true };
  return {
    id: uid,
    sequence: Math.floor((Date.now() - BEGINNING) / 1000),
    // A day with something to remember is still a day to be asked for.
    transparency: from ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    alarms: [{ type: ICalAlarmType.display, triggerBefore: alarm * 60, description: clean(what) }],
    timezone: ZONE,
    ...times,
    summary: clean(what),
    location: clean(where) || null,
    description: clean(note) || null,
  };
}

offer("write-ics", write);
