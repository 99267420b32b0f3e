// Everything that waits for the reader, gathered from where it lies.
import { useQueries, type UseQueryResult } from "@tanstack/react-query";
import { listDeals } from "@/api/generated/deals";
import { listMine, listWaiting } from "@/api/generated/listings";
import { listOrganizations } from "@/api/generated/organizations";
import { listSeats } from "@/api/generated/reviews";
import type { DealSummary } from "@/api/generated/silkbridge.schemas";
import type { MeRead } from "@/api/types";
import { useLocale } from "@/i18n/use-format";
import * as tasks from "./tasks";

const SIZE = 50;

export interface Waiting {
  items: tasks.Task[];
  /** How many more there are than are shown. */
  more: number;
}

interface Part {
  key: string;
  /** Asked only of those whom it may concern. */
  asked: boolean;
  load: (signal: AbortSignal) => Promise<{ items: tasks.Task[]; total: number }>;
}

const MEMBER = (me: MeRead) => me.memberships.length > 0;
const OFFICER = (me: MeRead) => me.desks.length > 0 || me.platform_roles.length > 0;

/** What is not the reader's to do is left out; the rest of a page counts as it is. */
function page<T>(answer: { items: T[]; total: number }, make: (item: T) => tasks.Task | undefined) {
  const items = answer.items.map(make).filter((task) => task !== undefined);
  return { items, total: answer.total - (answer.items.length - items.length) };
}

/** Of deals only what is near counts: there is nothing more to tell of the rest. */
function near(answer: { items: DealSummary[] }) {
  const items = answer.items.map(tasks.ofDeal).filter((task) => task !== undefined);
  return { items, total: items.length };
}

/** Whose changes may settle a task. */
const ROOTS: Partial<Record<string, string>> = { verify: "organizations", organization: "organizations", deal: "deals", contact: "deals", panel: "reviews" };

const parts = (me: MeRead): Part[] => [
  {
    key: "deal",
    asked: OFFICER(me),
    load: async (signal) => near(await listDeals({ manager: "me", open: true, sort: "due", size: SIZE }, { signal })),
  },
  {
    key: "contact",
    asked: MEMBER(me) || OFFICER(me),
    load: async (signal) => near(await listDeals({ stage: ["contact"], size: SIZE }, { signal })),
  },
  {
    key: "panel",
    asked: true,
    load: async (signal) => {
      const items = (await listSeats({ signal })).map(tasks.ofSeat).filter((task) => task !== undefined);
      return { items, total: items.length };
    },
  },
  {
    key: "review",
    asked: MEMBER(me) || OFFICER(me),
    load: async (signal) => page(await listWaiting({ size: SIZE }, { signal }), tasks.ofReview),
  },
  {
    key: "verify",
    asked: OFFICER(me),
    load: async (signal) =>
      page(await listOrganizations({ state: ["submitted"], deciding: true, size: SIZE }, { signal }), tasks.ofVerification),
  },
  {
    key: "organization",
    asked: MEMBER(me),
    load: async (signal) => page(await listOrganizations({ mine: true, size: SIZE }, { signal }), tasks.ofOrganization),
  },
  ...(["returned", "draft", "expired"] as const).map((state) => ({
    key: state,
    asked: MEMBER(me),
    load: async (signal: AbortSignal) => page(await listMine({ state, size: SIZE }, { signal }), tasks.ofListing),
  })),
  {
    key: "expiring",
    asked: MEMBER(me),
    load: async (signal) => page(await listMine({ expiring: true, size: SIZE }, { signal }), tasks.ofListing),
  },
];

/** One answer out of many: pending until all are there, failed when one is. */
function gather(results: UseQueryResult<{ items: tasks.Task[]; total: number }>[]) {
  const failed = results.find((result) => result.isError);
  const found = results.flatMap((result) => result.data?.items ?? []);
  const total = results.reduce((sum, result) => sum + (result.data?.total ?? 0), 0);
  return {
    data: { items: tasks.sorted(tasks.once(found)), more: total - found.length } satisfies Waiting,
    isPending: results.some((result) => result.isPending),
    error: failed?.error ?? null,
    retry: () => void Promise.all(results.filter((result) => result.isError).map((result) => result.refetch())),
  };
}

export function useTasks(me: MeRead) {
  const { tag } = useLocale();
  return useQueries({
    queries: parts(me)
      .filter((part) => part.asked)
      .map((part) => ({
        queryKey: [ROOTS[part.key] ?? "listings", "tasks", part.key, tag],
        queryFn: ({ signal }: { signal: AbortSignal }) => part.load(signal),
        staleTime: 0,
      })),
    combine: gather,
  });
}
