// Deals: the board and the table, one deal, and the steps that move it.
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ProblemError } from "@/api/client";
import {
  actOnDeal,
  changeManager,
  listManagers,
  listDeals,
  askForDeal,
  readDeal,
  setExpected,
  setNextAction,
} from "@/api/generated/deals";
import { listMine } from "@/api/generated/listings";
import type { ListingKind } from "@/api/types";
import { useLocale } from "@/i18n/use-format";
import { type DealFilters, questionOf } from "./filters";
import { BOARD } from "./stages";
import type { DealCreate, DealRead, DealStage, DealStep } from "./types";

export const DEALS = "deals";
/** Cards a column begins with, and adds at a time. */
const COLUMN = 20;
const TABLE = 25;
const once = (key: string) => ({ headers: { "Idempotency-Key": key } });

/** How many deals stand where under the filters and what they are worth; the first one lends filters their names. */
export function useFigures(filters: DealFilters) {
  const question = questionOf(filters);
  return useQuery({
    queryKey: [DEALS, "figures", question],
    queryFn: ({ signal }) => listDeals({ ...question, size: 1 }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** The cards of one stage, what presses first, a few at a time. */
export function useColumn(stage: DealStage, filters: DealFilters) {
  const { tag } = useLocale();
  const question = questionOf(filters);
  return useInfiniteQuery({
    queryKey: [DEALS, "column", stage, question, tag],
    queryFn: ({ signal, pageParam }) =>
      listDeals({ ...question, stage: [stage], sort: "due", page: pageParam, size: COLUMN }, { signal }),
    initialPageParam: 1,
    getNextPageParam: ({ page, size, total }) => (page * size < total ? page + 1 : undefined),
    placeholderData: keepPreviousData,
  });
}

export function useTable(filters: DealFilters) {
  const { tag } = useLocale();
  const stage = filters.stage ? [filters.stage] : [...BOARD];
  const params = { ...questionOf(filters), stage, sort: filters.sort ?? "due", page: Number(filters.page) || 1, size: TABLE };
  return useQuery({
    queryKey: [DEALS, "table", params, tag],
    queryFn: ({ signal }) => listDeals(params, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useDeal(id: string, enabled = true) {
  const { tag } = useLocale();
  return useQuery({ queryKey: [DEALS, "one", id, tag], queryFn: ({ signal }) => readDeal(id, { signal }), enabled });
}

const AGAIN = 4000;

/** Asked again until it is there: a deal follows its pair by moments. */
export function useDealOfPair(pair: string) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [DEALS, "pair", pair, tag],
    queryFn: async ({ signal }) => (await listDeals({ pair, size: 1 }, { signal })).items[0] ?? null,
    refetchInterval: ({ state }) => (state.data ? false : AGAIN),
  });
}

export function useManagers(id: string) {
  return useQuery({ queryKey: [DEALS, "managers", id], queryFn: ({ signal }) => listManagers(id, { signal }) });
}

export const isStale = (error: unknown) => error instanceof ProblemError && error.status === 409;

/** A changed deal is shown at once; all that lists it is asked for anew. */
export function useRefresh() {
  const { tag } = useLocale();
  const queries = useQueryClient();
  return (changed?: DealRead | null) => {
    if (changed) {
      for (const name of [changed.id, changed.number]) queries.setQueryData([DEALS, "one", name, tag], changed);
    }
    void queries.invalidateQueries({ queryKey: [DEALS] });
  };
}

/** When somebody else was quicker the deal alone is read anew: lists stay, and with them the form that stands in one. */
function useChange<T>(change: (given: T) => Promise<DealRead | null>) {
  const refresh = useRefresh();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: refresh,
    onError: (error) => {
      if (isStale(error)) void queries.invalidateQueries({ queryKey: [DEALS, "one"] });
    },
  });
}

type Which = Pick<DealRead, "id" | "version">;
export type Step = Omit<DealStep, "version"> & { key: string };

export const useStep = ({ id, version }: Which) =>
  useChange(({ key, ...step }: Step) => actOnDeal(id, { ...step, version }, once(key)));

export const useHandOver = ({ id, version }: Which) =>
  useChange((given: { person_id: string; note?: string }) => changeManager(id, { ...given, version }));

export const useNextAction = ({ id, version }: Which) =>
  useChange((given: { text: string; due_on: string | null }) => setNextAction(id, { ...given, version }));

export const useExpected = ({ id, version }: Which) =>
  useChange((expected: DealRead["expected"]) => setExpected(id, { expected, version }));

export function useOpening() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ key, ...deal }: DealCreate & { key: string }) => askForDeal(deal, once(key)),
    onSuccess: refresh,
  });
}

/** Published listings of an organisation that a request may be about. */
export function useOwnListings(organization: string | null, kind: ListingKind) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [DEALS, "own", organization, kind, tag],
    queryFn: ({ signal }) =>
      listMine({ state: "published", kind, organization_id: organization ?? undefined, size: 100 }, { signal }),
    select: ({ items }) => items.map(({ id, title, number }) => ({ value: id, label: number ? `${title} · ${number}` : title })),
    enabled: organization !== null,
  });
}
