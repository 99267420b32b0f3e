// The network of transfer centres.
import { useQuery } from "@tanstack/react-query";
import { listOfficers, readNetwork, readNode } from "@/api/generated/nodes";
import { useLocale } from "@/i18n/use-format";

export function useNetwork() {
  const { tag } = useLocale();
  return useQuery({
    queryKey: ["network", tag],
    queryFn: ({ signal }) => readNetwork({ signal }),
    staleTime: 600_000,
  });
}

export function useNode(slug: string, enabled = true) {
  const { tag } = useLocale();
  return useQuery({ enabled, queryKey: ["node", slug, tag], queryFn: ({ signal }) => readNode(slug, { signal }) });
}

/** Who sits at the desk; names are for people with an account. */
export function useOfficers(nodeId: string, enabled: boolean) {
  return useQuery({
    queryKey: ["node-officers", nodeId],
    queryFn: ({ signal }) => listOfficers(nodeId, { signal }),
    enabled,
  });
}
