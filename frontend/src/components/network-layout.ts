// Where the map's nodes, labels and threads go. Pure; coordinates in, pixels out.
export type Side = "core" | "foreign" | "inland";

export interface MapNode {
  id: string;
  name: string;
  latitude: number;
  longitude: number;
  side: Side;
  rank: "hub" | "major" | "minor";
}
export interface MapArc {
  from: string;
  to: string;
  weight: number;
}
export interface Placed extends MapNode {
  x: number;
  y: number;
  minor: boolean;
  label: { dx: number; dy: number; anchor: "start" | "middle" | "end" };
}

const MARGIN = { x: 64, y: 30 };
const APART = 34;
const THREADS = 4;

const span = (values: number[]) => {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return { low, size: high - low || 1 };
};

/** Pushes nodes apart until none sits on another's label; the hub stays where it is. */
function relax(places: Placed[], width: number, height: number): void {
  for (let round = 0; round < 60; round += 1) {
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        // labels are wide: a step sideways counts for less than one up or down
        const dx = (other.x - one.x) / 1.6;
        const dy = other.y - one.y;
        const distance = Math.hypot(dx, dy);
        if (distance >= APART) continue;
        const push = (APART - distance) / 2;
        const angle = distance < 0.5 ? index : Math.atan2(dy, dx);
        const share = one.rank === "hub" ? 0 : other.rank === "hub" ? 2 : 1;
        one.x -= Math.cos(angle) * push * share;
        one.y -= Math.sin(angle) * push * share;
        other.x += Math.cos(angle) * push * (2 - share);
        other.y += Math.sin(angle) * push * (2 - share);
      }
    }
    for (const place of places) {
      place.x = Math.min(width - MARGIN.x, Math.max(MARGIN.x, place.x));
      place.y = Math.min(height - MARGIN.y, Math.max(MARGIN.y, place.y));
    }
  }
}

function labelOf(place: Placed, hub: Placed | undefined): Placed["label"] {
  if (place.rank === "hub") return { dx: 14, dy: 5, anchor: "start" };
  if (!hub) return { dx: 0, dy: 20, anchor: "middle" };
  if (place.side === "inland" && place.x > hub.x) return { dx: 9, dy: 4, anchor: "start" };
  if (place.y < hub.y - 12 && place.x < hub.x) return { dx: -9, dy: 4, anchor: "end" };
  if (place.y < hub.y) return { dx: 0, dy: -11, anchor: "middle" };
  return { dx: 0, dy: 20, anchor: "middle" };
}

export function layOut(nodes: readonly MapNode[], width: number, height: number): Placed[] {
  if (nodes.length === 0) return [];
  const east = span(nodes.map((node) => node.longitude));
  const north = span(nodes.map((node) => node.latitude));
  const places = nodes.map((node) => ({
    ...node,
    x: MARGIN.x + ((node.longitude - east.low) / east.size) * (width - 2 * MARGIN.x),
    y: height - MARGIN.y - ((node.latitude - north.low) / north.size) * (height - 2 * MARGIN.y),
    minor: node.rank === "minor",
    label: { dx: 0, dy: 20, anchor: "middle" as const },
  }));
  relax(places, width, height);
  const hub = places.find((place) => place.rank === "hub");
  return places.map((place) => ({ ...place, label: labelOf(place, hub) }));
}

/** One path per thread: heavier arcs have more of them, up to four, spread like a warp. */
export function arcPaths(places: readonly Placed[], arcs: readonly MapArc[]): { key: string; d: string }[] {
  const at = new Map(places.map((place) => [place.id, place]));
  const heaviest = Math.max(1, ...arcs.map((arc) => arc.weight));
  return arcs.flatMap((arc) => {
    const from = at.get(arc.from);
    const to = at.get(arc.to);
    if (!from || !to || from === to) return [];
    const reach = Math.hypot(to.x - from.x, to.y - from.y);
    const threads = Math.max(1, Math.round((arc.weight / heaviest) * THREADS));
    return Array.from({ length: threads }, (_, index) => {
      const lift = reach * 0.22 + index * 6 + 8;
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 - lift };
      const d = [`M${from.x.toFixed(1)} ${from.y.toFixed(1)}`, `Q${middle.x.toFixed(1)} ${middle.y.toFixed(1)}`];
      return { key: `${arc.from}-${arc.to}-${index}`, d: `${d.join(" ")} ${to.x.toFixed(1)} ${to.y.toFixed(1)}` };
    });
  });
}
