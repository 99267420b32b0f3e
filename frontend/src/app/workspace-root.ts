// The address above all desks.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "./root-route";

export const workspace = createRoute({
  getParentRoute: () => root,
  path: "workspace",
  component: lazyRouteComponent(() => import("./workspace-layout"), "WorkspaceLayout"),
});
