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
  expect(partingOf("膜法", "膜新法")).toMatchObject({ old: "", fresh: "新" });
  expect(partingOf("膜新法", "膜法")).toMatchObject({ old: "新", fresh: "" });
  expect(partingOf("", "new")).toEqual({ before: "", old: "", fresh: "new", after: "" });
  expect(partingOf("膜膜", "膜膜膜")).toMatchObject({ before: "膜膜", old: "", fresh: "膜" });
});

test("words and figures are not cut", () => {
  expect(partingOf("≤ 20 kWh/m³", "≤ 21.5 kWh/m³")).toMatchObject({ before: "≤ ", old: "20", fresh: "21.5" });
  expect(partingOf("the pump saves", "the pumps save")).toMatchObject({ old: "pump saves", fresh: "pumps save" });
});

test("a character of two units is not cut", () => {
  expect(partingOf("𠮷田", "𠮸田")).toMatchObject({ old: "𠮷", fresh: "𠮸", after: "田" });
});
