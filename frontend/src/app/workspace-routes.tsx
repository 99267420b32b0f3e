// The addresses of the desks.
import { createRoute, lazyRouteComponent, type SearchSchemaInput } from "@tanstack/react-router";
import { type DealFilters, readDealFilters } from "@/features/deals/filters";
import { type QueueFilters, readQueueFilters } from "@/features/review/filters";
import { type InboxFilters, readInboxFilters } from "@/features/suggestions/filters";
import { objections } from "./notice-routes";
import { challengeRoutes } from "./challenge-routes";
import { newRelay, relay, relays } from "./relay-routes";
import { type Address, text } from "./root-route";
import { workspace } from "./workspace-root";

const home = createRoute({
  getParentRoute: () => workspace,
  path: "/",
  component: lazyRouteComponent(() => import("@/pages/workspace-home-page"), "WorkspaceHomePage"),
});
const listings = createRoute({
  getParentRoute: () => workspace,
  path: "listings",
  validateSearch: (search: Address & SearchSchemaInput) => ({
    state: text(search["state"]),
    kind: text(search["kind"]),
    organization: text(search["organization"]),
    page: text(search["page"]),
  }),
  component: lazyRouteComponent(() => import("@/pages/my-listings-page"), "MyListingsPage"),
});
const newListing = createRoute({
  getParentRoute: () => workspace,
  path: "listings/new",
  validateSearch: (search: Address & SearchSchemaInput) => ({ kind: text(search["kind"]) }),
  component: lazyRouteComponent(() => import("@/pages/listing-new-page"), "ListingNewPage"),
});
const listingDesk = createRoute({
  getParentRoute: () => workspace,
  path: "listings/$id",
  component: lazyRouteComponent(() => import("@/pages/listing-desk-page"), "ListingDeskPage"),
});
const listingEdit = createRoute({
  getParentRoute: () => workspace,
  path: "listings/$id/edit",
  validateSearch: (search: Address & SearchSchemaInput) => ({ step: text(search["step"]), at: text(search["at"]) }),
  component: lazyRouteComponent(() => import("@/pages/listing-edit-page"), "ListingEditPage"),
});
const inbox = createRoute({
  getParentRoute: () => workspace,
  path: "inbox",
  validateSearch: (search: InboxFilters & SearchSchemaInput): InboxFilters => readInboxFilters({ ...search }),
  component: lazyRouteComponent(() => import("@/pages/inbox-page"), "InboxPage"),
});
const suggested = createRoute({
  getParentRoute: () => workspace,
  path: "inbox/$id",
  validateSearch: (search: InboxFilters & SearchSchemaInput): InboxFilters => readInboxFilters({ ...search }),
  component: lazyRouteComponent(() => import("@/pages/inbox-page"), "SuggestionPage"),
});
const deals = createRoute({
  getParentRoute: () => workspace,
  path: "deals",
  validateSearch: (search: DealFilters & SearchSchemaInput): DealFilters => readDealFilters({ ...search }),
  component: lazyRouteComponent(() => import("@/pages/deals-page"), "DealsPage"),
});
const deal = createRoute({
  getParentRoute: () => workspace,
  path: "deals/$id",
  validateSearch: (search: { show?: "notes" | undefined } & SearchSchemaInput) => ({
    show: search.show === "notes" ? search.show : undefined,
  }),
  component: lazyRouteComponent(() => import("@/pages/deal-page"), "DealPage"),
});
const contract = createRoute({
  getParentRoute: () => workspace,
  path: "deals/$id/contract",
  component: lazyRouteComponent(() => import("@/pages/contract-page"), "ContractPage"),
});
const searches = createRoute({
  getParentRoute: () => workspace,
  path: "searches",
  validateSearch: (search: Address & SearchSchemaInput) => ({ page: text(search["page"]) }),
  component: lazyRouteComponent(() => import("@/pages/searches-page"), "SearchesPage"),
});
const rulesPage = lazyRouteComponent(() => import("@/pages/rules-page"), "RulesPage");
const rules = createRoute({ getParentRoute: () => workspace, path: "rules", component: rulesPage });
const queries = createRoute({
  getParentRoute: () => workspace,
  path: "queries",
  validateSearch: (search: Address & SearchSchemaInput) => ({ day: text(search["day"]) }),
  component: lazyRouteComponent(() => import("@/pages/queries-page"), "QueriesPage"),
});
const imports = createRoute({
  getParentRoute: () => workspace,
  path: "imports",
  component: lazyRouteComponent(() => import("@/pages/imports-page"), "ImportsPage"),
});
const imported = createRoute({
  getParentRoute: () => workspace,
  path: "imports/$id",
  validateSearch: (search: Address & SearchSchemaInput) => ({
    rows: text(search["rows"]),
    page: text(search["page"]),
  }),
  component: lazyRouteComponent(() => import("@/pages/import-page"), "ImportPage"),
});
const review = createRoute({
  getParentRoute: () => workspace,
  path: "review",
  validateSearch: (search: QueueFilters & SearchSchemaInput): QueueFilters => readQueueFilters({ ...search }),
  component: lazyRouteComponent(() => import("@/pages/review-page"), "ReviewPage"),
});
const reviewed = createRoute({
  getParentRoute: () => workspace,
  path: "review/$id",
  component: lazyRouteComponent(() => import("@/pages/review-listing-page"), "ReviewListingPage"),
});
const compliance = createRoute({
  getParentRoute: () => workspace,
  path: "compliance",
  validateSearch: (search: Address & SearchSchemaInput) => ({
    show: text(search["show"]),
    q: text(search["q"]),
    page: text(search["page"]),
  }),
  component: lazyRouteComponent(() => import("@/pages/compliance-page"), "CompliancePage"),
});
const catalogue = createRoute({
  getParentRoute: () => workspace,
  path: "compliance/catalogue",
  component: lazyRouteComponent(() => import("@/pages/compliance-catalogue-page"), "ComplianceCataloguePage"),
});
const exportCase = createRoute({
  getParentRoute: () => workspace,
  path: "compliance/$id",
  component: lazyRouteComponent(() => import("@/pages/compliance-case-page"), "ComplianceCasePage"),
});
const verifications = createRoute({
  getParentRoute: () => workspace,
  path: "verifications",
  validateSearch: (search: Address & SearchSchemaInput) => ({
    show: text(search["show"]),
    q: text(search["q"]),
    page: text(search["page"]),
  }),
  component: lazyRouteComponent(() => import("@/pages/verifications-page"), "VerificationsPage"),
});
const verification = createRoute({
  getParentRoute: () => workspace,
  path: "verifications/$id",
  component: lazyRouteComponent(() => import("@/pages/verification-page"), "VerificationPage"),
});
const ownOrganizations = createRoute({
  getParentRoute: () => workspace,
  path: "organizations",
  component: lazyRouteComponent(() => import("@/pages/my-organizations-page"), "MyOrganizationsPage"),
});
const newOrganization = createRoute({
  getParentRoute: () => workspace,
  path: "organizations/new",
  component: lazyRouteComponent(() => import("@/pages/organization-new-page"), "OrganizationNewPage"),
});
const ownOrganization = createRoute({
  getParentRoute: () => workspace,
  path: "organizations/$id",
  validateSearch: (search: Address & SearchSchemaInput) => ({ show: text(search["show"]) }),
  component: lazyRouteComponent(() => import("@/pages/organization-desk-page"), "OrganizationDeskPage"),
});
const ownNodes = createRoute({
  getParentRoute: () => workspace,
  path: "nodes",
  component: lazyRouteComponent(() => import("@/pages/nodes-desk-page"), "NodesDeskPage"),
});
const newNode = createRoute({
  getParentRoute: () => workspace,
  path: "nodes/new",
  validateSearch: (search: Address & SearchSchemaInput) => ({ parent: text(search["parent"]) }),
  component: lazyRouteComponent(() => import("@/pages/node-new-page"), "NodeNewPage"),
});
const ownNode = createRoute({
  getParentRoute: () => workspace,
  path: "nodes/$id",
  component: lazyRouteComponent(() => import("@/pages/node-desk-page"), "NodeDeskPage"),
});
const notifications = createRoute({
  getParentRoute: () => workspace,
  path: "notifications",
  validateSearch: (search: Address & SearchSchemaInput) => ({
    show: text(search["show"]),
    page: text(search["page"]),
  }),
  component: lazyRouteComponent(() => import("@/pages/notifications-page"), "NotificationsPage"),
});
const profile = createRoute({
  getParentRoute: () => workspace,
  path: "profile",
  component: lazyRouteComponent(() => import("@/pages/profile-page"), "ProfilePage"),
});

export const workspaceTree = workspace.addChildren([
  home,
  listings,
  newListing,
  listingDesk,
  listingEdit,
  inbox,
  suggested,
  deals,
  deal,
  contract,
  relays,
  newRelay,
  relay,
  ...challengeRoutes,
  searches,
  rules,
  queries,
  imports,
  imported,
  review,
  reviewed,
  objections,
  compliance,
  catalogue,
  exportCase,
  verifications,
  verification,
  ownOrganizations,
  newOrganization,
  ownOrganization,
  ownNodes,
  newNode,
  ownNode,
  notifications,
  profile,
]);
