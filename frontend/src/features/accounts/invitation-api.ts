// An offer of membership: read by its mailed token, accepted once signed in.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { acceptInvitation, readOffer } from "@/api/generated/organizations";

export function useOffer(token: string | undefined) {
  return useQuery({
    queryKey: ["invitation", token],
    queryFn: ({ signal }) => readOffer(token ?? "", { signal }),
    enabled: token !== undefined,
  });
}

export function useAcceptance() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => acceptInvitation({ token }),
    // a member may see more than before
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "invitation" }),
  });
}
