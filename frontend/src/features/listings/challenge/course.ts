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

/** Where a posted challenge stands, by the stage that its course has come to. */
const AT: Readonly<Record<string, number>> = {
  qualify: 3,
  review: 4,
  notice: 5,
  sign: 6,
  establish: 6,
  milestones: 7,
  accept: 8,
  settle: 9,
};

export function courseOf(challenge: Standing, stage = "propose"): { stage: Stage; place: Place }[] {
  const at = AT[stage];
  const [behind, running] = at === undefined ? reached(challenge) : [at, true];
  return COURSE.map((stage, index) => ({
    stage,
    place: index < behind ? "past" : running && index === behind ? "now" : "ahead",
  }));
}

/** What one instalment comes to, in minor units. */
export const instalment = (bountyMinor: number, share: number) => Math.round((bountyMinor * share) / 100);
