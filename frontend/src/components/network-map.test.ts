import { expect, test } from "vitest";
import { placeLabels, textWidth } from "./network-labels";
import { arcPaths, layOut, type MapNode, spread } from "./network-layout";

const CANVAS = { width: 640, height: 320 };
const place = (id: string, longitude: number, latitude: number, over: Partial<MapNode> = {}): MapNode => ({
  id,
  name: id,
  longitude,
  latitude,
  side: "foreign",
  rank: "major",
  ...over,
});
const NODES = [
  place("Urumqi", 87.6, 43.8, { side: "core", rank: "hub" }),
  place("Changji", 87.3, 44, { side: "core" }),
  place("Shihezi", 86, 44.3, { side: "core" }),
  place("Almaty", 76.9, 43.2),
  place("Bishkek", 74.6, 42.9),
  place("Tashkent", 69.2, 41.3),
  place("Istanbul", 29, 41),
  place("Shenzhen", 114, 22.5, { side: "inland" }),
];

test("values are spread between 0 and 1 and keep their order", () => {
  const shares = spread([10, 100, 11, 12]);
  expect(shares[0]).toBe(0);
  expect(shares[1]).toBe(1);
  expect(shares.toSorted((one, other) => one - other)).toEqual([shares[0], shares[2], shares[3], shares[1]]);
});

test("equal values stay equal, and a single one has a place", () => {
  expect(spread([5, 5])).toEqual([0, 0]);
  expect(spread([])).toEqual([]);
});

test("every place lies on the sheet and none upon another", () => {
  const places = layOut(NODES, CANVAS);
  for (const one of places) {
    expect(one.x).toBeGreaterThan(0);
    expect(one.x).toBeLessThan(CANVAS.width);
    expect(one.y).toBeGreaterThan(0);
    expect(one.y).toBeLessThan(CANVAS.height);
    const others = places.filter((other) => other !== one);
    expect(Math.min(...others.map((other) => Math.hypot(one.x - other.x, one.y - other.y)))).toBeGreaterThan(14);
  }
});

test("west stays west of the hub, east stays east", () => {
  const at = new Map(layOut(NODES, CANVAS).map((one) => [one.id, one.x]));
  expect(at.get("Istanbul")).toBeLessThan(at.get("Almaty") ?? 0);
  expect(at.get("Almaty")).toBeLessThan(at.get("Urumqi") ?? 0);
  expect(at.get("Shenzhen")).toBeGreaterThan(at.get("Urumqi") ?? 0);
});

test("no name covers another name", () => {
  const names = new Map(NODES.map((node) => [node.id, node.name]));
  const boxes = placeLabels(layOut(NODES, CANVAS), CANVAS, 12).map((label) => {
    const width = textWidth(names.get(label.id) ?? "", 12);
    const left = { start: label.x, middle: label.x - width / 2, end: label.x - width }[label.anchor];
    return { left, right: left + width, top: label.y - 12, bottom: label.y + 3 };
  });
  expect(boxes).toHaveLength(NODES.length);
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const apart =
        one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
      expect(apart).toBe(true);
    }
  }
});

test("Han characters are wider than letters", () => {
  expect(textWidth("乌鲁木齐", 12)).toBe(48);
  expect(textWidth("Oral", 10)).toBe(24);
});

test("the heaviest arc has four threads, a light one a single thread, an arc to nowhere none", () => {
  const places = layOut(NODES, CANVAS);
  const arc = (to: string, weight: number) => ({ from: "Urumqi", to, weight });
  const count = (arcs: ReturnType<typeof arc>[]) => arcPaths(places, arcs).length;
  expect(count([arc("Almaty", 40)])).toBe(4);
  expect(count([arc("Almaty", 40), arc("Tashkent", 1)])).toBe(5);
  expect(count([arc("Atlantis", 9), arc("Urumqi", 9)])).toBe(0);
});
