import { expect, test } from "vitest";
import { instantOf } from "./deadline";

test("a wall-clock time of a zone is an instant", () => {
  expect(instantOf("2026-11-25T00:00", "Asia/Shanghai")).toBe("2026-11-24T16:00:00.000Z");
  expect(instantOf("2026-11-25T18:30", "Asia/Tehran")).toBe("2026-11-25T15:00:00.000Z");
});

test("seconds that the server adds do not matter", () => {
  expect(instantOf("2026-11-25T00:00:00", "UTC")).toBe("2026-11-25T00:00:00.000Z");
});

test("of a time that comes twice the second one counts", () => {
  expect(instantOf("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T01:30:00.000Z");
});

test("a time that a zone skips is no instant", () => {
  expect(instantOf("2026-03-29T02:30", "Europe/Berlin")).toBeUndefined();
  expect(instantOf("", "Asia/Shanghai")).toBeUndefined();
});
