// A file on its way in: looked at, then carried out whole or thrown away.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { commitImport, discardImport, previewImport, readImport, readRows } from "@/api/generated/imports";
import type {
  BodyPreviewImportApiV1ImportsPost,
  CommitRequest,
  ImportRead,
} from "@/api/generated/silkbridge.schemas";
import { useLocale } from "@/i18n/use-format";

const IMPORTS = ["imports"] as const;
export const PAGE_SIZE = 50;

export type Incoming = BodyPreviewImportApiV1ImportsPost;

export const usePreview = () => useMutation({ mutationFn: (incoming: Incoming) => previewImport(incoming) });

export function useImport(id: string) {
  const { tag } = useLocale();
  return useQuery({ queryKey: [...IMPORTS, id, tag], queryFn: ({ signal }) => readImport(id, { signal }) });
}

/** `faulty` leaves only rows with faults, or only those without. */
export function useRows(id: string, faulty: boolean | undefined, page: number) {
  return useQuery({
    queryKey: [...IMPORTS, id, "rows", faulty, page],
    queryFn: ({ signal }) => readRows(id, { faulty, page, size: PAGE_SIZE }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useCommit(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: CommitRequest) => commitImport(id, wanted),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: [...IMPORTS, id] }),
        queries.invalidateQueries({ queryKey: ["listings"] }),
      ]),
  });
}

export function useDiscard() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (batch: Pick<ImportRead, "id">) => discardImport(batch.id),
    onSuccess: (_, { id }) => queries.removeQueries({ queryKey: [...IMPORTS, id] }),
  });
}
