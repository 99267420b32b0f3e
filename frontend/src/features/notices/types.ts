// Short names for the generated shapes of notices.
import type { NoticeEventRead, NoticeState, ObjectionState } from "@/api/generated/silkbridge.schemas";
import type { Tone } from "@/components/tone";

export type {
  BackendNoticesLifecycleAction as NoticeAction,
  NoticeBrief,
  NoticeContent,
  NoticeKind,
  NoticeParty,
  NoticeRead,
  NoticeSummary,
  ObjectionRead,
  ObjectionWaiting,
} from "@/api/generated/silkbridge.schemas";
export { NoticeState } from "@/api/generated/silkbridge.schemas";

export const NOTICE_TONE: Record<NoticeState, Tone> = {
  published: "live",
  objected: "stop",
  closed_clean: "done",
  upheld: "stop",
  withdrawn: "neutral",
};
export const OBJECTION_TONE: Record<ObjectionState, Tone> = {
  open: "wait",
  dismissed: "done",
  upheld: "stop",
  taken_back: "neutral",
  moot: "neutral",
};
export const EVENT_TONE: Record<NoticeEventRead["kind"], Tone> = {
  published: "live",
  objected: "stop",
  taken_back: "neutral",
  heard: "progress",
  extended: "progress",
  dismissed: "done",
  upheld: "stop",
  closed: "done",
  withdrawn: "neutral",
};
