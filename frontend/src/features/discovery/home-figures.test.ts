import { expect, test } from "vitest";
import { elapsedShare } from "./closing-table";
import { fullest } from "./field-bars";
import { narrowing } from "./listing-search";

const at = (text: string) => new Date(text).getTime();

test.each([
  ["2026-01-01T00:00:00Z", 0],
  ["2026-01-06T00:00:00Z", 0.5],
  ["2026-01-11T00:00:00Z", 1],
  ["2026-02-01T00:00:00Z", 1],
  ["2025-12-01T00:00:00Z", 0],
])("at %s the share %d of ten days has gone", (now, share) => {
  expect(elapsedShare("2026-01-01T00:00:00Z", "2026-01-11T00:00:00Z", at(now))).toBe(share);
});

test("a deadline that is not after the posting counts as gone", () => {
  expect(elapsedShare(null, "2026-01-11T00:00:00Z", at("2026-01-01T00:00:00Z"))).toBe(1);
});

test("fields stand by their achievements, then by their challenges; empty ones are left out", () => {
  const field = (code: string, achievements: number, challenges: number) => ({ code, achievements, challenges });
  const ordered = fullest([field("empty", 0, 0), field("few", 1, 9), field("needs", 3, 8), field("offers", 3, 2)]);
  expect(ordered.map((one) => one.code)).toEqual(["needs", "offers", "few"]);
});

test("a completion narrows to its field or organisation; words and titles do not", () => {
  const completion = { text: "water", listing_kind: null };
  expect(narrowing({ ...completion, kind: "field", id: "environment.water" })).toEqual({ field: ["environment.water"] });
  expect(narrowing({ ...completion, kind: "organization", id: "7" })).toEqual({ organization: "7" });
  expect(narrowing({ ...completion, kind: "organization", id: null })).toBeUndefined();
  expect(narrowing({ ...completion, kind: "keyword", id: null })).toBeUndefined();
  expect(narrowing({ ...completion, kind: "title", id: "7" })).toBeUndefined();
});
