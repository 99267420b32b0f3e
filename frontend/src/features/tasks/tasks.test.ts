import { describe, expect, it } from "vitest";
import type { DealSummary, MyListing, OrganizationSummary } from "@/api/generated/silkbridge.schemas";
import { ofDeal, ofListing, ofOrganization, ofVerification, once, sorted, type Task } from "./tasks";

const task = (kind: Task["kind"], more: Partial<Task> = {}): Task => ({
  key: `${kind}:${more.due ?? more.since ?? ""}`,
  kind,
  title: "",
  link: "/",
  since: "2026-01-01T00:00:00Z",
  ...more,
});

const listing = (fields: Partial<MyListing>) =>
  ({ id: "1", title: "Pump", updated_at: "2026-01-01T00:00:00Z", can_edit: true, completeness: 40, ...fields }) as MyListing;

const organization = (fields: Partial<OrganizationSummary>) =>
  ({ id: "1", name: "Oasis", my_roles: [], submitted_at: null, ...fields }) as unknown as OrganizationSummary;

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

describe("the order of things to do", () => {
  it("is by the day first, whatever the kind", () => {
    const order = sorted([
      task("draft"),
      task("expiring", { due: "2026-03-01" }),
      task("review", { due: "2026-02-01T10:00:00Z" }),
    ]);
    expect(order.map((one) => one.kind)).toEqual(["review", "expiring", "draft"]);
  });

  it("puts what others wait for before one's own drafts, the last touched first", () => {
    const order = sorted([
      task("draft", { since: "2026-01-01T00:00:00Z" }),
      task("draft", { since: "2026-01-03T00:00:00Z" }),
      task("returned"),
      task("verify"),
    ]);
    expect(order.map((one) => one.kind)).toEqual(["verify", "returned", "draft", "draft"]);
    expect(order[2]?.since).toBe("2026-01-03T00:00:00Z");
  });
});

describe("a listing of one's own", () => {
  it("is to be written on where one may write, and nobody else's draft is", () => {
    expect(ofListing(listing({ state: "draft" }))?.link).toBe("/workspace/listings/1/edit");
    expect(ofListing(listing({ state: "returned", can_edit: false }))).toBeUndefined();
  });

  it("is to be confirmed by its last day", () => {
    expect(ofListing(listing({ state: "published", valid_until: "2026-05-01" }))?.due).toBe("2026-05-01");
  });

  it("may be renewed for ninety days after it ran out", () => {
    expect(ofListing(listing({ state: "expired", valid_until: day(80) }))?.kind).toBe("expired");
    expect(ofListing(listing({ state: "expired", valid_until: day(95) }))).toBeUndefined();
  });

  it("waits for nobody here while it is with its reviewers", () => {
    expect(ofListing(listing({ state: "submitted" }))).toBeUndefined();
  });
});

describe("an organisation", () => {
  it("is to be verified by those who run it", () => {
    expect(ofOrganization(organization({ state: "unverified", my_roles: ["owner"] }))?.kind).toBe("unverified");
    expect(ofOrganization(organization({ state: "unverified", my_roles: ["contributor"] }))).toBeUndefined();
    expect(ofOrganization(organization({ state: "verified", my_roles: ["owner"] }))).toBeUndefined();
  });

  it("is decided on by others than its members", () => {
    expect(ofVerification(organization({ state: "submitted" }))?.kind).toBe("verify");
    expect(ofVerification(organization({ state: "submitted", my_roles: ["owner"] }))).toBeUndefined();
  });
});

const deal = (fields: Partial<DealSummary>) =>
  ({ id: "1", number: "SB-D-1", title: "Pump", allowed_actions: [], may: [], next_action: null, opened_at: "", updated_at: "", ...fields }) as unknown as DealSummary;
const inDays = (days: number) => ({ text: "Call", due_on: day(-days), overdue: days < 0 });

describe("a deal", () => {
  it("asks those for their consent who have not given it, and managers to take it", () => {
    expect(ofDeal(deal({ allowed_actions: ["consent", "lose"] }))?.kind).toBe("consent");
    expect(ofDeal(deal({ may: ["take", "note"] }))?.kind).toBe("unowned");
  });

  it("is to be moved on by whoever plans it, once its day is near", () => {
    const may = ["set_next_action" as const];
    expect(ofDeal(deal({ may, next_action: inDays(3) }))).toMatchObject({ kind: "deal", words: "Call", due: day(-3) });
    expect(ofDeal(deal({ may, next_action: inDays(-3) }))?.kind).toBe("deal");
    expect(ofDeal(deal({ may, next_action: inDays(12) }))).toBeUndefined();
    expect(ofDeal(deal({ next_action: inDays(3) }))).toBeUndefined();
  });

  it("stands there once, however often it is found", () => {
    expect(once([task("deal", { key: "deal:1" }), task("deal", { key: "deal:1" }), task("deal", { key: "deal:2" })])).toHaveLength(2);
  });
});
