// One listing of either kind: its page, its matches, its history, its files.
import { useQuery } from "@tanstack/react-query";
import { readAchievement } from "@/api/generated/achievements";
import { readChallenge } from "@/api/generated/challenges";
import { link, listSteps } from "@/api/generated/listings";
import { matchesOfAchievement, matchesOfChallenge } from "@/api/generated/matching";
import type { ListingKind } from "@/api/types";
import { useLocale } from "@/i18n/use-format";

/** By id or number. */
export function useAchievement(id: string) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["listing", "achievement", id, tag],
    queryFn: ({ signal }) => readAchievement(id, { signal }),
  });
}

/** By id or number. */
export function useChallenge(id: string) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["listing", "challenge", id, tag],
    queryFn: ({ signal }) => readChallenge(id, { signal }),
  });
}

export function useMatches(kind: ListingKind, id: string, size: number) {
  const { tag } = useLocale();
  const find = kind === "achievement" ? matchesOfAchievement : matchesOfChallenge;
  return useQuery({
    queryKey: ["matches", kind, id, size, tag],
    queryFn: ({ signal }) => find(id, { size }, { signal }),
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
