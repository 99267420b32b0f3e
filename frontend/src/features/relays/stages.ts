// The course of a relay as screens draw it. What may be done is the server's to say.
import type { Stage } from "@/components/stage-rail";
import type { Tone } from "@/components/tone";
import type { EvidenceKind, RelayAction, RelayMode, RelayRead, RelayStage, Tallies } from "./types";

export const MODES: readonly RelayMode[] = ["local_registration", "remote_incubation"];
export const COURSE: readonly RelayStage[] = [
  "scouted",
  "screened",
  "admitted",
  "incubating",
  "graduation",
  "handover",
  "landing",
  "landed",
  "accelerating",
  "tracked",
];
export const ENDED: readonly RelayStage[] = ["completed", "withdrawn", "failed", "elsewhere"];
export const ALL_STAGES: readonly RelayStage[] = [...COURSE, ...ENDED];

/** Columns of the board: what is decided together stands together. */
export const COLUMNS = [
  { key: "intake", stages: ["scouted", "screened", "admitted"] },
  { key: "incubating", stages: ["incubating", "graduation"] },
  { key: "handover", stages: ["handover"] },
  { key: "landing", stages: ["landing", "landed"] },
  { key: "after", stages: ["accelerating", "tracked"] },
] as const satisfies readonly { key: string; stages: readonly RelayStage[] }[];
export type Column = (typeof COLUMNS)[number]["key"];

export const STAGE_TONE: Record<RelayStage, Tone> = {
  scouted: "progress",
  screened: "progress",
  admitted: "progress",
  incubating: "progress",
  graduation: "progress",
  handover: "wait",
  landing: "progress",
  landed: "live",
  accelerating: "live",
  tracked: "live",
  completed: "done",
  withdrawn: "neutral",
  failed: "stop",
  elsewhere: "neutral",
};

const ONWARD: readonly RelayAction[] = [
  ...(["screen", "admit", "register", "start", "propose", "pass", "accept", "land", "accelerate", "track", "complete"] as const),
];
const ASIDE: readonly RelayAction[] = ["return", "decline", "recall", "withdraw", "land_elsewhere", "fail"];
export const onward = (actions: readonly RelayAction[]) => ONWARD.filter((action) => actions.includes(action));
export const aside = (actions: readonly RelayAction[]) => ASIDE.filter((action) => actions.includes(action));
export const GRAVE: readonly RelayAction[] = ["withdraw", "fail", "land_elsewhere"];

/** Evidence that a landing rests on, in the order it is asked for; one of the last two is enough. */
export const LANDING_EVIDENCE: readonly EvidenceKind[] = ["registration", "site", "tax", "contract"];

/** The rail: what ended early stands where it ended. */
export function railOf(
  { path, stage, ended_from: from }: Pick<RelayRead, "path" | "stage" | "ended_from">,
  nameOf: (stage: RelayStage) => string,
): Stage[] {
  const ended = ENDED.includes(stage);
  const at = stage === "completed" ? path.length : path.indexOf(ended ? (from ?? "scouted") : stage);
  return path.map((one, index) => ({
    key: one,
    name: nameOf(one),
    place: index < at ? "past" : index === at && !ended ? "now" : "ahead",
  }));
}

export const countOf = (tallies: Tallies, stages: readonly RelayStage[]) =>
  stages.reduce((sum, stage) => sum + (tallies[stage]?.count ?? 0), 0);
export const overdueOf = (tallies: Tallies) => COURSE.reduce((sum, stage) => sum + (tallies[stage]?.overdue ?? 0), 0);

/** The column a phone opens with: the chosen one, else the first with a relay in it. */
export const firstColumn = (tallies: Tallies | undefined, chosen?: Column): Column =>
  chosen ?? COLUMNS.find(({ stages }) => tallies && countOf(tallies, stages) > 0)?.key ?? "intake";
