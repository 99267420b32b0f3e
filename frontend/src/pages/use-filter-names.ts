// Names of everything one can filter by, gathered from fields, regions, nodes and texts.
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FilterNames } from "@/features/discovery/listing-facets";
import { useNetwork } from "@/features/nodes/api";
import { useOrganizationName } from "@/features/organizations/api";
import { useFieldName } from "@/features/taxonomy/api";
import { useRegionName } from "@/features/taxonomy/regions";
import { useFormat } from "@/i18n/use-format";

const TEXTS: Partial<Record<Parameters<FilterNames>[0], string>> = {
  mode: "mode",
  price_kind: "priceKind",
  organization_kind: "organizationKind",
  bounty: "bountyBand",
  deadline: "deadlineState",
};

/** `organization` is the one the address filters by, if any. */
export function useFilterNames(organization: string | undefined): FilterNames {
  const { t, i18n } = useTranslation();
  const { country, language } = useFormat();
  const fieldName = useFieldName();
  const regionName = useRegionName();
  const { data: network } = useNetwork();
  const { data: organizationName } = useOrganizationName(organization);
  const nodes = useMemo(() => new Map(network?.nodes.map((node) => [node.slug, node.name])), [network]);
  return useCallback(
    (group, value) => {
      const key = `${TEXTS[group]}.${value}`;
      if (TEXTS[group]) return i18n.exists(key) ? t(key) : value;
      if (group === "field") return fieldName(value);
      if (group === "country") return country(value);
      if (group === "region") return regionName(value);
      if (group === "content_lang") return language(value);
      if (group === "organization") return organizationName ?? "…";
      return nodes.get(value) ?? (network ? value : "…");
    },
    [t, i18n, country, language, fieldName, regionName, network, nodes, organizationName],
  );
}
