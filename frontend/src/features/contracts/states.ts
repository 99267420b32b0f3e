// How a contract's state looks.
import type { Tone } from "@/components/tone";
import type { ContractRead } from "./types";

export const STATE_TONE: Record<ContractRead["state"], Tone> = {
  draft: "neutral",
  issued: "wait",
  signed: "done",
  amending: "progress",
  reissued: "wait",
  terminated: "stop",
};
