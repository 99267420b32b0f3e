// What a group of filters offers: the server's counts, what is chosen, and fields as a tree.
import type { FacetCount } from "@/api/generated/silkbridge.schemas";
import type { FacetOption } from "@/components/facet-panel";

export type Counts = readonly FacetCount[];
type Names = (value: string) => string;

/** What is chosen stays on offer, also where nothing is left of it. */
function withChosen(counts: Counts, chosen: readonly string[]): FacetCount[] {
  const known = new Set(counts.map((one) => one.value));
  return [...counts, ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }))];
}

export function flatOptions(counts: Counts, chosen: readonly string[], names: Names): FacetOption[] {
  return withChosen(counts, chosen).map(({ value, count }) => ({
    value,
    count,
    label: names(value),
    checked: chosen.includes(value),
  }));
}

const top = (code: string) => code.split(".")[0] ?? code;

/** Top fields by count; the parts of one stand below it once it, or one of them, is chosen. */
export function fieldOptions(counts: Counts, chosen: readonly string[], names: Names): FacetOption[] {
  const open = new Set(chosen.map(top));
  const all = flatOptions(counts, chosen, names);
  const whole = counts.filter((one) => !one.value.includes("."));
  const tops = flatOptions(whole, [...open], names).map((option) => ({
    ...option,
    checked: chosen.includes(option.value),
  }));
  return tops.flatMap((option) => [
    option,
    ...all
      .filter((part) => open.has(option.value) && part.value !== option.value && top(part.value) === option.value)
      .map((part) => ({ ...part, inner: true })),
  ]);
}

export function levelCounts(counts: Counts): Record<number, number> {
  return Object.fromEntries(counts.map(({ value, count }) => [Number(value), count]));
}
