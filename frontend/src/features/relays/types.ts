// Short names for the generated shapes of relays.
import type { ListRelaysParams, RelayEventRead, RelayPage, RelayRead, RelayStep, RelaySummary } from "@/api/generated/silkbridge.schemas";

export type { ListRelaysParams, RelayCreate, RelayRead, RelayStep, RelaySummary } from "@/api/generated/silkbridge.schemas";

export type RelayStage = RelaySummary["stage"];
export type RelayMode = RelaySummary["mode"];
export type RelayAction = RelayStep["action"];
export type RelayBarred = RelaySummary["barred_actions"][number];
export type RelaySide = RelaySummary["my_sides"][number];
export type RelayPlace = RelaySummary["sending"];
export type RelayMilestone = RelayRead["milestones"][number];
export type RelayEvidence = RelayRead["evidence"][number];
export type RelayYear = RelayRead["years"][number];
export type RelayMember = RelayRead["team"][number];
export type RelayEvent = RelayEventRead;
export type RelaySort = NonNullable<ListRelaysParams["sort"]>;
export type EvidenceKind = RelayEvidence["kind"];
export type Verdict = NonNullable<RelayMilestone["verdict"]>;

/** How many stand at each stage. */
export type Tallies = RelayPage["stages"];
