// Service hours as nodes write them, «Mon–Fri 09:00–13:00», with the days in the reader's language.
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
/** 4 January 1970 was a Sunday. */
const SUNDAY = Date.UTC(1970, 0, 4);
const DAY = 86_400_000;

export function writeHours(hours: string, tag: string): string {
  const weekday = new Intl.DateTimeFormat(tag, { weekday: "short", timeZone: "UTC" });
  return hours.replace(/\b(Sun|Mon|Tue|Wed|Thu|Fri|Sat)\b/g, (day) => weekday.format(SUNDAY + DAYS.indexOf(day) * DAY));
}
