// The words and filters of a list's address, as its reader calls them.
import { useTranslation } from "react-i18next";
import { type Filters, GROUPS, trlRange } from "@/features/discovery/filters";
import { useFilterNames } from "./use-filter-names";

/** In the order of the filters; empty for a list that is not narrowed at all. */
export function useQuestionWords(filters: Filters): string[] {
  const { t } = useTranslation();
  const names = useFilterNames(filters.organization);
  const words = filters.q ? [filters.q] : [];
  for (const group of GROUPS) words.push(...(filters[group] ?? []).map((value) => names(group, value)));
  if (filters.trl_min || filters.trl_max) {
    const [low, high] = trlRange(filters);
    words.push(t("facet.trlRange", { low, high }));
  }
  if (filters.organization) words.push(names("organization", filters.organization));
  return words;
}
