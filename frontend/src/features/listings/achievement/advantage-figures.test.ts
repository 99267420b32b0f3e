import { describe, expect, test } from "vitest";
import { barsOf, leadOver } from "./advantage-figures";

const rivals = [
  { name: "A", value: 40 },
  { name: "B", value: 30 },
];

describe("a lead", () => {
  test("is measured against the lowest rival where lower is better", () => {
    expect(leadOver({ better: "lower", own: 21, rivals })).toEqual({ rival: "B", share: 0.3, lower: true, ahead: true });
  });
  test("is measured against the highest rival where higher is better", () => {
    expect(leadOver({ better: "higher", own: 50, rivals })).toEqual({
      rival: "A",
      share: 0.25,
      lower: false,
      ahead: true,
    });
  });
  test("may be a lag, and is not called a lead then", () => {
    expect(leadOver({ better: "lower", own: 33, rivals })?.ahead).toBe(false);
    expect(leadOver({ better: "higher", own: 20, rivals })).toMatchObject({ lower: true, ahead: false });
  });
  test("over figures below zero keeps its direction", () => {
    const cold = [{ name: "C", value: -20 }];
    expect(leadOver({ better: "lower", own: -30, rivals: cold })).toMatchObject({ share: 0.5, lower: true, ahead: true });
  });
  test("is none without rivals or beside a zero", () => {
    expect(leadOver({ better: "lower", own: 1, rivals: [] })).toBeUndefined();
    expect(leadOver({ better: "lower", own: 1, rivals: [{ name: "Z", value: 0 }] })).toBeUndefined();
  });
});

describe("bars", () => {
  test("start with our own and fill the longest", () => {
    expect(barsOf({ own: 10, rivals }).map(({ share }) => share)).toEqual([0.25, 1, 0.75]);
    expect(barsOf({ own: 10, rivals })[0]?.name).toBeUndefined();
  });
  test("of zeros have no length", () => {
    expect(barsOf({ own: 0, rivals: [] })).toEqual([{ name: undefined, value: 0, share: 0 }]);
  });
});
