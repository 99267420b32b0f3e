import { expect, test } from "vitest";
import { dayAhead, dueIn, endOfDay } from "./due";

/** Five minutes to midnight in Greenwich is the next morning in Beijing. */
const NIGHT = Date.parse("2026-11-26T23:55:00Z");

test.each([
  ["2026-11-25", -2, "stop"],
  ["2026-11-26", -1, "stop"],
  ["2026-11-27", 0, "wait"],
  ["2026-11-29", 2, "wait"],
  ["2026-11-30", 3, "neutral"],
])("%s is %i days away by the official calendar", (day, days, tone) => {
  expect(dueIn(day, NIGHT)).toEqual({ days, tone });
});

test("a day ends at midnight of the official zone", () => {
  expect(endOfDay("2026-11-27")).toBe("2026-11-27T16:00:00.000Z");
});

test("days ahead cross the months", () => {
  expect(dayAhead(0, NIGHT)).toBe("2026-11-27");
  expect(dayAhead(4, NIGHT)).toBe("2026-12-01");
});
