// The desks in the side navigation, and who is shown which. Rights stay with the server.
import type { LinkProps } from "@tanstack/react-router";
import type { DeskRole } from "@/api/generated/silkbridge.schemas";
import type { MeRead } from "@/api/types";
import type { CountName } from "./workspace-counts";

export interface WorkspaceItem {
  to: NonNullable<LinkProps["to"]>;
  /** Key in the `workspace` texts. */
  text: string;
  shown: (me: MeRead) => boolean;
  /** What waits behind it, as a figure at the end of the line. */
  count?: CountName;
  /** Also among the tabs at a phone's lower edge, of which there are at most four. */
  tab?: boolean;
}

const isMember = (me: MeRead) => me.memberships.length > 0;

const administers = (me: MeRead) => me.platform_roles.includes("administrator");
const keepsRules = (me: MeRead) => administers(me) || me.platform_roles.includes("regulator");
const sitsAs = (me: MeRead, ...roles: readonly DeskRole[]) =>
  me.desks.some((desk) => desk.roles.some((role) => roles.includes(role)));
const decides = (me: MeRead) => administers(me) || sitsAs(me, "head", "reviewer");
const overseesGate = (me: MeRead) => decides(me) || me.platform_roles.includes("regulator");
const keepsNodes = (me: MeRead) => administers(me) || sitsAs(me, "head");
const ENDORSING = new Set<string>(["owner", "admin", "tto_officer"]);
const answers = (me: MeRead) => isMember(me) || sitsAs(me, "technology_manager");
const deals = (me: MeRead) => answers(me) || sitsAs(me, "head", "reviewer") || administers(me);
const worksOnReviews = (me: MeRead) => isMember(me) || decides(me);
const carries = (me: MeRead) => isMember(me) || overseesGate(me) || sitsAs(me, "incubator_operator");
const reviews = (me: MeRead) =>
  decides(me) || me.memberships.some((membership) => membership.roles.some((role) => ENDORSING.has(role)));

export const WORKSPACE_ITEMS: readonly WorkspaceItem[] = [
  { to: "/workspace", text: "workspace:nav.home", shown: () => true, tab: true },
  { to: "/workspace/listings", text: "workspace:nav.listings", shown: isMember, count: "drafts", tab: true },
  { to: "/workspace/inbox", text: "workspace:nav.inbox", shown: answers, count: "matches", tab: true },
  { to: "/workspace/deals", text: "workspace:nav.deals", shown: deals, count: "deals", tab: true },
  { to: "/workspace/relays", text: "workspace:nav.relays", shown: carries, count: "relays" },
  { to: "/workspace/proposals", text: "workspace:nav.proposals", shown: isMember },
  { to: "/workspace/panels", text: "workspace:nav.panels", shown: () => true },
  { to: "/workspace/reviews", text: "workspace:nav.reviews", shown: worksOnReviews },
  { to: "/workspace/imports", text: "workspace:nav.imports", shown: isMember },
  { to: "/workspace/review", text: "workspace:nav.review", shown: reviews, count: "reviews", tab: true },
  { to: "/workspace/compliance", text: "workspace:nav.compliance", shown: overseesGate },
  { to: "/workspace/objections", text: "workspace:nav.objections", shown: overseesGate, count: "objections" },
  { to: "/workspace/experts", text: "workspace:nav.experts", shown: decides },
  { to: "/workspace/verifications", text: "workspace:nav.verifications", shown: decides, count: "verifications", tab: true },
  { to: "/workspace/organizations", text: "workspace:nav.organizations", shown: () => true },
  { to: "/workspace/nodes", text: "workspace:nav.nodesDesk", shown: keepsNodes },
  { to: "/workspace/searches", text: "workspace:nav.searches", shown: () => true },
  { to: "/workspace/rules", text: "workspace:nav.rules", shown: keepsRules },
  { to: "/workspace/queries", text: "workspace:nav.queries", shown: administers },
  { to: "/workspace/notifications", text: "workspace:nav.notifications", shown: () => true, count: "unread" },
];
