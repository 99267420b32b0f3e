// One's saved searches, and the link that ends the mails about one.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  changeSavedSearch,
  deleteSavedSearch,
  listSavedSearches,
  saveSearch,
  unsubscribe,
} from "@/api/generated/alerts";
import type { SavedSearchCreate, SavedSearchPatch } from "@/api/generated/silkbridge.schemas";

const KEY = "saved-searches";
const SIZE = 20;

export function useSearches(page: number) {
  return useQuery({
    queryKey: [KEY, page],
    queryFn: ({ signal }) => listSavedSearches({ page, size: SIZE }, { signal }),
    placeholderData: keepPreviousData,
  });
}

function useChange<T, R>(change: (sent: T) => Promise<R>) {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: [KEY] });
  // also after a refusal: what it was about may have changed elsewhere
  return useMutation({ mutationFn: change, onSettled: refresh });
}

export const useSave = () => useChange((search: SavedSearchCreate) => saveSearch(search));
export const useChangeSearch = (id: string) => useChange((sent: SavedSearchPatch) => changeSavedSearch(id, sent));
export const useForget = (id: string) => useChange(() => deleteSavedSearch(id));
export const useUnsubscribe = () => useMutation({ mutationFn: (token: string) => unsubscribe({ token }) });
