// The lists a record's form offers: countries, regions, fields of technology, nodes.
import { useMemo } from "react";
import { useNetwork } from "@/features/nodes/api";
import { useCountries, useFields } from "@/features/taxonomy/api";
import { useRegions } from "@/features/taxonomy/regions";
import { useLocale } from "@/i18n/use-format";

export function useVocabulary() {
  const { tag } = useLocale();
  const { data: countries } = useCountries();
  const { data: regions } = useRegions();
  const { data: fields } = useFields();
  const { data: network } = useNetwork();
  return useMemo(() => {
    const alphabet = new Intl.Collator(tag);
    const above = new Map(regions?.map(({ code, name }) => [code, name]));
    const branch = new Map(fields?.map(({ code, name }) => [code, name]));
    const named = (name: string, parent: string | undefined) => (parent ? `${parent} · ${name}` : name);
    return {
      countries: (countries ?? [])
        .map(({ code, name }) => ({ value: code, label: name }))
        .toSorted((one, other) => alphabet.compare(one.label, other.label)),
      regions: (regions ?? []).map(({ code, name, parent }) => ({
        value: code,
        label: named(name, parent ? above.get(parent) : undefined),
      })),
      fields: (fields ?? []).map(({ code, name, parent }) => ({
        value: code,
        label: named(name, parent ? branch.get(parent) : undefined),
      })),
      nodes: (network?.nodes ?? []).map(({ id, name, city_name: city }) => ({
        value: id,
        label: city ? `${name} · ${city}` : name,
      })),
    };
  }, [tag, countries, regions, fields, network]);
}
