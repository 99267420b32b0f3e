import { describe, expect, it } from "vitest";
import { isNarrowed, questionOf, readDealFilters } from "./filters";

const ID = "0d3b7f3e-9f0a-4b5e-8a52-7a3b0d6e1c11";

describe("the board's address", () => {
  it("keeps what it knows", () => {
    const search = { view: "table", stage: "lost", manager: "none", organization: ID, overdue: "true", source: "match", q: "膜", sort: "value", page: "3" };
    expect(readDealFilters(search)).toEqual(search);
    expect(readDealFilters({ manager: ID }).manager).toBe(ID);
  });

  it("lets go of what it does not know", () => {
    const strange = { view: "pie", stage: "nda", manager: "all", organization: "1", overdue: "yes", source: "award", q: "  ", sort: "age", page: "0" };
    expect(Object.values(readDealFilters(strange)).every((value) => value === undefined)).toBe(true);
  });

  it("asks every stage the same question, whatever view it is shown in", () => {
    expect(questionOf({ view: "table", stage: "contact", page: "2", overdue: "true", q: "膜" })).toEqual({ overdue: true, q: "膜" });
  });

  it("knows when something besides the stage leaves deals out", () => {
    expect(isNarrowed({ stage: "contact", view: "table" })).toBe(false);
    expect(isNarrowed({ manager: "me" })).toBe(true);
  });
});
