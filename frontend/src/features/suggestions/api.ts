// The match inbox: a page of it, one pair, and the answers to it.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ProblemError } from "@/api/client";
import type { SuggestionRead, SuggestionStep } from "@/api/generated/silkbridge.schemas";
import {
  actOnSuggestion,
  listAssignees,
  listSuggestions,
  readSuggestion,
  scoreSuggestion,
} from "@/api/generated/suggestions";
import { useLocale } from "@/i18n/use-format";
import { type InboxFilters, STATES } from "./filters";

const KEY = "suggestions";
const SIZE = 20;

export function useInbox({ tab = "open", role, listing, page }: InboxFilters) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [KEY, "page", tab, role, listing, page, tag],
    queryFn: ({ signal }) =>
      listSuggestions({ state: [...STATES[tab]], role, listing, page: Number(page) || 1, size: SIZE }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useSuggestion(id: string | undefined) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [KEY, "one", id, tag],
    queryFn: ({ signal }) => readSuggestion(id ?? "", { signal }),
    enabled: id !== undefined,
  });
}

export function useAssignees(id: string) {
  return useQuery({ queryKey: [KEY, "assignees", id], queryFn: ({ signal }) => listAssignees(id, { signal }) });
}

function useRefresh() {
  const { tag } = useLocale();
  const queries = useQueryClient();
  return (changed?: SuggestionRead) => {
    if (changed) queries.setQueryData([KEY, "one", changed.id, tag], changed);
    for (const key of [[KEY], ["counts"]]) void queries.invalidateQueries({ queryKey: key });
  };
}

export type Answer = Omit<SuggestionStep, "version">;

export function useAnswer({ id, version }: Pick<SuggestionRead, "id" | "version">) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (answer: Answer) => actOnSuggestion(id, { ...answer, version }),
    onSuccess: refresh,
    // somebody else was quicker: the page shows what stands there now
    onError: (error) => {
      if (error instanceof ProblemError && error.status === 409) refresh();
    },
  });
}

export function useHumanScore({ id, version }: Pick<SuggestionRead, "id" | "version">) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (score: number | null) => scoreSuggestion(id, { human_score: score, version }),
    onSuccess: refresh,
  });
}
