import { expect, test } from "vitest";
import { dayAhead, dueIn, endOfDay } from "./due";

const NIGHT = Date.parse("2026-11-26T23:55:00Z");

test.each([
  ["2026-11-24", -2, "stop"],
  ["2026-11-25", -1, "stop"],
  ["2026-11-26", 0, "wait"],
  ["2026-11-28", 2, "wait"],
  ["2026-11-29", 3, "neutral"],
])("%s is %i days away at the end of the 26th", (day, days, tone) => {
  expect(dueIn(day, NIGHT)).toEqual({ days, tone });
});

test("a day is over at the next midnight", () => {
  expect(endOfDay("2026-11-30")).toBe("2026-12-01T00:00:00.000Z");
});

test("days ahead cross the months", () => {
  expect(dayAhead(0, NIGHT)).toBe("2026-11-26");
  expect(dayAhead(5, NIGHT)).toBe("2026-12-01");
});
