// The addresses of relays at the desks.
import { createRoute, lazyRouteComponent, type SearchSchemaInput } from "@tanstack/react-router";
import { type RelayFilters, readRelayFilters } from "@/features/relays/filters";
import { workspace } from "./workspace-root";

export const relays = createRoute({
  getParentRoute: () => workspace,
  path: "relays",
  validateSearch: (search: RelayFilters & SearchSchemaInput): RelayFilters => readRelayFilters({ ...search }),
  component: lazyRouteComponent(() => import("@/pages/relays-page"), "RelaysPage"),
});
export const newRelay = createRoute({
  getParentRoute: () => workspace,
  path: "relays/new",
  component: lazyRouteComponent(() => import("@/pages/relay-new-page"), "RelayNewPage"),
});
export const relay = createRoute({
  getParentRoute: () => workspace,
  path: "relays/$id",
  component: lazyRouteComponent(() => import("@/pages/relay-page"), "RelayPage"),
});
