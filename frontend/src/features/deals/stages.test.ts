import { describe, expect, it } from "vitest";
import { aside, BOARD, countOf, firstStage, onward, overdueOf, railOf, sumsOf } from "./stages";
import type { Figures } from "./types";

const places = (course: Partial<Parameters<typeof railOf>[0]>) =>
  railOf({ path: [...BOARD], stage: "contact", lost_at_stage: null, ...course }, (stage) => stage).map(({ place }) => place);

describe("the rail", () => {
  it("has what is done behind and what comes ahead of the present stage", () => {
    expect(places({ stage: "valuation" })).toEqual(["past", "past", "now", "ahead", "ahead"]);
  });

  it("has everything behind once the deal is closed", () => {
    expect(new Set(places({ stage: "closed" }))).toEqual(new Set(["past"]));
  });

  it("ends where a deal was lost, and nothing is present there", () => {
    expect(places({ stage: "lost", lost_at_stage: "diligence" })).toEqual(["past", "ahead", "ahead", "ahead", "ahead"]);
  });
});

describe("the stages' figures", () => {
  const stage = (count: number, overdue: number, ...values: [string, number, number][]) => ({
    count,
    overdue,
    values: values.map(([currency, expected_minor, agreed_minor]) => ({ currency, expected_minor, agreed_minor })),
  });
  const figures: Figures = {
    diligence: stage(2, 1, ["CNY", 300, 0], ["KZT", 50, 0]),
    contract: stage(1, 1, ["CNY", 200, 700]),
    closed: stage(9, 0, ["CNY", 1, 1]),
  };

  it("count what is under way and leave out what has ended", () => {
    expect(countOf(figures)).toBe(3);
    expect(overdueOf(figures)).toBe(2);
  });

  it("add up no two currencies, and no expected to agreed sums", () => {
    expect(sumsOf(figures, "expected")).toEqual([
      { currency: "CNY", amount_minor: 500 },
      { currency: "KZT", amount_minor: 50 },
    ]);
    expect(sumsOf(figures, "agreed")).toEqual([{ currency: "CNY", amount_minor: 700 }]);
    expect(sumsOf(figures, "agreed", ["closed"])).toEqual([{ currency: "CNY", amount_minor: 1 }]);
  });

  it("open a phone with the chosen stage, else with the first that has a deal", () => {
    expect(firstStage(figures)).toBe("diligence");
    expect(firstStage(figures, "lost")).toBe("lost");
    expect(firstStage(undefined)).toBe("contact");
  });
});

it("tells steps along the course from those that leave it", () => {
  expect(onward(["lose", "sign", "step_back"])).toEqual(["sign"]);
  expect(aside(["lose", "sign", "step_back"])).toEqual(["step_back", "lose"]);
});
