// What one thing to do is, where it is done, and what comes first. Pure.
import type { MyListing, OrganizationSummary, ReviewItem } from "@/api/generated/silkbridge.schemas";

export type TaskKind =
  | "review"
  | "verify"
  | "returned"
  | "draft"
  | "expiring"
  | "expired"
  | "unverified"
  | "rejected";

export interface Task {
  key: string;
  kind: TaskKind;
  /** What it is about, in the words of whoever named it; empty for what has no name yet. */
  title: string;
  /** Whose it is, where that says more. */
  owner?: string;
  /** A path of the web. */
  link: string;
  /** By when: an instant, or a day. */
  due?: string;
  /** Since when it lies there; the last touched comes first among things without a day. */
  since: string;
  completeness?: number;
}

const LEADERS = new Set<string>(["owner", "admin"]);
const RENEWABLE_DAYS = 90;
const DAY = 86_400_000;

export const ofReview = (item: ReviewItem): Task => ({
  key: `review:${item.id}`,
  kind: "review",
  title: item.title,
  owner: item.organization.name,
  link: `/workspace/review/${item.id}`,
  due: item.due,
  since: item.waiting_since,
});

/** A listing of one's own that waits for one; undefined when it is somebody else's to mend. */
export function ofListing(listing: MyListing): Task | undefined {
  const { id, state, title, updated_at: since } = listing;
  if (state === "draft" || state === "returned") {
    if (!listing.can_edit) return undefined;
    const link = `/workspace/listings/${id}/edit`;
    return { key: `${state}:${id}`, kind: state, title, link, since, completeness: listing.completeness };
  }
  const link = `/workspace/listings/${id}`;
  if (state === "published" && listing.valid_until) {
    return { key: `expiring:${id}`, kind: "expiring", title, link, since, due: listing.valid_until };
  }
  if (state !== "expired" || !listing.valid_until) return undefined;
  const gone = (Date.now() - Date.parse(listing.valid_until)) / DAY;
  return gone > RENEWABLE_DAYS ? undefined : { key: `expired:${id}`, kind: "expired", title, link, since };
}

/** One's own organisation as long as it is not verified, for those who run it. */
export function ofOrganization(one: OrganizationSummary): Task | undefined {
  const state = one.state;
  if (state !== "unverified" && state !== "rejected") return undefined;
  if (!one.my_roles.some((role) => LEADERS.has(role))) return undefined;
  return {
    key: `organization:${one.id}`,
    kind: state,
    title: one.name,
    link: `/workspace/organizations/${one.id}`,
    since: one.submitted_at ?? "",
  };
}

/** An organisation that a desk has to decide on; nobody decides on one's own. */
export function ofVerification(one: OrganizationSummary): Task | undefined {
  if (one.my_roles.length > 0) return undefined;
  return {
    key: `verify:${one.id}`,
    kind: "verify",
    title: one.name,
    link: `/workspace/verifications/${one.id}`,
    since: one.submitted_at ?? "",
  };
}

const WITHOUT_DAY: readonly TaskKind[] = ["verify", "rejected", "unverified", "returned", "expired", "draft"];

/** What has a day first, by that day; then by what keeps others waiting most, the last touched first. */
export function sorted(found: readonly Task[]): Task[] {
  return found.toSorted((one, other) => {
    if (one.due !== undefined && other.due !== undefined) return Date.parse(one.due) - Date.parse(other.due);
    if (one.due !== undefined || other.due !== undefined) return one.due !== undefined ? -1 : 1;
    const place = WITHOUT_DAY.indexOf(one.kind) - WITHOUT_DAY.indexOf(other.kind);
    return place || other.since.localeCompare(one.since);
  });
}
