import { describe, expect, it } from "vitest";
import { moneyOf } from "@/components/money-input";
import { draftOf, stepOf } from "./step-draft";
import type { DealSummary } from "./types";

const AGREED = { amount_minor: 640_000_000, currency: "CNY" };
const deal = { agreed: AGREED } as DealSummary;

describe("a step", () => {
  it("begins with the price agreed so far, which a contract may keep", () => {
    const draft = { ...draftOf(deal, "sign"), contract_kind: "licence" as const, signed_on: "2026-11-20" };
    expect(stepOf(draft)).toEqual({ action: "sign", agreed: AGREED, contract_kind: "licence", signed_on: "2026-11-20" });
  });

  it("carries only what belongs to it", () => {
    const draft = { ...draftOf(deal, "lose"), reason: "price" as const, price_route: "listed" as const, comment: "  too dear " };
    expect(stepOf(draft)).toEqual({ action: "lose", reason: "price", comment: "too dear" });
  });

  it("leaves out what was not given, for the server to say so", () => {
    expect(stepOf(draftOf({ agreed: null } as DealSummary, "agree_price"))).toEqual({ action: "agree_price" });
  });
});

describe("an amount", () => {
  it("is kept in minor units, whatever the digits it was typed in", () => {
    expect(moneyOf("6,400,000.50", "CNY")).toEqual({ amount_minor: 640_000_050, currency: "CNY" });
    expect(moneyOf("۱۲", "KZT")).toEqual({ amount_minor: 1200, currency: "KZT" });
  });

  it("is none when empty, and wrong when it is not above zero or no figure", () => {
    expect(moneyOf(" ", "CNY")).toBeNull();
    expect([moneyOf("0", "CNY"), moneyOf("-3", "CNY"), moneyOf("about 3", "CNY"), moneyOf("1e20", "CNY")]).toEqual(Array(4).fill(undefined));
  });
});
