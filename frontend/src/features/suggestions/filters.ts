// What the inbox is narrowed to, as its address says it.
import type { Role, SuggestionState } from "@/api/generated/silkbridge.schemas";

export const TABS = ["open", "snoozed", "accepted", "declined", "closed"] as const;
export type Tab = (typeof TABS)[number];

export const STATES: Record<Tab, readonly SuggestionState[]> = {
  open: ["new", "assigned"],
  snoozed: ["snoozed"],
  accepted: ["accepted"],
  declined: ["declined"],
  closed: ["closed"],
};
export const ROLES: readonly Role[] = ["challenge", "achievement", "manager"];

export interface InboxFilters {
  /** Absent: what waits for a decision. */
  tab?: Tab | undefined;
  role?: Role | undefined;
  listing?: string | undefined;
  page?: string | undefined;
}

const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | undefined => known.find((one) => one === value);
const matching = (value: unknown, form: RegExp) => (typeof value === "string" && form.test(value) ? value : undefined);

/** Unknown values are as good as none. */
export function readInboxFilters(search: Record<string, unknown>): InboxFilters {
  return {
    tab: oneOf(search["tab"], TABS),
    role: oneOf(search["role"], ROLES),
    listing: matching(search["listing"], /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i),
    page: matching(search["page"], /^[1-9]\d{0,3}$/),
  };
}

/** How many suggestions stand behind a tab. */
export function countOf(tab: Tab, states: Partial<Record<SuggestionState, number>>): number {
  return STATES[tab].reduce((sum, state) => sum + (states[state] ?? 0), 0);
}
