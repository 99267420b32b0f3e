// Public search: lists with facets, suggestions, the home page's figures.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { findAchievements, findChallenges, overview, suggest } from "@/api/generated/discovery";
import type { FindAchievementsParams, FindChallengesParams } from "@/api/generated/silkbridge.schemas";
import type { ListingKind } from "@/api/types";
import { useLocale } from "@/i18n/use-format";
import type { Filters } from "./filters";

/** The server judges the values; an address with a wrong one is answered with a problem. */
function find(kind: ListingKind, filters: Filters, signal: AbortSignal) {
  return kind === "achievement"
    ? findAchievements(filters as FindAchievementsParams, { signal })
    : findChallenges(filters as FindChallengesParams, { signal });
}

export function useListings(kind: ListingKind, filters: Filters) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["discovery", kind, filters, tag],
    queryFn: ({ signal }) => find(kind, filters, signal),
    placeholderData: keepPreviousData,
  });
}

/** The first few of what an organisation or a node has on the market. */
export function useFirstListings(kind: ListingKind, filters: Filters, size: number) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["discovery", kind, filters, size, tag],
    queryFn: ({ signal }) =>
      kind === "achievement"
        ? findAchievements({ ...(filters as FindAchievementsParams), size }, { signal })
        : findChallenges({ ...(filters as FindChallengesParams), size }, { signal }),
  });
}

export function useSuggestions(text: string, kind: ListingKind) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["suggest", text, kind, tag],
    queryFn: ({ signal }) => suggest({ q: text, kind }, { signal }),
    select: (answer) => answer.items,
    enabled: text.trim().length > 0,
    placeholderData: keepPreviousData,
  });
}

export function useOverview() {
  const { tag } = useLocale();
  return useQuery({ queryKey: ["overview", tag], queryFn: ({ signal }) => overview({ signal }) });
}
