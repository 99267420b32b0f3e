// A name is shown in the reader's language, or in the nearest one there is.
import { expect, test } from "vitest";
import { pickName } from "./pick";

test.each([
  [{ zh: "节点", en: "Node" }, "en", "Node"],
  [{ zh: "节点", ru: "Узел" }, "kk", "Узел"],
  [{ zh: "节点" }, "fa", "节点"],
  [{ uz: "Tugun" }, "en", "Tugun"],
  [{ en: "", zh: "节点" }, "en", "节点"],
])("%j for a reader of %s is %s", (names, reader, name) => {
  expect(pickName(names, reader)?.name).toBe(name);
});

test("no name is no name", () => {
  expect(pickName({}, "zh")).toBeUndefined();
});
