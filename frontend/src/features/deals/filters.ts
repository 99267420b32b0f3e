// What the board and the table are narrowed to, as their address says it.
import { ALL_STAGES } from "./stages";
import type { DealSource, DealStage, ListDealsParams } from "./types";

export const SOURCES: readonly DealSource[] = ["match", "contact"];
export const SORTS = ["due", "-opened", "value", "stage_since", "number"] as const;
export type Sort = (typeof SORTS)[number];

export interface DealFilters {
  view?: "table" | undefined;
  stage?: DealStage | undefined;
  /** `me`, `none`, or a person's id. */
  manager?: string | undefined;
  organization?: string | undefined;
  overdue?: "true" | undefined;
  source?: DealSource | undefined;
  q?: string | undefined;
  sort?: Sort | undefined;
  page?: string | undefined;
}

const ID = "[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}";
const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | undefined => known.find((one) => one === value);
const matching = (value: unknown, form: RegExp) => (typeof value === "string" && form.test(value) ? value : undefined);

/** Unknown values are as good as none. */
export function readDealFilters(search: Record<string, unknown>): DealFilters {
  return {
    view: oneOf(search["view"], ["table"]),
    stage: oneOf(search["stage"], ALL_STAGES),
    manager: matching(search["manager"], new RegExp(`^(me|none|${ID})$`, "i")),
    organization: matching(search["organization"], new RegExp(`^${ID}$`, "i")),
    overdue: oneOf(search["overdue"], ["true"]),
    source: oneOf(search["source"], SOURCES),
    q: matching(search["q"], /\S/u)?.trim().slice(0, 200),
    sort: oneOf(search["sort"], SORTS),
    page: matching(search["page"], /^[1-9]\d{0,3}$/),
  };
}

/** The question all stages share: what is asked of the server besides the stage. */
export function questionOf({ manager, organization, overdue, source, q }: DealFilters): ListDealsParams {
  return { manager, organization, overdue: overdue && true, source, q };
}

/** Whether something besides the stage leaves deals out. */
export const isNarrowed = (filters: DealFilters) => Object.values(questionOf(filters)).some((value) => value !== undefined);
