// How a listing's standing at the export gate is marked wherever it is shown.
import type { ExportStatus } from "@/api/types";
import type { Tone } from "./tone";

export const EXPORT_TONE: Record<ExportStatus, Tone> = {
  unscreened: "neutral",
  free: "done",
  restricted: "wait",
  letter: "progress",
  licensed: "live",
  prohibited: "stop",
};
