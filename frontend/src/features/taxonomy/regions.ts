// Regions inside a country, named in the reader's language.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { listRegions } from "@/api/generated/taxonomy";
import { useLocale } from "@/i18n/use-format";

export function useRegions() {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["taxonomy", "regions", tag],
    queryFn: ({ signal }) => listRegions({ signal }),
    select: (page) => page.items,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Turns region codes into names; dots stand for them until the names are there. */
export function useRegionName(): (code: string) => string {
  const { data } = useRegions();
  return useMemo(() => {
    const names = new Map(data?.map((region) => [region.code, region.name]));
    return (code: string) => names.get(code) ?? (data ? code : "…");
  }, [data]);
}
