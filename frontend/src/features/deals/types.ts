// Short names for the generated shapes of deals.
import type { DealPage } from "@/api/generated/silkbridge.schemas";

export type {
  BackendDealsLifecycleAction as DealAction,
  BackendDealsModelsStage as DealStage,
  BarredStep as DealBarred,
  DealCreate,
  DealRead,
  DealStep,
  DealSummary,
  EventRead as DealEvent,
  ListDealsParams,
  ListingRef as DealRef,
  MessageRead as DealMessage,
  Party as DealParty,
  Source as DealSource,
  TaskRead as DealTask,
} from "@/api/generated/silkbridge.schemas";
export { ContractKind, LostReason, PriceRoute } from "@/api/generated/silkbridge.schemas";

/** What the stages come to. */
export type Figures = DealPage["stages"];
