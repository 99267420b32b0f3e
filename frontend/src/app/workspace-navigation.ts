// The desks in the side navigation, and who is shown which. Rights stay with the server.
import type { MeRead } from "@/api/types";

export interface WorkspaceItem {
  to: "/workspace";
  /** Key in the `workspace` texts. */
  text: string;
  shown: (me: MeRead) => boolean;
}

export const WORKSPACE_ITEMS: readonly WorkspaceItem[] = [
  { to: "/workspace", text: "workspace:nav.home", shown: () => true },
];
