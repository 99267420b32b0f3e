// Verified organisations, as everybody may see them.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { listOrganizations, readOrganization } from "@/api/generated/organizations";
import type { OrganizationKind } from "@/api/generated/silkbridge.schemas";
import { useLocale } from "@/i18n/use-format";

export interface OrganizationFilters {
  q?: string;
  kind?: string;
  page?: string;
}

export const PAGE_SIZE = 24;

export function useOrganizations({ q, kind, page }: OrganizationFilters) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["organizations", q, kind, page, tag],
    queryFn: ({ signal }) =>
      listOrganizations(
        { q, kind: kind ? [kind as OrganizationKind] : undefined, page: Number(page ?? 1), size: PAGE_SIZE },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}

export function useOrganization(id: string) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["organization", id, tag],
    queryFn: ({ signal }) => readOrganization(id, { signal }),
  });
}

/** The name alone, for a list that is narrowed to one organisation. */
export function useOrganizationName(id: string | undefined) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["organization", id, tag],
    queryFn: ({ signal }) => readOrganization(id ?? "", { signal }),
    select: (organization) => organization.name,
    enabled: id !== undefined,
  });
}
