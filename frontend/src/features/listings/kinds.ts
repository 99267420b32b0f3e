// Tells the two kinds of listing apart for the type checker.
import type { AchievementRead, AnyListing, ChallengeRead } from "@/api/types";

export const isChallenge = (listing: AnyListing): listing is ChallengeRead => listing.kind === "challenge";
export const isAchievement = (listing: AnyListing): listing is AchievementRead => listing.kind === "achievement";
