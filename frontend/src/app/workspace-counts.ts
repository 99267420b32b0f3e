// What waits behind the entries of the navigation: asked anew each minute and after every change.
import { useQueries } from "@tanstack/react-query";
import { listMine, listWaiting } from "@/api/generated/listings";
import { listNotifications } from "@/api/generated/notifications";
import { listOrganizations } from "@/api/generated/organizations";
import { listSuggestions } from "@/api/generated/suggestions";

export type CountName = "unread" | "reviews" | "verifications" | "drafts" | "matches";
export type Counts = Partial<Record<CountName, number>>;

export const COUNTS = ["counts"] as const;
const MINUTE = 60_000;

/** Figures that are not known yet are left out, so that none is ever made up. */
export function useCounts(): Counts {
  const [unread, reviews, verifications, mine, matches] = useQueries({
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
    ],
  });
  const counts: Counts = {};
  if (unread.data !== undefined) counts.unread = unread.data;
  if (reviews.data !== undefined) counts.reviews = reviews.data;
  if (verifications.data !== undefined) counts.verifications = verifications.data;
  if (mine.data !== undefined) counts.drafts = (mine.data["draft"] ?? 0) + (mine.data["returned"] ?? 0);
  if (matches.data !== undefined) counts.matches = matches.data;
  return counts;
}
