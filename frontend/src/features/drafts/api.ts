// Drafts on the server: start, read, save, throw away, take a step, compare versions.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createAchievement, discardAchievement, patchAchievement, readAchievement } from "@/api/generated/achievements";
import { createChallenge, discardChallenge, patchChallenge, readChallenge } from "@/api/generated/challenges";
import { readIndicators } from "@/api/generated/indicators";
import { act, compare, listSteps, readConfidential, readListing, writeConfidential } from "@/api/generated/listings";
import type {
  AchievementCreate,
  AchievementPatch,
  ChallengeCreate,
  ChallengePatch,
  CompareParams,
  ListingRead,
  Reading,
} from "@/api/generated/silkbridge.schemas";
import { ProblemError } from "@/api/client";
import type { AnyListing, ListingAction, ListingKind } from "@/api/types";
import { useLocale } from "@/i18n/use-format";
import type { Remote, Version } from "./autosave-types";
import { contentOf, originalOf } from "./content";
import { heldBack, toSend } from "./wire";

const read = (kind: ListingKind, id: string): Promise<AnyListing> =>
  kind === "achievement" ? readAchievement(id) : readChallenge(id);

export const versionOf = (listing: AnyListing): Version<AnyListing> => ({
  version: listing.version,
  at: listing.updated_at,
  content: contentOf(listing),
  meta: listing,
});

/** The same problem with its faults where the form has them. */
function pointed(error: unknown, toForm: (pointer: string) => string): unknown {
  if (!(error instanceof ProblemError) || error.faults.length === 0) return error;
  const { status, code, message: title, params, requestId } = error;
  const errors = error.faults.map((fault) => ({ ...fault, pointer: toForm(fault.pointer) }));
  return new ProblemError({ status, code, title, params, errors, request_id: requestId });
}

export function listingRemote(kind: ListingKind, id: string): Remote<AnyListing> {
  return {
    read: async () => versionOf(await read(kind, id)),
    write: async (fields, content, version) => {
      const { body, toForm } = toSend(fields, originalOf(content));
      const patch = { ...body, version };
      const sent: Promise<AnyListing> =
        kind === "achievement"
          ? patchAchievement(id, patch as AchievementPatch)
          : patchChallenge(id, patch as ChallengePatch);
      return versionOf(
        await sent.catch((error: unknown) => {
          throw pointed(error, toForm);
        }),
      );
    },
    held: heldBack,
  };
}

/** The confidential section; every reading of it goes on record. */
export function confidentialRemote(id: string): Remote<null> {
  const version = (answer: { text: string; version: number; updated_at: string | null }): Version<null> => ({
    version: answer.version,
    at: answer.updated_at ?? "",
    content: { text: answer.text },
    meta: null,
  });
  return {
    read: async () => version(await readConfidential(id)),
    write: async (fields, _, seen) =>
      version(await writeConfidential(id, { text: String(fields["text"] ?? ""), version: seen })),
    held: () => [],
  };
}

export const deskKey = (id: string) => ["desk", "listing", id] as const;

/** A listing of either kind, with all an insider may see of it. */
export function useDeskListing(id: string, { fresh = false } = {}) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [...deskKey(id), fresh ? "form" : "page", tag],
    queryFn: async (): Promise<AnyListing> => read((await readListing(id)).kind, id),
    // a form must begin with what the server holds, and is not to be exchanged under its author
    ...(fresh ? { gcTime: 0, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } : {}),
  });
}

export function useSteps(id: string) {
  return useQuery({ queryKey: [...deskKey(id), "steps"], queryFn: ({ signal }) => listSteps(id, { signal }) });
}

export function useDiff(id: string, between: CompareParams, enabled: boolean) {
  return useQuery({
    queryKey: [...deskKey(id), "diff", between],
    queryFn: ({ signal }) => compare(id, between, { signal }),
    enabled,
  });
}

export interface Beginning {
  kind: ListingKind;
  organization_id: string;
  original_locale: string;
  title: string;
}

const once = (key: string) => ({ headers: { "Idempotency-Key": key } });

/** Opens a draft; trying again with the same key opens no second one. */
export function useStart() {
  return useMutation({
    mutationFn: ({ kind, title, key, ...owner }: Beginning & { key: string }): Promise<AnyListing> => {
      const text = { locale: owner.original_locale, translation: "original", title };
      const body = { ...owner, texts: [text] };
      return kind === "achievement"
        ? createAchievement(body as AchievementCreate, once(key))
        : createChallenge(body as ChallengeCreate, once(key));
    },
  });
}

export interface Step {
  action: ListingAction;
  version: number;
  comment?: string;
}

/** What a form began with stays as it is: the form knows what it saved since. */
const notOfForm = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[3] !== "form";

/** A step in the listing's life; what was read of it before is read anew. */
export function useStep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...step }: Step & { key: string }): Promise<ListingRead> => act(id, step, once(key)),
    onSuccess: () => queries.invalidateQueries({ predicate: notOfForm }),
  });
}

export function useDiscard(kind: ListingKind, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => (kind === "achievement" ? discardAchievement(id) : discardChallenge(id)),
    onSuccess: () => {
      queries.removeQueries({ queryKey: deskKey(id) });
      return queries.invalidateQueries({ queryKey: ["listings"] });
    },
  });
}

/** Figures in a text, for the author to choose from; nothing of it is kept. */
export function useReading() {
  return useMutation({
    mutationFn: ({ text, locale }: { text: string; locale: string }) =>
      readIndicators({ text, locale: locale as Reading["locale"] }),
  });
}
