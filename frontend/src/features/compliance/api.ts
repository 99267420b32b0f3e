// The export gate: cases, what was declared and decided, letters and licences, the catalogue.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  declare,
  decideCase,
  enterPermit,
  listCases,
  listCatalogue,
  listPartyLists,
  loadCatalogue,
  readCase,
  retirePartyList,
  revokePermit,
  uploadPartyList,
} from "@/api/generated/compliance";
import { listOrganizations } from "@/api/generated/organizations";
import type {
  CaseRead,
  DeclarationWrite,
  Decision,
  ExportStatus,
  PermitWrite,
} from "@/api/generated/silkbridge.schemas";
import { useLocale } from "@/i18n/use-format";

const GATE = "compliance";
const HOME = "CN";
export type View = ExportStatus | "waiting" | "all";

export interface CaseFilters {
  show?: string | undefined;
  q?: string | undefined;
  page?: string | undefined;
}

export function useCases({ show, q, page }: CaseFilters) {
  const { tag } = useLocale();
  const status = show === undefined || show === "all" ? undefined : (show as ExportStatus);
  return useQuery({
    queryKey: [GATE, "cases", show, q, page, tag],
    queryFn: ({ signal }) =>
      listCases({ status, waiting: show === undefined, q, page: Number(page) || 1, size: 20 }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useCase(id: string) {
  const { tag } = useLocale();
  return useQuery({ queryKey: [GATE, "case", id, tag], queryFn: ({ signal }) => readCase(id, { signal }) });
}

/** The case as it stands afterwards is shown at once; all that lists or shows the listing is asked anew. */
function useChange<T>(id: string, change: (given: T) => Promise<CaseRead>) {
  const { tag } = useLocale();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (found) => {
      queries.setQueryData([GATE, "case", id, tag], found);
      for (const key of ["cases", "achievement", "deals"]) void queries.invalidateQueries({ queryKey: [key] });
      void queries.invalidateQueries({ queryKey: [GATE, "cases"] });
    },
  });
}

type Which = Pick<CaseRead, "listing_id" | "version">;

export const useDeclaring = ({ listing_id: id, version }: Which) =>
  useChange(id, (given: Omit<DeclarationWrite, "version">) => declare(id, { ...given, version }));

export const useDeciding = ({ listing_id: id, version }: Which) =>
  useChange(id, (given: Omit<Decision, "version">) => decideCase(id, { ...given, version }));

export const useEntering = ({ listing_id: id, version }: Which) =>
  useChange(id, (given: Omit<PermitWrite, "version">) => enterPermit(id, { ...given, version }));

export const useRevoking = ({ listing_id: id, version }: Which) =>
  useChange(id, ({ permit, reason }: { permit: string; reason: string }) =>
    revokePermit(id, permit, { reason, version }),
  );

/** Organisations abroad whose name holds the words. */
export function usePartiesAbroad(words: string) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [GATE, "parties", words, tag],
    queryFn: ({ signal }) => listOrganizations({ q: words || undefined, size: 100 }, { signal }),
    select: ({ items }) =>
      items.filter((one) => one.country !== HOME).map((one) => ({ value: one.id, label: one.name, country: one.country })),
    placeholderData: keepPreviousData,
  });
}

export function useCatalogue() {
  const { tag } = useLocale();
  return useQuery({ queryKey: [GATE, "catalogue", tag], queryFn: ({ signal }) => listCatalogue({ signal }) });
}

export function useLoading() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => loadCatalogue({ file }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [GATE] }),
  });
}

export function usePartyLists(enabled: boolean) {
  return useQuery({ queryKey: [GATE, "lists"], queryFn: ({ signal }) => listPartyLists({ signal }), enabled });
}

export function useListUpload() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (list: { file: File; name: string; dated: string }) => uploadPartyList(list),
    onSuccess: () => queries.invalidateQueries({ queryKey: [GATE, "lists"] }),
  });
}

export function useRetiring() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => retirePartyList(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: [GATE, "lists"] }),
  });
}
