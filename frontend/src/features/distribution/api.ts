// What the server reckons from a sheet; the same sheet is asked for once.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { calculate } from "@/api/generated/distribution";
import type { CalculationCreate } from "@/api/generated/silkbridge.schemas";
import { useLocale } from "@/i18n/use-format";

export function useCalculation(sheet: CalculationCreate | undefined) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["distribution", "calculation", tag, sheet],
    queryFn: ({ signal }) => calculate(sheet as CalculationCreate, { signal }),
    enabled: sheet !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
