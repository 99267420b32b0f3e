// What was searched for in a week, for the platform's administrators.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { readQueryWeek } from "@/api/generated/query-log";

export function useQueryWeek(day: string | undefined) {
  return useQuery({
    queryKey: ["query-log", day],
    queryFn: ({ signal }) => readQueryWeek({ day }, { signal }),
    placeholderData: keepPreviousData,
  });
}
