// How far a day lies ahead, counted in days of the official calendar.
import type { Tone } from "@/components/tone";
import { zoned } from "@/i18n/format";

export const OFFICIAL = "Asia/Shanghai";
const DAY = 86_400_000;
/** From here on a day is near. */
const NEAR = 2;

export interface Due {
  /** Days from today; below zero when it is over. */
  days: number;
  tone: Tone;
}

export function dueIn(day: string, now: number): Due {
  const today = zoned(new Date(now), OFFICIAL);
  const days = Math.round((Date.parse(day) - Date.UTC(today.year, today.month - 1, today.day)) / DAY);
  return { days, tone: days < 0 ? "stop" : days <= NEAR ? "wait" : "neutral" };
}

/** The instant at which a day of the official calendar ends. */
export const endOfDay = (day: string) => new Date(Date.parse(`${day}T00:00:00+08:00`) + DAY).toISOString();

/** The day that lies so many days ahead. */
export function dayAhead(days: number, now: number = Date.now()): string {
  const { year, month, day } = zoned(new Date(now), OFFICIAL);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}
