// What is chosen, as chips that take it back.
import { useTranslation } from "react-i18next";
import { type Chip, FilterChips } from "@/components/filter-chips";
import { cleared, type Filters, GROUPS, setTrl, toggle, trlRange } from "./filters";
import type { FilterNames } from "./listing-facets";

interface Props {
  filters: Filters;
  names: FilterNames;
  onChange: (filters: Filters) => void;
}

export function ChosenFilters({ filters, names, onChange }: Props) {
  const { t } = useTranslation();
  const chips: Chip[] = GROUPS.flatMap((group) =>
    (filters[group] ?? []).map((value) => ({
      key: `${group}-${value}`,
      name: t(`facet.${group}`),
      value: names(group, value),
      onRemove: () => onChange(toggle(filters, group, value)),
    })),
  );
  if (filters.trl_min || filters.trl_max) {
    const [low, high] = trlRange(filters);
    const remove = () => onChange(setTrl(filters, [1, 9]));
    chips.push({ key: "trl", name: t("facet.trl"), value: t("facet.trlRange", { low, high }), onRemove: remove });
  }
  const { organization } = filters;
  if (organization) {
    const remove = () => onChange({ ...filters, organization: undefined, page: undefined });
    const value = names("organization", organization);
    chips.push({ key: "organization", name: t("facet.organization"), value, onRemove: remove });
  }
  return <FilterChips chips={chips} onClear={() => onChange(cleared(filters))} />;
}
