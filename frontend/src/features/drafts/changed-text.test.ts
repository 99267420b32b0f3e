import { expect, test } from "vitest";
import { partingOf } from "./changed-text";

test("what two texts share at both ends is told apart from what differs", () => {
  expect(partingOf("能耗 21.5 kWh", "能耗 19 kWh")).toEqual({
    before: "能耗 ",
    old: "21.5",
    fresh: "19",
    after: " kWh",
  });
});

test("an insertion, a removal and a whole change are seen as such", () => {
  expect(partingOf("ab", "aXb")).toMatchObject({ old: "", fresh: "X" });
  expect(partingOf("aXb", "ab")).toMatchObject({ old: "X", fresh: "" });
  expect(partingOf("", "new")).toEqual({ before: "", old: "", fresh: "new", after: "" });
  expect(partingOf("aa", "aaa")).toMatchObject({ before: "aa", old: "", fresh: "a" });
});

test("a character of two units is not cut", () => {
  expect(partingOf("𠮷田", "𠮸田")).toMatchObject({ old: "𠮷", fresh: "𠮸", after: "田" });
});
