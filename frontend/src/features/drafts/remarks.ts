// What reviewers said when they sent a listing back, by field.
import type { AnyListing, TimelineRead } from "@/api/types";

/** The last return, while the listing waits for its author. */
export function lastReturn(listing: AnyListing, steps: readonly TimelineRead[] = []): TimelineRead | undefined {
  if (listing.state !== "returned") return undefined;
  return steps.filter((step) => step.action === "return").toSorted((one, other) => one.at.localeCompare(other.at)).at(-1);
}

export function remarksOf(step: TimelineRead | undefined): ReadonlyMap<string, string> {
  return new Map(step?.field_comments?.map(({ pointer, text }) => [pointer, text]));
}
