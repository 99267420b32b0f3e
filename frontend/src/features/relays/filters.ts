// What the board and the table are narrowed to, as their address says it.
import { ALL_STAGES, COLUMNS, type Column, MODES } from "./stages";
import type { ListRelaysParams, RelayMode, RelaySort, RelayStage } from "./types";

export const SORTS: readonly RelaySort[] = ["due", "-opened", "stage_since", "number"];

export interface RelayFilters {
  view?: "table" | undefined;
  /** The column that a phone shows. */
  column?: Column | undefined;
  stage?: RelayStage | undefined;
  mode?: RelayMode | undefined;
  node?: string | undefined;
  mine?: "true" | undefined;
  overdue?: "true" | undefined;
  q?: string | undefined;
  sort?: RelaySort | undefined;
  page?: string | undefined;
}

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | undefined => known.find((one) => one === value);
const matching = (value: unknown, form: RegExp) => (typeof value === "string" && form.test(value) ? value : undefined);

/** Unknown values are as good as none. */
export function readRelayFilters(search: Record<string, unknown>): RelayFilters {
  return {
    view: oneOf(search["view"], ["table"]),
    column: oneOf(
      search["column"],
      COLUMNS.map(({ key }) => key),
    ),
    stage: oneOf(search["stage"], ALL_STAGES),
    mode: oneOf(search["mode"], MODES),
    node: matching(search["node"], ID),
    mine: oneOf(search["mine"], ["true"]),
    overdue: oneOf(search["overdue"], ["true"]),
    q: matching(search["q"], /\S/u)?.trim().slice(0, 200),
    sort: oneOf(search["sort"], SORTS),
    page: matching(search["page"], /^[1-9]\d{0,3}$/),
  };
}

/** The question all stages share: what is asked of the server besides the stage. */
export function questionOf({ mode, node, mine, overdue, q }: RelayFilters): ListRelaysParams {
  return { mode, node, my_turn: mine && true, overdue: overdue && true, q };
}

/** Whether something besides the stage leaves relays out. */
export const isNarrowed = (filters: RelayFilters) => Object.values(questionOf(filters)).some((value) => value !== undefined);
