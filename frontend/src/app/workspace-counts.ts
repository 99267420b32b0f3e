// What waits behind the entries of the navigation: asked anew each minute and after every change.
import { useQueries } from "@tanstack/react-query";
import { listMine, listWaiting } from "@/api/generated/listings";
import { listNotifications } from "@/api/generated/notifications";
import type { ListingState } from "@/api/types";

export type CountName = "unread" | "reviews" | "drafts";
export type Counts = Partial<Record<CountName, number>>;

export const COUNTS = ["counts"] as const;
const MINUTE = 60_000;

const mine = (state: ListingState) => ({
  queryKey: [...COUNTS, state],
  queryFn: async ({ signal }: { signal: AbortSignal }) => (await listMine({ state, size: 1 }, { signal })).total,
  refetchInterval: MINUTE,
});

/** Figures that are not known yet are left out, so that none is ever made up. */
export function useCounts(): Counts {
  const [unread, reviews, drafts, returned] = useQueries({
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
      mine("draft"),
      mine("returned"),
    ],
  });
  const counts: Counts = {};
  if (unread.data !== undefined) counts.unread = unread.data;
  if (reviews.data !== undefined) counts.reviews = reviews.data;
  if (drafts.data !== undefined && returned.data !== undefined) counts.drafts = drafts.data + returned.data;
  return counts;
}
