// The network as those see it who keep it: their nodes, facts, desks.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  appointOfficer,
  listNodes,
  listOfficers,
  patchNode,
  placeNode,
  removeOfficer,
} from "@/api/generated/nodes";
import type { NodeCreate, NodePatch, OfficerAppoint } from "@/api/generated/silkbridge.schemas";
import { useLocale } from "@/i18n/use-format";

const KEPT = "kept-nodes";

/** The nodes whose facts and desks the reader keeps, parents before children. */
export function useKeptNodes() {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [KEPT, tag],
    queryFn: ({ signal }) => listNodes({ managed: true }, { signal }),
    select: (page) => page.items,
  });
}

function useRefresh() {
  const queries = useQueryClient();
  return () => {
    for (const key of [KEPT, "node", "network", "officers", "me"]) void queries.invalidateQueries({ queryKey: [key] });
  };
}

export function usePlacing() {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (data: NodeCreate) => placeNode(data), onSuccess: refresh });
}

export function useNodePatch(id: string) {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (patch: NodePatch) => patchNode(id, patch), onSuccess: refresh });
}

export function useOfficers(id: string) {
  return useQuery({ queryKey: ["officers", id], queryFn: ({ signal }) => listOfficers(id, { signal }) });
}

export function useAppointment(id: string) {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (data: OfficerAppoint) => appointOfficer(id, data), onSuccess: refresh });
}

export function useOfficerRemoval(id: string) {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (person: string) => removeOfficer(id, person), onSuccess: refresh });
}
