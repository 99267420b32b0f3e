// What a relay can be made of: achievements on the market, and organisations abroad that take one on.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { findAchievements } from "@/api/generated/discovery";
import { listOrganizations } from "@/api/generated/organizations";
import { useLocale } from "@/i18n/use-format";

export interface Choice {
  value: string;
  label: string;
}

const FEW = 20;

export function useAchievements(q: string) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["relay-achievements", q, tag],
    queryFn: ({ signal }) => findAchievements({ q: q || undefined, size: FEW }, { signal }),
    select: ({ items }): Choice[] => items.map(({ id, title, number }) => ({ value: id, label: number ? `${title} · ${number}` : title })),
    placeholderData: keepPreviousData,
  });
}

export function usePartners(countries: readonly string[]) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["relay-partners", countries, tag],
    queryFn: ({ signal }) => listOrganizations({ country: [...countries], size: 100 }, { signal }),
    select: ({ items }): Choice[] => items.map(({ id, name }) => ({ value: id, label: name })),
    enabled: countries.length > 0,
  });
}
