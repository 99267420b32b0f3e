// The addresses of the desks.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "./root-route";

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

export const workspaceTree = workspace.addChildren([home]);
