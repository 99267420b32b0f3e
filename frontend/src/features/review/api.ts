// What waits for a reviewer, one listing under review, and the answers to it.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ProblemError } from "@/api/client";
import { findAchievements, findChallenges } from "@/api/generated/discovery";
import { act, compare, listSteps, listWaiting, readConfidential, readListing } from "@/api/generated/listings";
import { readOrganization } from "@/api/generated/organizations";
import type { FieldComment } from "@/api/generated/silkbridge.schemas";
import type { ListingAction, ListingKind } from "@/api/types";
import { useLocale } from "@/i18n/use-format";
import type { QueueFilters } from "./filters";

const REVIEW = "review";
const SIMILAR = 6;

export function useQueue({ stage, kind, late, page }: QueueFilters) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [REVIEW, "queue", stage, kind, late, page, tag],
    queryFn: ({ signal }) =>
      listWaiting({ stage, kind, overdue: late === "true" || undefined, page: Number(page) || 1, size: 20 }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** How many there are of each sort, whatever is shown now. */
export function useQueueCount(filters: Pick<QueueFilters, "stage" | "late">) {
  return useQuery({
    queryKey: [REVIEW, "count", filters.stage, filters.late],
    queryFn: async ({ signal }) => {
      const overdue = filters.late === "true" || undefined;
      return (await listWaiting({ stage: filters.stage, overdue, size: 1 }, { signal })).total;
    },
  });
}

/** Which kind of listing an id stands for; the page then reads it whole. */
export function useReviewed(id: string) {
  return useQuery({ queryKey: [REVIEW, "kind", id], queryFn: ({ signal }) => readListing(id, { signal }) });
}

export function useChanges(id: string, version: number) {
  return useQuery({
    queryKey: [REVIEW, "changes", id, version],
    queryFn: ({ signal }) => compare(id, undefined, { signal }),
  });
}

export function useHistory(id: string, version: number) {
  return useQuery({
    queryKey: [REVIEW, "history", id, version],
    queryFn: ({ signal }) => listSteps(id, { signal }),
  });
}

/** The owner as its node knows it; readers from outside get less. */
export function useOwner(id: string | null) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["organization", id, tag],
    queryFn: ({ signal }) => readOrganization(id ?? "", { signal }),
    enabled: id !== null,
  });
}

/** Published listings that sound like this one: a second entry of the same work shows up here. */
export function useSimilar(kind: ListingKind, id: string, title: string) {
  const { tag } = useLocale();
  const find = kind === "achievement" ? findAchievements : findChallenges;
  return useQuery({
    queryKey: [REVIEW, "similar", kind, title, tag],
    queryFn: ({ signal }) => find({ q: title.slice(0, 200), size: SIMILAR }, { signal }),
    select: ({ items }) => items.filter((item) => item.id !== id).slice(0, SIMILAR - 1),
    enabled: title !== "",
  });
}

/** Read on demand only: every reading is put on record. */
export function useConfidential(id: string) {
  return useMutation({ mutationFn: () => readConfidential(id) });
}

export interface Answer {
  action: ListingAction;
  version: number;
  comment?: string;
  field_comments?: FieldComment[];
}

export function useAnswer(id: string) {
  const queries = useQueryClient();
  const refresh = () => {
    for (const key of [REVIEW, "listing", "timeline"]) void queries.invalidateQueries({ queryKey: [key] });
  };
  return useMutation({
    mutationFn: (answer: Answer) => act(id, answer),
    onSuccess: refresh,
    // somebody else was quicker: the page shows what stands there now, the notes stay
    onError: (error) => {
      if (error instanceof ProblemError && error.status === 409) refresh();
    },
  });
}
