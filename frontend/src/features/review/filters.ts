// What the queue is narrowed to, as its address says it.
import type { ListingKind } from "@/api/types";

export type Stage = "organization" | "node";

export interface QueueFilters {
  stage?: Stage;
  kind?: ListingKind;
  late?: "true";
  page?: string;
}

const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find((one) => one === value);

/** Unknown values are as good as none. */
export function readQueueFilters(search: Record<string, unknown>): QueueFilters {
  const page = search["page"];
  return {
    stage: oneOf(search["stage"], ["organization", "node"]),
    kind: oneOf(search["kind"], ["achievement", "challenge"]),
    late: oneOf(search["late"], ["true"]),
    page: typeof page === "string" && /^[1-9]\d*$/.test(page) ? page : undefined,
  };
}
