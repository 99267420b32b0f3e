import { describe, expect, it } from "vitest";
import { addressOf, questionOf } from "./question";

const ADDRESS = {
  q: "滴灌",
  sort: "-date",
  field: ["agriculture", "energy.solar"],
  trl_min: "5",
  organization: "0d3b7f3e-9f0a-4b5e-8a52-7a3b0d6e1c11",
};

describe("a saved question", () => {
  it("is what the address asks, without the page", () => {
    const question = questionOf({ ...ADDRESS, page: "3", trl_max: undefined });
    expect(question).toEqual({ ...ADDRESS, trl_min: 5, organization: [ADDRESS.organization] });
  });

  it("leads back to the same address", () => {
    const answered = { ...questionOf(ADDRESS), country: [], trl_max: null, mode: [] };
    expect(addressOf(answered)).toEqual(ADDRESS);
  });

  it("leaves out what is usual", () => {
    expect(addressOf({ ...questionOf({}), q: "", sort: "relevance" })).toEqual({});
  });
});
