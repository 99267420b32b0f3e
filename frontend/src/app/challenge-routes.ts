// The desks of posted challenges: proposals, courses, reviews, panels and their experts.
import { createRoute, lazyRouteComponent, type SearchSchemaInput } from "@tanstack/react-router";
import { type Address, text } from "./root-route";
import { workspace } from "./workspace-root";

const proposals = createRoute({
  getParentRoute: () => workspace,
  path: "proposals",
  component: lazyRouteComponent(() => import("@/pages/proposals-page"), "ProposalsPage"),
});
const proposal = createRoute({
  getParentRoute: () => workspace,
  path: "challenges/$id/proposal",
  validateSearch: (search: Address & SearchSchemaInput) => ({ organization: text(search["organization"]) }),
  component: lazyRouteComponent(() => import("@/pages/proposal-page"), "ProposalPage"),
});
const course = createRoute({
  getParentRoute: () => workspace,
  path: "challenges/$id/course",
  component: lazyRouteComponent(() => import("@/pages/course-page"), "CoursePage"),
});
const opened = createRoute({
  getParentRoute: () => workspace,
  path: "challenges/$id/opened/$proposal",
  component: lazyRouteComponent(() => import("@/pages/opened-page"), "OpenedPage"),
});
const challengeReview = createRoute({
  getParentRoute: () => workspace,
  path: "challenges/$id/review",
  component: lazyRouteComponent(() => import("@/pages/challenge-review-page"), "ChallengeReviewPage"),
});
const reviewsPage = lazyRouteComponent(() => import("@/pages/reviews-page"), "ReviewsPage");
const reviews = createRoute({ getParentRoute: () => workspace, path: "reviews", component: reviewsPage });
const panelsPage = lazyRouteComponent(() => import("@/pages/panels-page"), "PanelsPage");
const panels = createRoute({ getParentRoute: () => workspace, path: "panels", component: panelsPage });
const panel = createRoute({
  getParentRoute: () => workspace,
  path: "panels/$id",
  component: lazyRouteComponent(() => import("@/pages/panel-page"), "PanelPage"),
});
const expertPage = lazyRouteComponent(() => import("@/pages/expert-page"), "ExpertPage");
const expert = createRoute({ getParentRoute: () => workspace, path: "expert", component: expertPage });
const expertsPage = lazyRouteComponent(() => import("@/pages/experts-page"), "ExpertsPage");
const experts = createRoute({ getParentRoute: () => workspace, path: "experts", component: expertsPage });

export const challengeRoutes = [
  proposals,
  proposal,
  course,
  opened,
  challengeReview,
  reviews,
  panels,
  panel,
  expert,
  experts,
] as const;
