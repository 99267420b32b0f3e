// The network as the map draws it: nodes of one city become one place, their threads one arc.
import type { Network, NodeSummary } from "@/api/types";
import type { MapArc, MapNode, Side } from "@/components/network-layout";

/** So many places keep their label on a phone. */
const NAMED_ON_A_PHONE = 8;

const cityOf = (node: NodeSummary) => `${node.country}/${node.city_name || node.slug}`;
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The hub's own province is the core; a GB/T 2260 code begins with its province. */
function sideOf(node: NodeSummary, home: NodeSummary | undefined): Side {
  if (node.country !== (home?.country ?? "CN")) return "foreign";
  return home && node.region.slice(0, 2) === home.region.slice(0, 2) ? "core" : "inland";
}

function byCity(nodes: readonly NodeSummary[]): Map<string, NodeSummary[]> {
  const groups = new Map<string, NodeSummary[]>();
  for (const node of nodes) {
    if (node.latitude === null || node.longitude === null) continue;
    const city = cityOf(node);
    groups.set(city, [...(groups.get(city) ?? []), node]);
  }
  return groups;
}

function joinArcs(network: Network, cities: Map<string, string>): MapArc[] {
  const joined = new Map<string, MapArc>();
  for (const arc of network.arcs) {
    const ends = [cities.get(arc.from_id), cities.get(arc.to_id)];
    const [from, to] = ends.toSorted();
    if (from === undefined || to === undefined || from === to) continue;
    const weight = (joined.get(`${from}|${to}`)?.weight ?? 0) + arc.weight;
    joined.set(`${from}|${to}`, { from, to, weight });
  }
  return [...joined.values()];
}

function weights(arcs: readonly MapArc[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const arc of arcs) {
    for (const end of [arc.from, arc.to]) sums.set(end, (sums.get(end) ?? 0) + arc.weight);
  }
  return sums;
}

export function toCities(network: Network): { nodes: MapNode[]; arcs: MapArc[] } {
  const hub = network.nodes.find((node) => node.kind === "network_hub");
  const groups = byCity(network.nodes);
  const cities = new Map([...groups].flatMap(([city, nodes]) => nodes.map((node) => [node.id, city] as const)));
  const arcs = joinArcs(network, cities);
  const sums = weights(arcs);
  const named = new Set(
    [...groups.keys()].toSorted((one, other) => (sums.get(other) ?? 0) - (sums.get(one) ?? 0)).slice(0, NAMED_ON_A_PHONE),
  );
  const nodes = [...groups].flatMap(([city, [first, ...rest]]): MapNode[] => {
    if (!first) return [];
    const all = [first, ...rest];
    return [
      {
        id: city,
        name: first.city_name || first.name,
        latitude: mean(all.map((node) => node.latitude ?? 0)),
        longitude: mean(all.map((node) => node.longitude ?? 0)),
        side: sideOf(first, hub),
        rank: hub && all.includes(hub) ? "hub" : named.has(city) ? "major" : "minor",
      },
    ];
  });
  return { nodes, arcs };
}
