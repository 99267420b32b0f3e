// An organisation as those see it who run it or decide about it: record, papers, members, invitations.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  act,
  addDocument,
  changeRoles,
  foundOrganization,
  invite,
  linkDocument,
  listInvitations,
  listMembers,
  listOrganizations,
  patchOrganization,
  removeDocument,
  removeMember,
  withdrawInvitation,
} from "@/api/generated/organizations";
import type {
  BackendOrganizationsSchemasActionRequest as Step,
  DocumentKind,
  InvitationCreate,
  OrganizationCreate,
  OrganizationPatch,
  OrganizationRole,
  VerificationState,
} from "@/api/generated/silkbridge.schemas";
import { uploadFile } from "@/api/upload";
import { useLocale } from "@/i18n/use-format";

const MINE = "my-organizations";
const DECISIONS = "verifications";

export function useMine() {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [MINE, "desk", tag],
    queryFn: ({ signal }) => listOrganizations({ mine: true, size: 100 }, { signal }),
    select: (page) => page.items,
  });
}

export const SHOWN = ["waiting", "due", "verified", "rejected"] as const;
export type Shown = (typeof SHOWN)[number];
const STATES: Record<Shown, VerificationState> = {
  waiting: "submitted",
  due: "verified",
  verified: "verified",
  rejected: "rejected",
};

/** Organisations whose verification is the reader's to decide. */
export function useDecisions(shown: Shown, q: string | undefined, page: number, size = 20) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [DECISIONS, shown, q, page, size, tag],
    queryFn: ({ signal }) =>
      listOrganizations(
        { deciding: true, state: [STATES[shown]], due: shown === "due" || undefined, q, page, size },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}

/** Others whose names sound alike: a second registration of the same body shows up here. */
export function useNamesakes(id: string, name: string) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [DECISIONS, "namesakes", name, tag],
    queryFn: ({ signal }) => listOrganizations({ q: name, size: 6 }, { signal }),
    select: ({ items }) => items.filter((item) => item.id !== id).slice(0, 5),
    enabled: name !== "",
  });
}

/** Whatever was changed about an organisation is asked for anew; so are one's own memberships. */
function useRefresh() {
  const queries = useQueryClient();
  return () => {
    for (const key of ["organization", "organizations", MINE, DECISIONS, "members", "invitations", "me"]) {
      void queries.invalidateQueries({ queryKey: [key] });
    }
  };
}

export function useFounding() {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (data: OrganizationCreate) => foundOrganization(data), onSuccess: refresh });
}

export function useRecordPatch(id: string) {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (patch: OrganizationPatch) => patchOrganization(id, patch), onSuccess: refresh });
}

export function useStep(id: string) {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (step: Step) => act(id, step), onSuccess: refresh, onError: refresh });
}

interface Sent {
  file: File;
  kind: DocumentKind;
  onProgress: (share: number) => void;
}

export function useDocumentUpload(id: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async ({ file, kind, onProgress }: Sent) => {
      const stored = await uploadFile(file, onProgress);
      return addDocument(id, { file_id: stored.id, kind });
    },
    onSuccess: refresh,
  });
}

export function useDocumentRemoval(id: string) {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (document: string) => removeDocument(id, document), onSuccess: refresh });
}

/** Opens a paper through a signed address; the reading is put on record. */
export function useDocumentOpening(id: string) {
  return useMutation({
    mutationFn: async (document: string) => location.assign((await linkDocument(id, document)).url),
  });
}

export function useMembers(id: string) {
  return useQuery({
    queryKey: ["members", id],
    queryFn: ({ signal }) => listMembers(id, { signal }),
    select: (page) => page.items,
  });
}

export function useRoleChange(id: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ person, roles }: { person: string; roles: OrganizationRole[] }) => changeRoles(id, person, { roles }),
    onSuccess: refresh,
  });
}

export function useMemberRemoval(id: string) {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (person: string) => removeMember(id, person), onSuccess: refresh });
}

export function useInvitations(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ["invitations", id],
    queryFn: ({ signal }) => listInvitations(id, { signal }),
    select: (page) => page.items,
    enabled,
  });
}

export function useInvite(id: string) {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (data: InvitationCreate) => invite(id, data), onSuccess: refresh });
}

export function useWithdrawal(id: string) {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (invitation: string) => withdrawInvitation(id, invitation), onSuccess: refresh });
}
