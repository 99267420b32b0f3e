// What people wrote and what happened, in one order. Pure.
import type { DealEvent, DealMessage } from "./types";

export type Entry =
  | { kind: "message"; id: string; at: string; message: DealMessage }
  | { kind: "event"; id: string; at: string; event: DealEvent };

/** The newest first. Events older than the last message at hand wait until the older messages are there. */
export function interleave(messages: readonly DealMessage[], events: readonly DealEvent[], complete: boolean): Entry[] {
  const said: Entry[] = messages.map((message) => ({ kind: "message", id: message.id, at: message.created_at, message }));
  const oldest = messages.at(-1)?.created_at;
  const shown = complete || !oldest ? events : events.filter(({ at }) => Date.parse(at) >= Date.parse(oldest));
  const happened: Entry[] = shown.map((event) => ({ kind: "event", id: event.id, at: event.at, event }));
  return [...said, ...happened].toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
