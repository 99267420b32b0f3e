import { expect, test } from "vitest";
import { interleave } from "./course";
import type { DealEvent, DealMessage } from "./types";

const at = (hour: number) => `2026-11-26T${String(hour).padStart(2, "0")}:00:00Z`;
const message = (hour: number) => ({ id: `m${hour}`, created_at: at(hour) }) as DealMessage;
const event = (hour: number) => ({ id: `e${hour}`, at: at(hour) }) as DealEvent;
const order = (...given: Parameters<typeof interleave>) => interleave(...given).map(({ id }) => id);

test("words and events stand in one order, the newest first", () => {
  expect(order([message(9), message(5)], [event(7), event(3)], true)).toEqual(["m9", "e7", "m5", "e3"]);
});

test("events older than the messages at hand wait for the older messages", () => {
  expect(order([message(9), message(5)], [event(7), event(3)], false)).toEqual(["m9", "e7", "m5"]);
});

test("without messages all events stand there", () => {
  expect(order([], [event(7), event(3)], true)).toEqual(["e7", "e3"]);
});
