import { expect, test } from "vitest";
import type { NodeSummary } from "@/api/types";
import { type Branch, countFound, grow } from "./tree";

const node = (id: string, parent_id: string | null, over: Partial<NodeSummary> = {}): NodeSummary => ({
  id,
  parent_id,
  slug: id,
  kind: "centre",
  name: id,
  names: { en: id },
  city: {},
  city_name: "",
  country: "CN",
  region: "",
  latitude: null,
  longitude: null,
  languages: [],
  source: "plan",
  status: "operating",
  time_zone: "Asia/Shanghai",
  zone: null,
  ...over,
});
const NODES = [
  node("hub", null, { kind: "network_hub" }),
  node("almaty", "hub", {
    kind: "foreign_centre",
    names: { zh: "阿拉木图技术转移中心", kk: "Алматы орталығы" },
    city: { en: "Almaty" },
  }),
  node("astana", "almaty", { kind: "liaison" }),
  node("istanbul", "hub", { kind: "liaison", city: { tr: "İstanbul" } }),
];
const shape = (branches: Branch[]): string =>
  branches
    .map(({ node: { id }, found, children }) => `${found ? id : `(${id})`}${children.length ? `[${shape(children)}]` : ""}`)
    .join(" ");

test("children stand below their parents", () => {
  expect(shape(grow(NODES))).toBe("hub[almaty[astana] istanbul]");
});

test("a node whose parent is not shown is a root", () => {
  expect(shape(grow(NODES.slice(1)))).toBe("almaty[astana] istanbul");
});

test("what is found keeps its way from the root", () => {
  const found = grow(NODES, { kind: "liaison" });
  expect(shape(found)).toBe("(hub)[(almaty)[astana] istanbul]");
  expect(countFound(found)).toBe(2);
});

test.each([
  ["阿拉木图", "(hub)[almaty]"],
  ["орталығы алматы", "(hub)[almaty]"],
  ["ALMATY", "(hub)[almaty]"],
  ["istanbul", "(hub)[istanbul]"],
  ["nowhere", ""],
])("%s is looked for in names and cities of every language", (q, left) => {
  expect(shape(grow(NODES, { q }))).toBe(left);
});

test("only what is below a node is grown from it", () => {
  expect(shape(grow(NODES, {}, "almaty"))).toBe("astana");
});
