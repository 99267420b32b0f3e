// One listing of either kind: its page, its matches, its history, its files.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { readAchievement } from "@/api/generated/achievements";
import { readChallenge } from "@/api/generated/challenges";
import { link, listSteps } from "@/api/generated/listings";
import { matchesOfAchievement, matchesOfChallenge, similarAchievements, similarChallenges } from "@/api/generated/matching";
import type { ListingKind } from "@/api/types";
import { useLocale } from "@/i18n/use-format";

/** By id or number. */
export function useAchievement(id: string, enabled = true) {
  const { tag } = useLocale();
  return useQuery({
    enabled,
    queryKey: ["listing", "achievement", id, tag],
    queryFn: ({ signal }) => readAchievement(id, { signal }),
  });
}

/** By id or number. */
export function useChallenge(id: string, enabled = true) {
  const { tag } = useLocale();
  return useQuery({
    enabled,
    queryKey: ["listing", "challenge", id, tag],
    queryFn: ({ signal }) => readChallenge(id, { signal }),
  });
}

const finder = (kind: ListingKind) => (kind === "achievement" ? matchesOfAchievement : matchesOfChallenge);

/** The best matches of a published listing, a page at a time. */
export function useMatches(kind: ListingKind, id: string, size: number, page = 1) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["matches", kind, id, size, page, tag],
    queryFn: ({ signal }) => finder(kind)(id, { size, page }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Listings of the same kind about the same. */
export function useSimilar(kind: ListingKind, id: string) {
  const { tag } = useLocale();
  const read = kind === "achievement" ? similarAchievements : similarChallenges;
  return useQuery({
    queryKey: ["similar", kind, id, tag],
    queryFn: ({ signal }) => read(id, { signal }),
  });
}

/** One match on its own, by id or number of the other side; null when the two are none. */
export function useMatch(kind: ListingKind, id: string, other: string) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["match", kind, id, other, tag],
    queryFn: async ({ signal }) => {
      const { items, notes } = await finder(kind)(id, { other }, { signal });
      const [match] = items;
      return match ? { match, degraded: notes.degraded } : null;
    },
  });
}

export function useTimeline(id: string) {
  return useQuery({ queryKey: ["timeline", id], queryFn: ({ signal }) => listSteps(id, { signal }) });
}

/** Opens an attachment through a signed address that is good for a few minutes. */
export async function openAttachment(listingId: string, attachmentId: string): Promise<void> {
  const { url } = await link(listingId, attachmentId);
  location.assign(url);
}
