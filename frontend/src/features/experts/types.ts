// Short names for the generated shapes of experts.
export type {
  BackendExpertsLifecycleAction as ExpertAction,
  ExpertRead,
  ExpertState,
  ExpertTie,
  ExpertWrite,
} from "@/api/generated/silkbridge.schemas";
export { ExpertKind, Relation } from "@/api/generated/silkbridge.schemas";
