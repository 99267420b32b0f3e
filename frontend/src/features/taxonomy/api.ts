// The platform's vocabularies, named in the reader's language.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { listCountries, listFields, listLevels, listUnits, listZones } from "@/api/generated/taxonomy";
import { useLocale } from "@/i18n/use-format";

export function useFields() {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["taxonomy", "fields", tag],
    queryFn: ({ signal }) => listFields({ signal }),
    select: (page) => page.items,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useReadinessLevels() {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["taxonomy", "trl", tag],
    queryFn: ({ signal }) => listLevels({ signal }),
    select: (page) => page.items.toSorted((one, other) => one.level - other.level),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useZones() {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["taxonomy", "zones", tag],
    queryFn: ({ signal }) => listZones({ signal }),
    select: (page) => page.items,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useUnits() {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["taxonomy", "units", tag],
    queryFn: ({ signal }) => listUnits({ signal }),
    select: (page) => page.items,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useCountries() {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["taxonomy", "countries", tag],
    queryFn: ({ signal }) => listCountries({ signal }),
    select: (page) => page.items,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Turns field codes into names; dots stand for them until the names are there. */
export function useFieldName(): (code: string) => string {
  const { data } = useFields();
  return useMemo(() => {
    const names = new Map(data?.map((field) => [field.code, field.name]));
    return (code: string) => names.get(code) ?? (data ? code : "…");
  }, [data]);
}
