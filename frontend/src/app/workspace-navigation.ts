// The desks in the side navigation, and who is shown which. Rights stay with the server.
import type { LinkProps } from "@tanstack/react-router";
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

export const WORKSPACE_ITEMS: readonly WorkspaceItem[] = [
  { to: "/workspace", text: "workspace:nav.home", shown: () => true, tab: true },
  { to: "/workspace/listings", text: "workspace:nav.listings", shown: isMember, count: "drafts", tab: true },
  { to: "/workspace/imports", text: "workspace:nav.imports", shown: isMember },
  { to: "/workspace/notifications", text: "workspace:nav.notifications", shown: () => true, count: "unread", tab: true },
];
