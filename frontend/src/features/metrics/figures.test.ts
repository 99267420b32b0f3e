import { describe, expect, it } from "vitest";
import type { MetricRead } from "@/api/generated/silkbridge.schemas";
import { rowsOf, shares, shown } from "./figures";

const metric = (fields: Partial<MetricRead>): MetricRead => ({
  code: "platforms",
  table: 1,
  parent: null,
  name: "Platforms",
  names: {},
  unit: "count",
  unit_name: "",
  comparator: "ge",
  baseline: { year: 2020, value: 47 },
  target: { year: 2025, value: 94 },
  actuals: [],
  scope: "",
  source: "",
  note: "",
  version: 1,
  can_edit: false,
  ...fields,
});

describe("figures of metrics", () => {
  it("draw no bar for what nobody has reported", () => {
    expect(shares(metric({}))).toEqual({ baseline: 0.47, target: 0.94 });
  });

  it("draw the latest year, also beyond the target", () => {
    const actuals = [
      { year: 2021, value: 50, source: "" },
      { year: 2025, value: 188, source: "" },
    ];
    expect(shares(metric({ actuals }))).toEqual({ baseline: 0.235, latest: 0.94, target: 0.47 });
  });

  it("start from nothing without dividing by it", () => {
    const none = { year: 2020, value: 0 };
    expect(shares(metric({ baseline: none, target: none })).target).toBe(0);
  });

  it("tell money in the reader's steps", () => {
    const money = metric({ unit: "yuan_e8" });
    expect(shown(379, money, "zh-CN")).toBe(379);
    expect(shown(379, money, "en")).toBeCloseTo(37.9);
    expect(shown(379, metric({}), "en")).toBe(379);
  });

  it("keep rows under the one they belong to", () => {
    const all = [
      metric({ code: "a" }),
      metric({ code: "b" }),
      metric({ code: "a1", parent: "a" }),
      metric({ code: "c", table: 2 }),
    ];
    expect(rowsOf(all, 1).map((row) => row.code)).toEqual(["a", "a1", "b"]);
  });
});
