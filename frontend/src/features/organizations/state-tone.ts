// How far an organisation's verification is, as one of the six tones.
import type { VerificationState } from "@/api/generated/silkbridge.schemas";
import type { Tone } from "@/components/tone";

export const VERIFICATION_TONE: Record<VerificationState, Tone> = {
  unverified: "neutral",
  submitted: "progress",
  verified: "done",
  rejected: "stop",
};
