// The vocabularies a listing is written with, gathered for the form; each list is empty until it is there.
import type { Vocabulary } from "@/features/drafts/form-context";
import { useNetwork } from "@/features/nodes/api";
import { useCountries, useFields, useReadinessLevels, useUnits } from "@/features/taxonomy/api";

export function useListingVocabulary(): Vocabulary {
  const { data: fields = [] } = useFields();
  const { data: countries = [] } = useCountries();
  const { data: levels = [] } = useReadinessLevels();
  const { data: units = [] } = useUnits();
  const { data: network } = useNetwork();
  return { fields, countries, levels, units, nodes: network?.nodes ?? [] };
}
