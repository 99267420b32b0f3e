// The tree is read from the top down, and no node is offered a place below itself.
import { expect, test } from "vitest";
import { inTreeOrder, possibleParents } from "./tree-order";

const node = (id: string, parent_id: string | null) => ({ id, parent_id });
const NODES = [node("root", "hub"), node("a", "root"), node("b", "root"), node("a1", "a"), node("a2", "a1")];

test("what lies below a node follows it, one step deeper", () => {
  expect(inTreeOrder(NODES).map((placed) => [placed.node.id, placed.depth])).toEqual([
    ["root", 0],
    ["a", 1],
    ["a1", 2],
    ["a2", 3],
    ["b", 1],
  ]);
});

test("a node stands neither below itself nor below what is under it", () => {
  expect(possibleParents(NODES, "a").map(({ id }) => id)).toEqual(["root", "b"]);
  expect(possibleParents(NODES, undefined)).toHaveLength(5);
});
