// What one was told, and how one wishes to be told.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getPreferences, listNotifications, markRead, putPreferences } from "@/api/generated/notifications";
import type { MarkRead, Preferences } from "@/api/generated/silkbridge.schemas";

const LIST = ["notifications"] as const;
const PREFERENCES = ["notification-preferences"] as const;
export const PAGE_SIZE = 20;

export function useNotifications(unread: boolean, page: number, size: number = PAGE_SIZE) {
  return useQuery({
    queryKey: [...LIST, unread, page, size],
    queryFn: ({ signal }) => listNotifications({ unread, page, size }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (which: MarkRead) => markRead(which),
    onSuccess: () => queries.invalidateQueries({ queryKey: LIST }),
  });
}

export function usePreferences() {
  return useQuery({ queryKey: PREFERENCES, queryFn: ({ signal }) => getPreferences({ signal }) });
}

/** A choice shows at once and is taken back should the server refuse it. */
export function usePreferenceChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Preferences) => putPreferences(wanted),
    onMutate: (wanted) => {
      const before = queries.getQueryData<Preferences>(PREFERENCES);
      queries.setQueryData(PREFERENCES, wanted);
      return before;
    },
    onError: (_error, _wanted, before) => queries.setQueryData(PREFERENCES, before),
    onSettled: () => queries.invalidateQueries({ queryKey: PREFERENCES }),
  });
}
