// All addresses of the pages; each page is fetched when it is first opened.
import { createRoute, createRouter, lazyRouteComponent, type SearchSchemaInput } from "@tanstack/react-router";
import { type Filters, readFilters } from "@/features/discovery/filters";
import { type ProjectFilters, readProjectFilters } from "@/features/metrics/filters";
import { CrashPage } from "@/pages/crash-page";
import { NotFoundPage } from "@/pages/not-found-page";
import { PortalLayout } from "./portal-layout";
import { type Address, root, text } from "./root-route";
import { parseSearch, stringifySearch } from "./search-params";
import { workspaceTree } from "./workspace-routes";

const portal = createRoute({ getParentRoute: () => root, id: "portal", component: PortalLayout });

const filters = (search: Partial<Filters> & SearchSchemaInput): Filters => readFilters(search);

const home = createRoute({
  getParentRoute: () => portal,
  path: "/",
  component: lazyRouteComponent(() => import("@/pages/home-page"), "HomePage"),
});
const achievements = createRoute({
  getParentRoute: () => portal,
  path: "achievements",
  validateSearch: filters,
  component: lazyRouteComponent(() => import("@/pages/achievements-page"), "AchievementsPage"),
});
const achievement = createRoute({
  getParentRoute: () => portal,
  path: "achievements/$id",
  component: lazyRouteComponent(() => import("@/pages/achievement-page"), "AchievementPage"),
});
const page = (search: Address & SearchSchemaInput) => ({ page: text(search["page"]) });
const achievementMatches = createRoute({
  getParentRoute: () => portal,
  path: "achievements/$id/matches",
  validateSearch: page,
  component: lazyRouteComponent(() => import("@/pages/matches-page"), "AchievementMatchesPage"),
});
const achievementMatch = createRoute({
  getParentRoute: () => portal,
  path: "achievements/$id/matches/$other",
  component: lazyRouteComponent(() => import("@/pages/match-page"), "AchievementMatchPage"),
});
const challenges = createRoute({
  getParentRoute: () => portal,
  path: "challenges",
  validateSearch: filters,
  component: lazyRouteComponent(() => import("@/pages/challenges-page"), "ChallengesPage"),
});
const challenge = createRoute({
  getParentRoute: () => portal,
  path: "challenges/$id",
  component: lazyRouteComponent(() => import("@/pages/challenge-page"), "ChallengePage"),
});
const challengeMatches = createRoute({
  getParentRoute: () => portal,
  path: "challenges/$id/matches",
  validateSearch: page,
  component: lazyRouteComponent(() => import("@/pages/matches-page"), "ChallengeMatchesPage"),
});
const challengeMatch = createRoute({
  getParentRoute: () => portal,
  path: "challenges/$id/matches/$other",
  component: lazyRouteComponent(() => import("@/pages/match-page"), "ChallengeMatchPage"),
});
const organizations = createRoute({
  getParentRoute: () => portal,
  path: "organizations",
  validateSearch: (search: Address & SearchSchemaInput) => ({
    q: text(search["q"]),
    kind: text(search["kind"]),
    page: text(search["page"]),
  }),
  component: lazyRouteComponent(() => import("@/pages/organizations-page"), "OrganizationsPage"),
});
const organization = createRoute({
  getParentRoute: () => portal,
  path: "organizations/$id",
  component: lazyRouteComponent(() => import("@/pages/organization-page"), "OrganizationPage"),
});
const network = createRoute({
  getParentRoute: () => portal,
  path: "network",
  validateSearch: (search: Address & SearchSchemaInput) => ({ q: text(search["q"]), kind: text(search["kind"]) }),
  component: lazyRouteComponent(() => import("@/pages/network-page"), "NetworkPage"),
});
const node = createRoute({
  getParentRoute: () => portal,
  path: "network/$slug",
  component: lazyRouteComponent(() => import("@/pages/node-page"), "NodePage"),
});
const notices = createRoute({
  getParentRoute: () => portal,
  path: "notices",
  validateSearch: (search: Address & SearchSchemaInput) => ({
    q: text(search["q"]),
    state: text(search["state"]),
    page: text(search["page"]),
  }),
  component: lazyRouteComponent(() => import("@/pages/notices-page"), "NoticesPage"),
});
const notice = createRoute({
  getParentRoute: () => portal,
  path: "notices/$id",
  component: lazyRouteComponent(() => import("@/pages/notice-page"), "NoticePage"),
});
const statistics = createRoute({
  getParentRoute: () => portal,
  path: "statistics",
  validateSearch: (search: ProjectFilters & SearchSchemaInput): ProjectFilters => readProjectFilters(search),
  component: lazyRouteComponent(() => import("@/pages/statistics-page"), "StatisticsPage"),
});
const calculator = createRoute({
  getParentRoute: () => portal,
  path: "calculator",
  validateSearch: (search: Address & SearchSchemaInput) => ({
    region: text(search["region"]),
    route: text(search["route"]),
  }),
  component: lazyRouteComponent(() => import("@/pages/calculator-page"), "CalculatorPage"),
});
const signIn = createRoute({
  getParentRoute: () => portal,
  path: "sign-in",
  validateSearch: (search: Address & SearchSchemaInput) => ({ next: text(search["next"]) }),
  component: lazyRouteComponent(() => import("@/pages/sign-in-page"), "SignInPage"),
});
const register = createRoute({
  getParentRoute: () => portal,
  path: "register",
  component: lazyRouteComponent(() => import("@/pages/register-page"), "RegisterPage"),
});
// the tokens of mailed links stand behind the #, where no server sees them
const verify = createRoute({
  getParentRoute: () => portal,
  path: "verify",
  component: lazyRouteComponent(() => import("@/pages/verify-page"), "VerifyPage"),
});
const reset = createRoute({
  getParentRoute: () => portal,
  path: "reset",
  component: lazyRouteComponent(() => import("@/pages/reset-page"), "ResetPage"),
});
const invitation = createRoute({
  getParentRoute: () => portal,
  path: "invitation",
  component: lazyRouteComponent(() => import("@/pages/invitation-page"), "InvitationPage"),
});
const unsubscribe = createRoute({
  getParentRoute: () => portal,
  path: "unsubscribe",
  component: lazyRouteComponent(() => import("@/pages/unsubscribe-page"), "UnsubscribePage"),
});
const nowhere = createRoute({ getParentRoute: () => portal, path: "$", component: NotFoundPage });
const specimen = createRoute({
  getParentRoute: () => root,
  path: "dev/specimen",
  component: import.meta.env.DEV
    ? lazyRouteComponent(() => import("./specimen-frame"), "SpecimenFrame")
    : NotFoundPage,
});

const tree = root.addChildren([
  portal.addChildren([
    home,
    achievements,
    achievement,
    achievementMatches,
    achievementMatch,
    challenges,
    challenge,
    challengeMatches,
    challengeMatch,
    organizations,
    organization,
    network,
    node,
    notices,
    notice,
    statistics,
    calculator,
    signIn,
    register,
    verify,
    reset,
    invitation,
    unsubscribe,
    nowhere,
  ]),
  workspaceTree,
  specimen,
]);

export const router = createRouter({
  routeTree: tree,
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: CrashPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
