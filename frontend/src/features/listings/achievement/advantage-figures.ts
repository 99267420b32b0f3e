// How far an achievement leads its best rival. Pure.
import type { Advantage } from "@/api/types";

export interface Lead {
  rival: string;
  /** Share of the rival's figure by which ours differs, always positive. */
  share: number;
  /** Ours is the lower figure. */
  lower: boolean;
  /** Ours is the better one. */
  ahead: boolean;
}

/** The lead over the best rival; undefined without rivals, or where the rival's figure is zero. */
export function leadOver({ better, own, rivals }: Pick<Advantage, "better" | "own" | "rivals">): Lead | undefined {
  const sorted = rivals.toSorted((one, other) => (better === "lower" ? one.value - other.value : other.value - one.value));
  const best = sorted[0];
  if (!best || best.value === 0) return undefined;
  const difference = (own - best.value) / Math.abs(best.value);
  const lower = difference < 0;
  return {
    rival: best.name,
    share: Math.abs(difference),
    lower,
    ahead: difference !== 0 && lower === (better === "lower"),
  };
}

export interface Bar {
  name: string | undefined;
  value: number;
  /** 0 to 1 of the longest bar. */
  share: number;
}

/** Ours first, then the rivals as given; bars are drawn by size, whatever the sign. */
export function barsOf({ own, rivals }: Pick<Advantage, "own" | "rivals">): Bar[] {
  const rows = [{ name: undefined, value: own }, ...rivals];
  const longest = Math.max(...rows.map(({ value }) => Math.abs(value))) || 1;
  return rows.map(({ name, value }) => ({ name, value, share: Math.abs(value) / longest }));
}
