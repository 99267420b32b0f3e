// Listings of the organisations one writes for.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { listMine } from "@/api/generated/listings";
import type { ListMineParams } from "@/api/generated/silkbridge.schemas";
import { useLocale } from "@/i18n/use-format";

export interface MineFilters {
  state?: string;
  kind?: string;
  organization?: string;
  page?: string;
}

export const PAGE_SIZE = 20;

/** The server judges the values of an address; a wrong one is answered with a problem. */
export function useMyListings({ state, kind, organization, page }: MineFilters, size: number = PAGE_SIZE) {
  const { tag } = useLocale();
  const params = { state, kind, organization_id: organization, page: Number(page) || 1, size } as ListMineParams;
  return useQuery({
    queryKey: ["listings", "mine", params, tag],
    queryFn: ({ signal }) => listMine(params, { signal }),
    placeholderData: keepPreviousData,
  });
}
