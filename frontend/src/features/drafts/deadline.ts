// A deadline is a wall-clock time of a zone; here is the instant it stands for.
import { zoned } from "@/i18n/format";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u;

const asUtc = (local: string) => Date.parse(`${LOCAL.exec(local)?.[0] ?? ""}:00Z`);

function wall(instant: number, zone: string): number {
  const { year, month, day, hour, minute } = zoned(new Date(instant), zone);
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** The instant in ISO form; of a time that comes twice the second, undefined for one that the zone skips. */
export function instantOf(local: string, zone: string): string | undefined {
  const wanted = asUtc(local);
  if (!LOCAL.test(local) || Number.isNaN(wanted)) return undefined;
  let instant = wanted;
  for (let round = 0; round < 3; round += 1) instant += wanted - wall(instant, zone);
  if (wall(instant, zone) !== wanted) return undefined;
  const later = [HOUR, HOUR / 2].find((shift) => wall(instant + shift, zone) === wanted) ?? 0;
  return new Date(instant + later).toISOString();
}
