import { describe, expect, test } from "vitest";
import { COURSE, courseOf, instalment } from "./course";

type Standing = Parameters<typeof courseOf>[0];
const standing = (more: Partial<Standing>): Standing => ({
  state: "published",
  published_at: "2026-10-12T02:00:00Z",
  deadline_state: "open",
  ...more,
});
const places = (more: Partial<Standing>) => courseOf(standing(more)).map(({ place }) => place);
const now = (more: Partial<Standing>) => courseOf(standing(more)).find(({ place }) => place === "now")?.stage;

describe("a challenge's course", () => {
  test.each(["open", "closing", "none"] as const)("takes proposals while the deadline is %s", (deadline_state) => {
    expect(now({ deadline_state })).toBe("propose");
  });
  test("waits for the opening once the deadline is over", () => {
    expect(now({ deadline_state: "closed" })).toBe("open");
    expect(places({ deadline_state: "closed" }).slice(0, 3)).toEqual(["past", "past", "now"]);
  });
  test("lies ahead as a whole before posting", () => {
    expect(new Set(places({ state: "draft", published_at: null }))).toEqual(new Set(["ahead"]));
  });
  test("stands still when withdrawn or expired", () => {
    for (const state of ["withdrawn", "expired"] as const) {
      expect(now({ state })).toBeUndefined();
      expect(places({ state })[0]).toBe("past");
      expect(places({ state })[1]).toBe("ahead");
    }
  });
  test("is all past when concluded", () => {
    expect(places({ state: "concluded" })).toEqual(COURSE.map(() => "past"));
    expect(courseOf(standing({}), "qualify").find(({ place }) => place === "now")?.stage).toBe("qualify");
  });
});

test("an instalment is a share of the bounty in whole minor units", () => {
  expect(instalment(860_000_000, 30)).toBe(258_000_000);
  expect(instalment(100, 33.333)).toBe(33);
});
