// The address of the desk that decides about objections to public notices.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { workspace } from "./workspace-root";

export const objections = createRoute({
  getParentRoute: () => workspace,
  path: "objections",
  component: lazyRouteComponent(() => import("@/pages/objections-page"), "ObjectionsPage"),
});
