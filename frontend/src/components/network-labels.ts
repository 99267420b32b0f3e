// On which side of its dot each name of the map stands, so that names cover neither dots nor each other. Pure.
import type { Canvas, Placed } from "./network-layout";

export interface Label {
  id: string;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
}
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
type Way = "end" | "start" | "above" | "below";

const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** About how wide a name is: Han characters are square, letters a little over half of that. */
export const textWidth = (text: string, size: number) =>
  [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? size : size * 0.6), 0);

function candidate(place: Placed, way: Way, size: number): Label & { box: Box } {
  const gap = place.rank === "hub" ? 14 : 8;
  const width = textWidth(place.name, size);
  const middle = place.y + size * 0.36;
  const { x, y } = {
    end: { x: place.x + gap, y: middle },
    start: { x: place.x - gap, y: middle },
    above: { x: place.x, y: place.y - gap - 2 },
    below: { x: place.x, y: place.y + gap + size * 0.85 },
  }[way];
  const left = way === "end" ? x : way === "start" ? x - width : x - width / 2;
  const anchor = way === "end" ? "start" : way === "start" ? "end" : "middle";
  return { id: place.id, x, y, anchor, box: { left, right: left + width, top: y - size, bottom: y + size * 0.3 } };
}

function overlap(one: Box, other: Box): number {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}

const dotBox = ({ x, y }: Placed): Box => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 });

/** Names stand away from the hub, where the threads come from. */
function preference(place: Placed, hub: Placed | undefined): Way[] {
  if (!hub || place === hub) return ["end", "below", "above", "start"];
  const outward: Way[] = place.x > hub.x ? ["end", "start"] : ["start", "end"];
  const upright: Way[] = place.y > hub.y ? ["below", "above"] : ["above", "below"];
  const steep = Math.abs(place.y - hub.y) > Math.abs(place.x - hub.x) * 0.8;
  const [first = "end", last = "start"] = outward;
  return steep ? [...upright.slice(0, 1), first, last, ...upright.slice(1)] : [first, ...upright, last];
}

function outside({ left, right, top, bottom }: Box, { width, height }: Canvas): number {
  return Math.max(0, -left) + Math.max(0, right - width) + Math.max(0, -top) + Math.max(0, bottom - height);
}

/** The hub and the core choose first; each name takes the place that covers least. */
export function placeLabels(places: readonly Placed[], canvas: Canvas, size: number): Label[] {
  const hub = places.find((place) => place.rank === "hub");
  const urgency = (place: Placed) => (place === hub ? 0 : place.side === "core" ? 1 : 2);
  const taken: Box[] = [];
  const labels: Label[] = [];
  for (const place of places.toSorted((one, other) => urgency(one) - urgency(other))) {
    const dots = places.filter((other) => other !== place).map(dotBox);
    const costs = preference(place, hub).map((way, turn) => {
      const found = candidate(place, way, size);
      const covered = [...taken, ...dots].reduce((sum, box) => sum + overlap(found.box, box), 0);
      return { found, cost: covered + outside(found.box, canvas) * size * 4 + turn * 4 };
    });
    const best = costs.reduce((least, one) => (one.cost < least.cost ? one : least));
    const { box, ...label } = best.found;
    taken.push(box);
    labels.push(label);
  }
  return labels;
}
