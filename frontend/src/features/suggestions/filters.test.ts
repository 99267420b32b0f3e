import { describe, expect, it } from "vitest";
import { countOf, readInboxFilters } from "./filters";

const ID = "0d3b7f3e-9f0a-4b5e-8a52-7a3b0d6e1c11";

describe("the inbox's address", () => {
  it("keeps what it knows", () => {
    const search = { tab: "snoozed", role: "manager", listing: ID, page: "2" };
    expect(readInboxFilters(search)).toEqual(search);
  });

  it("lets go of what it does not know", () => {
    const search = { tab: "open soon", role: "owner", listing: "1", page: "0" };
    expect(Object.values(readInboxFilters(search)).filter(Boolean)).toEqual([]);
  });

  it("counts new and assigned together", () => {
    expect(countOf("open", { new: 2, assigned: 1, declined: 7 })).toBe(3);
    expect(countOf("closed", {})).toBe(0);
  });
});
