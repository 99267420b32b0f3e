// The lists a node's form offers, with the nodes it may stand under.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { listLanguages } from "@/api/generated/taxonomy";
import { useKeptNodes } from "@/features/nodes-desk/api";
import { possibleParents } from "@/features/nodes-desk/tree-order";
import { useZones } from "@/features/taxonomy/api";
import { useFormat, useLocale } from "@/i18n/use-format";
import { useVocabulary } from "./use-vocabulary";

interface Parent {
  value: string;
  label: string;
}

/** `parent` is where the node stands now, which its head may not keep but must see. */
export function useNodeVocabulary(id: string | undefined, parent?: Parent) {
  const { tag } = useLocale();
  const { zoneCity } = useFormat();
  const { countries, regions } = useVocabulary();
  const { data: zones } = useZones();
  const { data: kept } = useKeptNodes();
  const { data: languages } = useQuery({
    queryKey: ["taxonomy", "languages", tag],
    queryFn: ({ signal }) => listLanguages({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(() => {
    const parents = possibleParents(kept ?? [], id).map((node) => ({ value: node.id, label: node.name }));
    if (parent && !parents.some(({ value }) => value === parent.value)) parents.unshift(parent);
    return {
      countries,
      regions,
      parents,
      zones: (zones ?? []).map(({ code, name }) => ({ value: code, label: name })),
      languages: (languages?.items ?? []).map(({ code, name }) => ({ value: code, label: name })),
      timeZones: Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: `${zoneCity(zone)} · ${zone}` })),
    };
  }, [countries, regions, zones, languages, kept, id, parent, zoneCity]);
}
