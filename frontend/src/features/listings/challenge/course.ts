// Where a challenge stands in its course. Pure.
import type { ChallengeRead } from "@/api/types";

/** The stages a challenge passes, in the order the rules set. */
export const COURSE = [
  "post",
  "propose",
  "open",
  "qualify",
  "review",
  "notice",
  "sign",
  "milestones",
  "accept",
  "settle",
] as const;
export type Stage = (typeof COURSE)[number];
export type Place = "past" | "now" | "ahead";

type Standing = Pick<ChallengeRead, "state" | "published_at" | "deadline_state">;

/** How many stages lie behind, and whether one is under way. */
function reached({ state, published_at: published, deadline_state: deadline }: Standing): [number, boolean] {
  if (state === "concluded") return [COURSE.length, false];
  if (!published) return [0, false];
  if (state === "withdrawn" || state === "expired") return [1, false];
  return deadline === "closed" ? [2, true] : [1, true];
}

export function courseOf(challenge: Standing): { stage: Stage; place: Place }[] {
  const [behind, running] = reached(challenge);
  return COURSE.map((stage, index) => ({
    stage,
    place: index < behind ? "past" : running && index === behind ? "now" : "ahead",
  }));
}

/** What one instalment comes to, in minor units. */
export const instalment = (bountyMinor: number, share: number) => Math.round((bountyMinor * share) / 100);
