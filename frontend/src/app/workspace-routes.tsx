// The addresses of the desks.
import { createRoute, lazyRouteComponent, type SearchSchemaInput } from "@tanstack/react-router";
import { type Address, root, text } from "./root-route";

const workspace = createRoute({
  getParentRoute: () => root,
  path: "workspace",
  component: lazyRouteComponent(() => import("./workspace-layout"), "WorkspaceLayout"),
});
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

export const workspaceTree = workspace.addChildren([home, listings, imports, imported, notifications, profile]);
