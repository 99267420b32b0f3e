// What incubators carry and achieve.
import { useQuery } from "@tanstack/react-query";
import { listIncubators, readIncubator } from "@/api/generated/incubators";
import { useLocale } from "@/i18n/use-format";

export function useIncubators() {
  const { tag } = useLocale();
  return useQuery({ queryKey: ["incubators", tag], queryFn: ({ signal }) => listIncubators({ signal }) });
}

export function useIncubator(slug: string) {
  const { tag } = useLocale();
  return useQuery({ queryKey: ["incubator", slug, tag], queryFn: ({ signal }) => readIncubator(slug, { signal }) });
}
