// All versions of all rule sets, and what the authority enters and ends.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { addRuleSet, endRuleSet, listRuleSets } from "@/api/generated/rule-sets";
import type { RuleSetCreate, RuleSetRead } from "@/api/generated/silkbridge.schemas";
import { useLocale } from "@/i18n/use-format";

const RULES = "rule-sets";

export function useRuleSets() {
  const { tag } = useLocale();
  return useQuery({ queryKey: [RULES, tag], queryFn: ({ signal }) => listRuleSets({}, { signal }) });
}

export function useAddRuleSet() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (version: RuleSetCreate) => addRuleSet(version),
    onSuccess: () => queries.invalidateQueries({ queryKey: [RULES] }),
  });
}

export function useEndRuleSet({ code, version }: RuleSetRead) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (effective_to: string) => endRuleSet(code, version, { effective_to }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [RULES] }),
  });
}
