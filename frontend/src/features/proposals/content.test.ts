import { describe, expect, it } from "vitest";
import { answersFor, EMPTY, lengthOf, sharesOf, tidied } from "./content";

describe("a proposal's content", () => {
  it("has an answer for each indicator, in the posted order", () => {
    const kept = { position: 1, meets: "meets" as const, value: "97 %", basis: "" };
    const answers = answersFor({ ...EMPTY, answers: [kept, { ...kept, position: 9 }] }, 3);
    expect(answers.map(({ position, value }) => [position, value])).toEqual([
      [0, ""],
      [1, "97 %"],
      [2, ""],
    ]);
  });
  it("is counted in characters, not in units of code", () => {
    expect(lengthOf({ ...EMPTY, title: "膜浓缩", team: [{ name: "张", role: "", record: "𝟗𝟕" }] })).toBe(6);
  });
  it("leaves out rows that nothing was written into", () => {
    const blank = { name: "", role: "", record: "" };
    const told = tidied({ ...EMPTY, team: [blank, { ...blank, name: "张" }], partners: [{ name: "", share: 0 }] });
    expect([told.team.length, told.partners.length]).toEqual([1, 0]);
  });
  it("sums shares as people write them", () => {
    const partners = [0.1, 0.2, 99.7].map((share) => ({ name: "甲", share }));
    expect(sharesOf({ ...EMPTY, partners })).toBe(100);
  });
});
