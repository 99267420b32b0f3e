// What incubators carry and achieve.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { enterContract, listIncubators, readIncubator } from "@/api/generated/incubators";
import { listOrganizations } from "@/api/generated/organizations";
import type { IncubatorContractCreate } from "@/api/generated/silkbridge.schemas";
import { useLocale } from "@/i18n/use-format";

export function useIncubators() {
  const { tag } = useLocale();
  return useQuery({ queryKey: ["incubators", tag], queryFn: ({ signal }) => listIncubators({ signal }) });
}

export function useIncubator(slug: string) {
  const { tag } = useLocale();
  return useQuery({ queryKey: ["incubator", slug, tag], queryFn: ({ signal }) => readIncubator(slug, { signal }) });
}

/** Organisations that could run an incubator, by words of their names. */
export function useOperators(q: string) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["incubator-operators", q, tag],
    queryFn: ({ signal }) => listOrganizations({ q: q || undefined, size: 20 }, { signal }),
    select: ({ items }) => items.map(({ id, name }) => ({ value: id, label: name })),
    placeholderData: keepPreviousData,
  });
}

export function useContract(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (contract: IncubatorContractCreate) => enterContract(slug, contract),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["incubator", slug] }),
        queries.invalidateQueries({ queryKey: ["incubators"] }),
      ]),
  });
}
