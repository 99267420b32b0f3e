// Relays: the board and the table, one relay, and all that moves it or is added to it.
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ProblemError } from "@/api/client";
import {
  actOnRelay,
  addEvidence,
  addMilestone,
  decideMilestone,
  linkEvidence,
  listEvents,
  listRelays,
  openRelay,
  readRelay,
  reportMilestone,
  reportYear,
  setTeam,
} from "@/api/generated/relays";
import { uploadFile } from "@/api/upload";
import { useLocale } from "@/i18n/use-format";
import { questionOf, type RelayFilters } from "./filters";
import { ALL_STAGES, COURSE } from "./stages";
import type { RelayCreate, RelayRead, RelayStage, RelayStep } from "./types";

const RELAYS = "relays";
/** Cards a column begins with, and adds at a time. */
const COLUMN = 20;
const TABLE = 25;
const once = (key: string) => ({ headers: { "Idempotency-Key": key } });

/** How many relays stand where under the filters. */
export function useTallies(filters: RelayFilters) {
  const question = questionOf(filters);
  return useQuery({
    queryKey: [RELAYS, "tallies", question],
    queryFn: ({ signal }) => listRelays({ ...question, size: 1 }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** The cards of a column, what presses first, a few at a time. */
export function useColumn(stages: readonly RelayStage[], filters: RelayFilters) {
  const { tag } = useLocale();
  const question = questionOf(filters);
  return useInfiniteQuery({
    queryKey: [RELAYS, "column", stages, question, tag],
    queryFn: ({ signal, pageParam }) =>
      listRelays({ ...question, stage: [...stages], sort: "due", page: pageParam, size: COLUMN }, { signal }),
    initialPageParam: 1,
    getNextPageParam: ({ page, size, total }) => (page * size < total ? page + 1 : undefined),
    placeholderData: keepPreviousData,
  });
}

export function useTable(filters: RelayFilters) {
  const { tag } = useLocale();
  const stage = filters.stage ? [filters.stage] : [...(filters.mine || filters.overdue ? COURSE : ALL_STAGES)];
  const params = { ...questionOf(filters), stage, sort: filters.sort ?? "due", page: Number(filters.page) || 1, size: TABLE };
  return useQuery({
    queryKey: [RELAYS, "table", params, tag],
    queryFn: ({ signal }) => listRelays(params, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useRelay(id: string) {
  const { tag } = useLocale();
  return useQuery({ queryKey: [RELAYS, "one", id, tag], queryFn: ({ signal }) => readRelay(id, { signal }) });
}

export function useEvents(id: string, version: number) {
  return useQuery({
    queryKey: [RELAYS, "events", id, version],
    queryFn: ({ signal }) => listEvents(id, { signal }),
    placeholderData: keepPreviousData,
  });
}

export const isStale = (error: unknown) => error instanceof ProblemError && error.code === "stale-edit";

/** A changed relay is shown at once; all that lists it is asked for anew. */
function useChange<T>(change: (given: T) => Promise<RelayRead>) {
  const { tag } = useLocale();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (changed) => {
      for (const name of [changed.id, changed.number]) queries.setQueryData([RELAYS, "one", name, tag], changed);
      void queries.invalidateQueries({ queryKey: [RELAYS] });
    },
    onError: (error) => {
      if (isStale(error)) void queries.invalidateQueries({ queryKey: [RELAYS, "one"] });
    },
  });
}

type Which = Pick<RelayRead, "id" | "version">;
export type Step = Omit<RelayStep, "version"> & { key: string };

export const useStep = ({ id, version }: Which) =>
  useChange(({ key, ...step }: Step) => actOnRelay(id, { ...step, version }, once(key)));

export const useOpening = () => useChange(({ key, ...relay }: RelayCreate & { key: string }) => openRelay(relay, once(key)));

export const useTeam = ({ id, version }: Which) => useChange((team: RelayRead["team"]) => setTeam(id, { team, version }));

export const useMilestone = ({ id, version }: Which) =>
  useChange((given: { title: string; planned_on: string }) => addMilestone(id, { ...given, version }));

/** What a file is uploaded for; null where there is none. */
const uploaded = async (file: File | undefined) => (file ? (await uploadFile(file, () => undefined)).id : null);

export const useReport = ({ id, version }: Which, milestone: string) =>
  useChange(async ({ report, file }: { report: string; file: File | undefined }) =>
    reportMilestone(id, milestone, { report, file_id: await uploaded(file), version }),
  );

export const useVerdict = ({ id, version }: Which, milestone: string) =>
  useChange((given: { verdict: "met" | "missed" | "waived"; comment: string }) => decideMilestone(id, milestone, { ...given, version }));

export interface Shown {
  kind: RelayRead["evidence"][number]["kind"];
  text: string;
  happened_on: string | null;
  file: File | undefined;
}
export const useEvidence = ({ id, version }: Which) =>
  useChange(async ({ file, ...shown }: Shown) => addEvidence(id, { ...shown, file_id: await uploaded(file), version }));

export const useEvidenceFile = (id: string) =>
  useMutation({ mutationFn: async (evidence: string) => location.assign((await linkEvidence(id, evidence)).url) });

type Year = Omit<Parameters<typeof reportYear>[2], "version"> & { year: number };
export const useYear = ({ id, version }: Which) =>
  useChange(({ year, ...figures }: Year) => reportYear(id, year, { ...figures, version }));
