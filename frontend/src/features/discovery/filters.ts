// The filters of a list as they stand in the address, and how one click changes them.
import type { Loosening } from "@/api/generated/silkbridge.schemas";
import type { ListingKind } from "@/api/types";

export const GROUPS = [
  "field",
  "country",
  "region",
  "node",
  "organization_kind",
  "mode",
  "price_kind",
  "bounty",
  "deadline",
  "content_lang",
] as const;
export type Group = (typeof GROUPS)[number];

export type Filters = Partial<Record<Group, string[]>> & {
  q?: string;
  sort?: string;
  page?: string;
  trl_min?: string;
  trl_max?: string;
  organization?: string;
};

const SINGLE = ["q", "sort", "page", "trl_min", "trl_max", "organization"] as const;

/** Which facets a kind of listing has, in the order they are shown. */
export const FACETS: Record<ListingKind, readonly (Group | "trl")[]> = {
  achievement: ["field", "trl", "mode", "node", "country", "region", "organization_kind", "price_kind", "content_lang"],
  challenge: ["field", "deadline", "bounty", "trl", "node", "country", "region", "organization_kind", "content_lang"],
};

export const SORTS: Record<ListingKind, readonly string[]> = {
  achievement: ["relevance", "date", "trl", "price"],
  challenge: ["relevance", "deadline", "date", "price"],
};

/** Keeps what we know of an address, one value as a list of one. */
export function readFilters(search: Record<string, unknown>): Filters {
  const filters: Filters = {};
  for (const group of GROUPS) {
    const value = search[group];
    const list = (Array.isArray(value) ? value : [value]).filter(
      (one): one is string => typeof one === "string" && one !== "",
    );
    if (list.length > 0) filters[group] = [...new Set(list)];
  }
  for (const name of SINGLE) {
    const value = search[name];
    const one: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof one === "string" && one !== "") filters[name] = one;
  }
  return filters;
}

/** Adds or removes one value; the page starts over. */
export function toggle(filters: Filters, group: Group, value: string): Filters {
  const before = filters[group] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...filters, [group]: after.length > 0 ? after : undefined, page: undefined };
}

const within = (code: string, field: string) => code.startsWith(`${field}.`);

/** A part of a field stands for itself: choosing one lets the other go, else the wider would swallow it. */
export function toggleField(filters: Filters, code: string): Filters {
  const kept = filters.field?.filter((one) => !within(one, code) && !within(code, one));
  return toggle({ ...filters, field: kept }, "field", code);
}

export function setTrl(filters: Filters, [low, high]: [number, number]): Filters {
  return {
    ...filters,
    trl_min: low > 1 ? String(low) : undefined,
    trl_max: high < 9 ? String(high) : undefined,
    page: undefined,
  };
}

/** The range of readiness an address names; a wrong one counts as none. */
export function trlRange(filters: Filters): [number, number] {
  const level = (text: string | undefined, otherwise: number) =>
    text !== undefined && /^[1-9]$/.test(text) ? Number(text) : otherwise;
  return [level(filters.trl_min, 1), level(filters.trl_max, 9)];
}

/** Other words are another question: filters stay, the page and a chosen order start over. */
export const withWords = (filters: Filters, q: string): Filters => ({
  ...filters,
  q: q || undefined,
  page: undefined,
  sort: undefined,
});

/** All filters gone, the words and the order kept. */
export const cleared = (filters: Filters): Filters => ({ q: filters.q, sort: filters.sort });

/** What a question becomes without the part that the server says to leave out. */
export function loosened(filters: Filters, { drop, q }: Pick<Loosening, "drop" | "q">): Filters {
  const rest: Filters = { ...filters, q: q || undefined, page: undefined };
  if (drop === "filters") return { q: rest.q, sort: filters.sort };
  if (drop === "trl") return setTrl(rest, [1, 9]);
  if (drop === "organization") return { ...rest, organization: undefined };
  return GROUPS.includes(drop as Group) ? { ...rest, [drop]: undefined } : rest;
}

export function countFilters(filters: Filters): number {
  const chosen = GROUPS.reduce((sum, group) => sum + (filters[group]?.length ?? 0), 0);
  return chosen + (filters.trl_min || filters.trl_max ? 1 : 0) + (filters.organization ? 1 : 0);
}
