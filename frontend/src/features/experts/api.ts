// The pool of experts: one's own place in it, and the desk that decides.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { decide, declareTies, listPool, offer, readOwnExpert, withdrawExpert } from "@/api/generated/experts";
import type { ExpertDecision, ExpertTie, ExpertWrite } from "@/api/generated/silkbridge.schemas";
import type { ExpertRead } from "./types";

export const EXPERTS = "experts";
const once = (key: string) => ({ headers: { "Idempotency-Key": key } });

export function useMyExpert() {
  return useQuery({ queryKey: [EXPERTS, "me"], queryFn: ({ signal }) => readOwnExpert({ signal }) });
}

export function usePool() {
  return useQuery({ queryKey: [EXPERTS, "pool"], queryFn: ({ signal }) => listPool({ signal }) });
}

function useAnew() {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: [EXPERTS] });
}

export function useOffer() {
  const anew = useAnew();
  return useMutation({ mutationFn: (told: ExpertWrite) => offer(told), onSuccess: anew });
}

export function useDeclareTies(version: number) {
  const anew = useAnew();
  return useMutation({ mutationFn: (ties: ExpertTie[]) => declareTies({ version, ties }), onSuccess: anew });
}

export function useWithdrawExpert(version: number) {
  const anew = useAnew();
  return useMutation({ mutationFn: () => withdrawExpert({ version }), onSuccess: anew });
}

export function useDecide(expert: ExpertRead) {
  const anew = useAnew();
  return useMutation({
    mutationFn: ({ key, ...said }: Omit<ExpertDecision, "version"> & { key: string }) =>
      decide(expert.id, { ...said, version: expert.version }, once(key)),
    onSettled: anew,
  });
}
