import { describe, expect, it } from "vitest";
import { shareOf, WHOLE, writtenShare } from "./editing";

describe("shares", () => {
  it("add up to exactly a hundred, whatever their places behind the point", () => {
    const sum = ["33.3333", "33.3333", "33.3334"].reduce((all, one) => all + (shareOf(one) ?? 0), 0);
    expect(sum).toBe(WHOLE);
    expect(writtenShare(sum - 1)).toBe("99.9999");
  });
  it("are read with either decimal sign, and not read from what is no share", () => {
    expect(shareOf("12,5")).toBe(125_000);
    expect(shareOf("")).toBe(0);
    expect(shareOf("1.23456")).toBeUndefined();
    expect(shareOf("-1")).toBeUndefined();
  });
});
