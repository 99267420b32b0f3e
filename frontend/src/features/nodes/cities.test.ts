import { expect, test } from "vitest";
import type { Network, NodeSummary } from "@/api/types";
import { toCities } from "./cities";

const node = (id: string, city: string, over: Partial<NodeSummary> = {}): NodeSummary => ({
  id,
  slug: id,
  kind: "centre",
  name: id,
  names: {},
  city: {},
  city_name: city,
  country: "CN",
  region: "650100",
  latitude: 40,
  longitude: 80,
  languages: [],
  parent_id: null,
  source: "plan",
  status: "operating",
  time_zone: "Asia/Shanghai",
  zone: null,
  ...over,
});
const arc = (from: string, to: string, weight: number): Network["arcs"][number] => ({
  from_id: from,
  to_id: to,
  from_slug: from,
  to_slug: to,
  kind: "cooperation",
  weight,
});
const hub = node("hub", "Urumqi", { kind: "network_hub" });

test("nodes of one city become one place at their middle", () => {
  const { nodes } = toCities({ nodes: [hub, node("office", "Urumqi", { latitude: 42, longitude: 84 })], arcs: [] });
  expect(nodes).toEqual([
    { id: "CN/Urumqi", name: "Urumqi", latitude: 41, longitude: 82, side: "core", rank: "hub" },
  ]);
});

test("threads of one pair of cities add up, whichever way they run", () => {
  const { arcs } = toCities({
    nodes: [hub, node("office", "Urumqi"), node("almaty", "Almaty", { country: "KZ", region: "" })],
    arcs: [arc("hub", "almaty", 2), arc("almaty", "office", 3), arc("hub", "office", 9)],
  });
  expect(arcs).toEqual([{ from: "CN/Urumqi", to: "KZ/Almaty", weight: 5 }]);
});

test("the hub's province is the core, the rest of its country is inland", () => {
  const { nodes } = toCities({
    nodes: [
      hub,
      node("shihezi", "Shihezi", { region: "659001" }),
      node("dalian", "Dalian", { region: "210200" }),
      node("almaty", "Almaty", { country: "KZ", region: "" }),
    ],
    arcs: [],
  });
  expect(nodes.map(({ name, side }) => [name, side])).toEqual([
    ["Urumqi", "core"],
    ["Shihezi", "core"],
    ["Dalian", "inland"],
    ["Almaty", "foreign"],
  ]);
});

test("a node without a place is not drawn, nor are its threads", () => {
  const drawn = toCities({ nodes: [hub, node("lost", "Nowhere", { latitude: null })], arcs: [arc("hub", "lost", 1)] });
  expect(drawn.nodes.map((place) => place.name)).toEqual(["Urumqi"]);
  expect(drawn.arcs).toEqual([]);
});

test("only the cities with the most threads keep their names on a phone", () => {
  const far = Array.from({ length: 9 }, (_, index) => node(`c${index}`, `City ${index}`, { country: "KZ" }));
  const { nodes } = toCities({ nodes: [hub, ...far], arcs: far.map((one, index) => arc("hub", one.id, index + 1)) });
  expect(nodes.filter((place) => place.rank === "minor").map((place) => place.name)).toEqual(["City 0", "City 1"]);
});
