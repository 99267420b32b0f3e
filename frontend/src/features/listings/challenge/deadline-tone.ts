// How a deadline stands, as a tone.
import type { ChallengeRead } from "@/api/types";
import type { Tone } from "@/components/tone";

export const DEADLINE_TONE: Record<ChallengeRead["deadline_state"], Tone> = {
  open: "live",
  closing: "wait",
  closed: "neutral",
  none: "live",
};
