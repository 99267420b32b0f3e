// What waits behind the entries of the navigation: asked anew each minute and after every change.
import { useQueries } from "@tanstack/react-query";
import { listDeals } from "@/api/generated/deals";
import { listMine, listWaiting } from "@/api/generated/listings";
import { listNotifications } from "@/api/generated/notifications";
import { listWaiting as listObjections } from "@/api/generated/notices";
import { listOrganizations } from "@/api/generated/organizations";
import { listRelays } from "@/api/generated/relays";
import type { DealSummary, ListRelaysParams } from "@/api/generated/silkbridge.schemas";
import { listSuggestions } from "@/api/generated/suggestions";

export type CountName = "unread" | "reviews" | "verifications" | "drafts" | "matches" | "deals" | "relays" | "objections";
export type Counts = Partial<Record<CountName, number>>;

export const COUNTS = ["counts"] as const;
const MINUTE = 60_000;
/** Of the deals that have just begun so many are looked through. */
const BEGUN = 50;
/** Stages of a relay in which a desk is waited for within days. */
const DECIDED: NonNullable<ListRelaysParams["stage"]> = ["scouted", "screened", "admitted", "graduation", "handover"];
const asksReader = ({ allowed_actions: steps, may }: DealSummary) => steps.includes("consent") || may.includes("take");

/** Figures that are not known yet are left out, so that none is ever made up. */
export function useCounts(): Counts {
  const [unread, reviews, verifications, mine, matches, deals, objections, relays] = useQueries({
    queries: [
      {
        queryKey: [...COUNTS, "unread"],
        queryFn: async ({ signal }) => (await listNotifications({ unread: true, size: 1 }, { signal })).unread,
        refetchInterval: MINUTE,
      },
      {
        queryKey: [...COUNTS, "reviews"],
        queryFn: async ({ signal }) => (await listWaiting({ size: 1 }, { signal })).total,
        refetchInterval: MINUTE,
      },
      {
        queryKey: [...COUNTS, "verifications"],
        queryFn: async ({ signal }) =>
          (await listOrganizations({ state: ["submitted"], deciding: true, size: 1 }, { signal })).total,
        refetchInterval: MINUTE,
      },
      {
        queryKey: [...COUNTS, "mine"],
        queryFn: async ({ signal }) => (await listMine({ size: 1 }, { signal })).states,
        refetchInterval: MINUTE,
      },
      {
        queryKey: [...COUNTS, "matches"],
        queryFn: async ({ signal }) => (await listSuggestions({ state: ["new", "assigned"], size: 1 }, { signal })).total,
        refetchInterval: MINUTE,
      },
      {
        queryKey: [...COUNTS, "deals"],
        queryFn: async ({ signal }) => {
          const [late, begun] = await Promise.all([
            listDeals({ overdue: true, size: 1 }, { signal }),
            listDeals({ stage: ["contact"], size: BEGUN }, { signal }),
          ]);
          // parties are not asked for what their manager is late with
          const overdue = late.items[0]?.my_side === "node" ? late.total : 0;
          return overdue + begun.items.filter(asksReader).length;
        },
        refetchInterval: MINUTE,
      },
      {
        queryKey: [...COUNTS, "objections"],
        queryFn: async ({ signal }) => (await listObjections({ signal })).length,
        refetchInterval: MINUTE,
      },
      {
        queryKey: [...COUNTS, "relays"],
        queryFn: async ({ signal }) => (await listRelays({ my_turn: true, stage: DECIDED, size: 1 }, { signal })).total,
        refetchInterval: MINUTE,
      },
    ],
  });
  const counts: Counts = {};
  if (unread.data !== undefined) counts.unread = unread.data;
  if (reviews.data !== undefined) counts.reviews = reviews.data;
  if (verifications.data !== undefined) counts.verifications = verifications.data;
  if (mine.data !== undefined) counts.drafts = (mine.data["draft"] ?? 0) + (mine.data["returned"] ?? 0);
  if (matches.data !== undefined) counts.matches = matches.data;
  if (deals.data !== undefined) counts.deals = deals.data;
  if (objections.data !== undefined) counts.objections = objections.data;
  if (relays.data !== undefined) counts.relays = relays.data;
  return counts;
}
