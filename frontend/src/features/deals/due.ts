// How far a day lies ahead. Days are counted as the server counts them, by universal time.
import type { Tone } from "@/components/tone";

const DAY = 86_400_000;
/** From here on a day is near. */
const NEAR = 2;

export interface Due {
  /** Days from today; below zero when it is over. */
  days: number;
  tone: Tone;
}

export function dueIn(day: string, now: number): Due {
  const days = Math.round((Date.parse(day) - Math.floor(now / DAY) * DAY) / DAY);
  return { days, tone: days < 0 ? "stop" : days <= NEAR ? "wait" : "neutral" };
}

/** The instant at which a day is over. */
export const endOfDay = (day: string) => new Date(Date.parse(day) + DAY).toISOString();

/** The day that lies so many days ahead. */
export const dayAhead = (days: number, now: number = Date.now()) => new Date(now + days * DAY).toISOString().slice(0, 10);
