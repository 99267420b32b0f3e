// A node's form sends what was changed, and holds back what cannot be right.
import { describe, expect, test } from "vitest";
import { emptyNode, faultsOf, isDegrees, type NodeDraft, toCreate, toPatch } from "./node-record";

const node: NodeDraft = {
  ...emptyNode("zh", "root"),
  slug: "aksu-centre",
  kind: "centre",
  names: { zh: "阿克苏中心" },
  latitude: "41.17",
  longitude: "80.26",
};

describe("what is sent", () => {
  test("nothing but the version when nothing was changed", () => {
    expect(toPatch(node, { ...node, names: { ...node.names, en: " " } }, 3)).toEqual({ version: 3 });
  });

  test("a moved node tells its parent alone", () => {
    expect(toPatch(node, { ...node, parent_id: "other" }, 1)).toEqual({ version: 1, parent_id: "other" });
  });

  test("degrees as figures, and none when the field was emptied", () => {
    const after = { ...node, latitude: "41,2", longitude: "" };
    expect(toPatch(node, after, 1)).toEqual({ version: 1, latitude: 41.2, longitude: null });
  });

  test("a short name once, when the node is placed", () => {
    expect(toCreate(node)).toMatchObject({ slug: "aksu-centre", kind: "centre", parent_id: "root" });
    expect(toPatch(node, { ...node, slug: "another" }, 1)).toEqual({ version: 1 });
  });
});

test("what is missing or no figure is named before anything is sent", () => {
  expect([...faultsOf(emptyNode("zh", null), false).keys()]).toEqual(["/kind", "/names", "/slug"]);
  expect([...faultsOf({ ...node, latitude: "north" }, true)]).toEqual([["/latitude", "float-parsing"]]);
  expect(faultsOf(node, true).size).toBe(0);
});

test.each([
  ["", 90, true],
  ["43.8", 90, true],
  ["-43,8", 90, true],
  ["91", 90, false],
  ["180", 180, true],
  ["x", 180, false],
])("%s within %i is %s", (typed, most, right) => {
  expect(isDegrees(typed, most)).toBe(right);
});
