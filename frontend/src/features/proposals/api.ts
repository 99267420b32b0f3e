// A bidder's desk, and the opening. Nothing of it is kept longer than the page.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  listMine,
  openCopy,
  readBid,
  readOpened,
  readOpening,
  release,
  saveDraft,
  submit,
  withdraw,
} from "@/api/generated/proposals";
import { useLocale } from "@/i18n/use-format";
import type { HolderRead, ProposalContent } from "./types";

export const PROPOSALS = "proposals";

export function useMyProposals() {
  const { tag } = useLocale();
  return useQuery({ queryKey: [PROPOSALS, "mine", tag], queryFn: ({ signal }) => listMine({ signal }) });
}

export function useBid(id: string, organization: string | undefined) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [PROPOSALS, "bid", id, organization ?? "", tag],
    queryFn: ({ signal }) => readBid(id, organization ? { organization } : {}, { signal }),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

export function useSaveDraft(id: string, organization: string) {
  return useMutation({
    mutationFn: (draft: { version: number; content: ProposalContent }) =>
      saveDraft(id, { ...draft, organization_id: organization }),
  });
}

export function useSubmit(id: string, organization: string) {
  return useMutation({
    mutationFn: (content: ProposalContent) => submit(id, { organization_id: organization, content }),
  });
}

export function useWithdraw(id: string, organization: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => withdraw(id, { organization_id: organization }),
    onSettled: () => void client.invalidateQueries({ queryKey: [PROPOSALS] }),
  });
}

export function useCopy(id: string, organization: string) {
  return useMutation({ mutationFn: (key: string) => openCopy(id, { organization_id: organization, key }) });
}

export function useOpening(id: string, enabled: boolean) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [PROPOSALS, "opening", id, tag],
    queryFn: ({ signal }) => readOpening(id, { signal }),
    enabled,
    refetchInterval: 30_000,
  });
}

export function useRelease(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (holder: HolderRead["holder"]) => release(id, { holder }),
    onSettled: () => void client.invalidateQueries(),
  });
}

export function useOpened(id: string, proposal: string) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [PROPOSALS, "opened", id, proposal, tag],
    queryFn: ({ signal }) => readOpened(id, proposal, { signal }),
  });
}
