// Short names for the generated shapes that pages and components speak of.
import type {
  AchievementRead,
  BackendListingsLifecycleAction,
  ChallengeRead,
  IndicatorReason,
  ReadinessReason,
  Translation,
} from "./generated/silkbridge.schemas";

export type {
  AccessLevel,
  AchievementRead,
  Advantage,
  Arc,
  AttachmentRead,
  ChallengeRead,
  Completion,
  ContactPolicy,
  DiscoveryPage,
  ExportStatus,
  Indicator,
  IndicatorBrief,
  IndicatorReason,
  IpRight,
  ListingKind,
  ListingState,
  ListingSummary,
  Match,
  MatchReasons,
  MeRead,
  Money,
  Network,
  NodeCard,
  NodeRead,
  NodeSummary,
  OrganizationRead,
  RequiredIndicator,
  TermPair,
  TimelineRead,
} from "./generated/silkbridge.schemas";

export type TranslationKind = Translation;
export type ListingAction = BackendListingsLifecycleAction;
export type AnyListing = AchievementRead | ChallengeRead;
export type EvidenceKind = AchievementRead["indicators"][number]["evidence"]["kind"];
export type Verdict = IndicatorReason["verdict"] | ReadinessReason["verdict"];
/** What an indicator says, whichever side states it. */
export type IndicatorFacts = Pick<
  AchievementRead["indicators"][number],
  "name" | "comparator" | "value" | "value_max" | "unit" | "condition"
> & { names?: Partial<Record<string, string>> };
