// The filters of a list with their counts, in the order in which readers narrow.
import { useTranslation } from "react-i18next";
import type { DiscoveryPage, ListingKind } from "@/api/types";
import { FacetGroup } from "@/components/facet-panel";
import { TrlFacet } from "@/components/trl-facet";
import { fieldOptions, flatOptions, levelCounts } from "./facet-options";
import { FACETS, type Filters, type Group, setTrl, toggle, toggleField, trlRange } from "./filters";

/** Names of filter values, in the reader's language. */
export type FilterNames = (group: Group | "organization", value: string) => string;

interface Props {
  kind: ListingKind;
  filters: Filters;
  facets: DiscoveryPage["facets"];
  names: FilterNames;
  onChange: (filters: Filters) => void;
}

export function ListingFacets({ kind, filters, facets, names, onChange }: Props) {
  const { t } = useTranslation();
  return FACETS[kind].map((group) => {
    const counts = facets[group] ?? [];
    if (group === "trl") {
      if (counts.length === 0 && !filters.trl_min && !filters.trl_max) return null;
      return (
        <TrlFacet
          key={group}
          counts={levelCounts(counts)}
          range={trlRange(filters)}
          onChange={(range) => onChange(setTrl(filters, range))}
        />
      );
    }
    const offer = group === "field" ? fieldOptions : flatOptions;
    return (
      <FacetGroup
        key={group}
        title={t(`facet.${group}`)}
        options={offer(counts, filters[group] ?? [], (value) => names(group, value))}
        onToggle={(value) => onChange(group === "field" ? toggleField(filters, value) : toggle(filters, group, value))}
      />
    );
  });
}
