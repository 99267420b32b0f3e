// Where the map's nodes and threads go. Pure; coordinates in, drawing units out.
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
}
export interface Canvas {
  width: number;
  height: number;
}

const MARGIN = { x: 56, y: 26 };
const APART = 32;
const THREADS = 4;
/** How much of a place is its coordinate; the rest is its turn among all, which spreads dense regions. */
const TRUE_SHARE = 0.55;

/** Values to 0…1, half by size and half by turn; equal values stay equal. */
export function spread(values: readonly number[]): number[] {
  const low = Math.min(...values);
  const size = Math.max(...values) - low || 1;
  const turns = [...new Set(values)].toSorted((one, other) => one - other);
  return values.map((value) => {
    const turn = turns.indexOf(value) / Math.max(1, turns.length - 1);
    return TRUE_SHARE * ((value - low) / size) + (1 - TRUE_SHARE) * turn;
  });
}

function pushApart(one: Placed, other: Placed, angle: number): void {
  // labels are wide: a step sideways counts for less than one up or down
  const dx = (other.x - one.x) / 1.5;
  const dy = other.y - one.y;
  const distance = Math.hypot(dx, dy);
  if (distance >= APART) return;
  const push = (APART - distance) / 2;
  const way = distance < 0.5 ? angle : Math.atan2(dy, dx);
  // the hub stays where it is
  const share = one.rank === "hub" ? 0 : other.rank === "hub" ? 2 : 1;
  one.x -= Math.cos(way) * push * share;
  one.y -= Math.sin(way) * push * share;
  other.x += Math.cos(way) * push * (2 - share);
  other.y += Math.sin(way) * push * (2 - share);
}

function relax(places: Placed[], { width, height }: Canvas): void {
  for (let round = 0; round < 80; round += 1) {
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) pushApart(one, other, index);
    }
    for (const place of places) {
      place.x = Math.min(width - MARGIN.x, Math.max(MARGIN.x, place.x));
      place.y = Math.min(height - MARGIN.y, Math.max(MARGIN.y, place.y));
    }
  }
}

export function layOut(nodes: readonly MapNode[], canvas: Canvas): Placed[] {
  const east = spread(nodes.map((node) => node.longitude));
  const north = spread(nodes.map((node) => node.latitude));
  const places = nodes.map((node, index) => ({
    ...node,
    x: MARGIN.x + (east[index] ?? 0) * (canvas.width - 2 * MARGIN.x),
    y: canvas.height - MARGIN.y - (north[index] ?? 0) * (canvas.height - 2 * MARGIN.y),
  }));
  relax(places, canvas);
  return places;
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
      const lift = Math.min(reach * 0.22, from.y, to.y) + index * 6 + 4;
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 - lift };
      const d = [`M${from.x.toFixed(1)} ${from.y.toFixed(1)}`, `Q${middle.x.toFixed(1)} ${middle.y.toFixed(1)}`];
      return { key: `${arc.from}-${arc.to}-${index}`, d: `${d.join(" ")} ${to.x.toFixed(1)} ${to.y.toFixed(1)}` };
    });
  });
}
