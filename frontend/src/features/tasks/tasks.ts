// What one thing to do is, where it is done, and what comes first. Pure.
import type { DealSummary, MyListing, OrganizationSummary, ReviewItem, SeatBrief } from "@/api/generated/silkbridge.schemas";

export type TaskKind =
  | "deal"
  | "consent"
  | "unowned"
  | "review"
  | "panel"
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
  /** What is to be done, where whoever planned it said so. */
  words?: string;
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

const AHEAD_DAYS = 7;

/** What waits for the reader in a deal: a next action that is near or overdue, or an answer to somebody's asking. */
export function ofDeal(deal: DealSummary): Task | undefined {
  const { id, number, title, next_action: next } = deal;
  const shared = { title, link: `/workspace/deals/${number}` };
  if (deal.allowed_actions.includes("consent")) return { ...shared, key: `consent:${id}`, kind: "consent", since: deal.opened_at };
  if (deal.may.includes("take")) return { ...shared, key: `unowned:${id}`, kind: "unowned", since: deal.opened_at };
  if (!next?.due_on || !deal.may.includes("set_next_action")) return undefined;
  const ahead = (Date.parse(next.due_on) - Date.now()) / DAY;
  if (ahead > AHEAD_DAYS) return undefined;
  return { ...shared, key: `deal:${id}`, kind: "deal", since: deal.updated_at, due: next.due_on, words: next.text };
}

/** A place on a panel that waits for its member: to declare, or to judge. */
export function ofSeat(seat: SeatBrief): Task | undefined {
  if (!seat.running || !seat.due) return undefined;
  return { key: `panel:${seat.id}`, kind: "panel", title: seat.title, link: `/workspace/panels/${seat.id}`, since: "", due: seat.due };
}

const WITHOUT_DAY: readonly TaskKind[] = ["consent", "unowned", "verify", "rejected", "unverified", "returned", "expired", "draft"];

/** What has a day first, by that day; then by what keeps others waiting most, the last touched first. */
export function sorted(found: readonly Task[]): Task[] {
  return found.toSorted((one, other) => {
    if (one.due !== undefined && other.due !== undefined) return Date.parse(one.due) - Date.parse(other.due);
    if (one.due !== undefined || other.due !== undefined) return one.due !== undefined ? -1 : 1;
    const place = WITHOUT_DAY.indexOf(one.kind) - WITHOUT_DAY.indexOf(other.kind);
    return place || other.since.localeCompare(one.since);
  });
}

/** Two questions may find the same thing. */
export const once = (found: readonly Task[]): Task[] => [...new Map(found.map((task) => [task.key, task])).values()];
