// Which projects are shown, as it stands in the address, and how many each choice would show.
import type { BoxRead } from "@/api/generated/silkbridge.schemas";

export const GROUPS = ["box", "zone", "status"] as const;
export type Group = (typeof GROUPS)[number];
export type ProjectFilters = Partial<Record<Group, string[]>> & { page?: string };
export type Counts = Record<Group, ReadonlyMap<string, number>>;

/** Keeps what we know of an address, one value as a list of one. */
export function readProjectFilters(search: Record<string, unknown>): ProjectFilters {
  const filters: ProjectFilters = {};
  for (const group of GROUPS) {
    const value = search[group];
    const list = (Array.isArray(value) ? value : [value]).filter(
      (one): one is string => typeof one === "string" && one !== "",
    );
    if (list.length > 0) filters[group] = [...new Set(list)];
  }
  const page = search["page"];
  if (typeof page === "string" && page !== "") filters.page = page;
  return filters;
}

/** Adds or removes one value; the page starts over. */
export function toggle(filters: ProjectFilters, group: Group, value: string): ProjectFilters {
  const before = filters[group] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...filters, [group]: after.length > 0 ? after : undefined, page: undefined };
}

/** For each group the projects that its values would show, the other groups' choices kept. */
export function countProjects(boxes: readonly BoxRead[], filters: ProjectFilters): Counts {
  const counts = { box: new Map<string, number>(), zone: new Map<string, number>(), status: new Map<string, number>() };
  const cells = boxes.flatMap((box) =>
    box.counts.map(({ zone, status, count }) => ({ values: { box: String(box.number), zone, status }, count })),
  );
  for (const { values, count } of cells) {
    for (const group of GROUPS) {
      const value = values[group];
      const others = GROUPS.filter((one) => one !== group);
      const kept = others.every((one) => !filters[one] || filters[one].includes(values[one] ?? ""));
      if (value) counts[group].set(value, (counts[group].get(value) ?? 0) + (kept ? count : 0));
    }
  }
  return counts;
}
