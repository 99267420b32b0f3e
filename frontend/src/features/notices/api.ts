// Public notices: the list, one of them, objections to it, and the steps with both.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { readAnnouncement } from "@/api/generated/announcements";
import {
  followNotice,
  linkToEvidence,
  listNotices,
  listObjections,
  listWaiting,
  objectToNotice,
  previewNotice,
  publishNotice,
  readNotice,
  takeNoticeStep,
  takeObjectionStep,
} from "@/api/generated/notices";
import type { NoticeState, NoticeStep, ObjectionCreate, ObjectionStep } from "@/api/generated/silkbridge.schemas";
import { uploadFile } from "@/api/upload";
import type { NoticeKind, NoticeRead } from "./types";

export const NOTICES = "notices";
const once = (key: string) => ({ headers: { "Idempotency-Key": key } });

export interface NoticeFilters {
  q?: string | undefined;
  state?: string | undefined;
  page?: string | undefined;
}

export function useNotices({ q, state, page }: NoticeFilters) {
  const asked = {
    ...(q && { q }),
    ...(state && { state: state.split(",") as NoticeState[] }),
    ...(page && { page: Number(page) }),
  };
  return useQuery({
    queryKey: [NOTICES, "list", asked],
    queryFn: ({ signal }) => listNotices(asked, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useNotice(id: string) {
  return useQuery({
    queryKey: [NOTICES, "one", id],
    queryFn: ({ signal }) => readNotice(id, { signal }),
    refetchInterval: 60_000,
  });
}

export function useObjections(id: string) {
  return useQuery({ queryKey: [NOTICES, "objections", id], queryFn: ({ signal }) => listObjections(id, { signal }) });
}

export function useWaiting() {
  return useQuery({ queryKey: [NOTICES, "waiting"], queryFn: ({ signal }) => listWaiting({ signal }) });
}

/** What a deal has to announce. */
export function useAnnouncement(deal: string) {
  return useQuery({
    queryKey: [NOTICES, "announcement", deal],
    queryFn: ({ signal }) => readAnnouncement(deal, { signal }),
  });
}

/** What would be published now. */
export function usePreview(kind: NoticeKind, subject: string, days: number | undefined) {
  return useQuery({
    queryKey: [NOTICES, "preview", kind, subject, days],
    queryFn: ({ signal }) => previewNotice({ kind, subject, ...(days !== undefined && { days }) }, { signal }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
}

/** What is announced stands in many places: all are read anew. */
function useAnew() {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
}

export function usePublish(kind: NoticeKind, subject: string) {
  const anew = useAnew();
  return useMutation({
    mutationFn: ({ days, key }: { days: number | undefined; key: string }) =>
      publishNotice({ kind, subject_id: subject, ...(days !== undefined && { days }) }, once(key)),
    onSuccess: anew,
  });
}

export function useFollow(notice: NoticeRead) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (following: boolean) => followNotice(notice.id, { following }),
    onSettled: () => void client.invalidateQueries({ queryKey: [NOTICES] }),
  });
}

export function useNoticeStep(notice: NoticeRead) {
  const anew = useAnew();
  return useMutation({
    mutationFn: ({ key, ...step }: Omit<NoticeStep, "version"> & { key: string }) =>
      takeNoticeStep(notice.id, { ...step, version: notice.version }, once(key)),
    onSettled: anew,
  });
}

export function useObject(notice: NoticeRead) {
  const anew = useAnew();
  return useMutation({
    mutationFn: ({ key, ...said }: ObjectionCreate & { key: string }) => objectToNotice(notice.id, said, once(key)),
    onSuccess: anew,
  });
}

export function useObjectionStep(notice: NoticeRead, objection: string) {
  const anew = useAnew();
  return useMutation({
    mutationFn: ({ key, ...step }: Omit<ObjectionStep, "version"> & { key: string }) =>
      takeObjectionStep(notice.id, objection, { ...step, version: notice.version }, once(key)),
    onSettled: anew,
  });
}

export function useEvidence(notice: string, objection: string) {
  return useMutation({
    mutationFn: async (file: string) => location.assign((await linkToEvidence(notice, objection, file)).url),
  });
}

export function useUpload() {
  return useMutation({
    mutationFn: ({ file, onProgress }: { file: File; onProgress: (share: number) => void }) => uploadFile(file, onProgress),
  });
}
