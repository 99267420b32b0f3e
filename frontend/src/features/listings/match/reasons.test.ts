import { describe, expect, test } from "vitest";
import type { IndicatorReason } from "@/api/types";
import { countOf, fieldVerdict, marginOf, nearness, priceVerdict, toneOf } from "./reasons";

const wish = (comparator: IndicatorReason["wish"]["comparator"], value: number | null, unit: string) =>
  ({ comparator, value, value_max: null, unit, name: "x", names: {}, condition: "", must: true }) as const;
const verdicts = (...names: IndicatorReason["verdict"][]) => names.map((verdict) => ({ verdict }));

describe("a margin", () => {
  test("of a percentage is told in points", () => {
    expect(marginOf({ margin: 2 / 90, wish: wish("ge", 90, "%") })).toEqual({ better: true, points: 2 });
  });
  test("of another figure is told as a share", () => {
    expect(marginOf({ margin: 0.14, wish: wish("le", 25, "kWh/m³") })).toEqual({ better: true, share: 0.14 });
  });
  test("below zero falls short", () => {
    expect(marginOf({ margin: -0.1, wish: wish("ge", 60, "d") })).toEqual({ better: false, share: 0.1 });
  });
  test("of a range of percentages has no one bound to count points from", () => {
    expect(marginOf({ margin: -0.5, wish: wish("range", 2, "%") })).toEqual({ better: false, share: 0.5 });
  });
  test("of nothing is not told", () => {
    expect(marginOf({ margin: 0, wish: wish("ge", 90, "%") })).toBeUndefined();
    expect(marginOf({ margin: null, wish: wish("ge", 90, "%") })).toBeUndefined();
  });
});

describe("the indicators of a match", () => {
  test("are counted with and without data", () => {
    expect(countOf(verdicts("met", "near", "unknown", "met"))).toEqual({ count: 4, known: 3, met: 2 });
  });
  test("are done when all that is known is met", () => {
    expect(toneOf(verdicts("met", "unknown"))).toBe("done");
    expect(toneOf(verdicts("met", "not_met"))).toBe("wait");
    expect(toneOf(verdicts("unknown"))).toBe("neutral");
    expect(toneOf([])).toBe("neutral");
  });
});

describe("a price", () => {
  const yuan = (amount_minor: number) => ({ amount_minor, currency: "CNY" });
  test.each([
    [100, 100, "met"],
    [110, 100, "near"],
    [111, 100, "not_met"],
  ] as const)("of %d against a bounty of %d is %s", (price, bounty, expected) => {
    expect(priceVerdict(yuan(price), yuan(bounty))).toBe(expected);
  });
  test("that is open, or in another currency, cannot be judged", () => {
    expect(priceVerdict(null, yuan(1))).toBe("unknown");
    expect(priceVerdict(yuan(1), yuan(0))).toBe("unknown");
    expect(priceVerdict(yuan(1), { amount_minor: 1, currency: "USD" })).toBe("unknown");
  });
});

describe("two places", () => {
  const at = (country: string, region: string, node: string | null) => ({
    organization: { country, region },
    home_node: node === null ? null : { id: node },
  });
  test.each([
    [at("CN", "650100", "n"), at("CN", "659001", "n"), "node"],
    [at("CN", "650100", null), at("CN", "650100", null), "region"],
    [at("CN", "650100", "n"), at("CN", "659001", "m"), "country"],
    [at("KZ", "", null), at("KZ", "", null), "country"],
    [at("KZ", "", null), at("CN", "650100", null), "abroad"],
  ] as const)("are near in one way", (one, other, expected) => {
    expect(nearness(one, other)).toBe(expected);
    expect(nearness(other, one)).toBe(expected);
  });
});

test("a field counts fully when the subfield is shared", () => {
  expect([1, 0.6, 0].map((fields) => fieldVerdict({ fields }))).toEqual(["met", "near", "unknown"]);
  expect(fieldVerdict({})).toBe("unknown");
});
