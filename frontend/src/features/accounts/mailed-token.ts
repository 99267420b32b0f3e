// The token of a mailed link stands behind the #, where no server on the way sees it.
import { useRouterState } from "@tanstack/react-router";

/** The token of the address; undefined when there is none. */
export function useMailedToken(): string | undefined {
  const hash = useRouterState({ select: (state) => state.location.hash });
  return new URLSearchParams(hash).get("token") ?? undefined;
}

const KEY = "silkbridge.invitation";

export interface KeptInvitation {
  token: string;
  email: string;
}

/** Keeps an invitation while its reader signs in or registers in this tab. */
export function keepInvitation(invitation: KeptInvitation | undefined): void {
  try {
    if (invitation) sessionStorage.setItem(KEY, JSON.stringify(invitation));
    else sessionStorage.removeItem(KEY);
  } catch {
    // without storage the mailed link has to be opened once more
  }
}

export function keptInvitation(): KeptInvitation | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(KEY) ?? "null") as KeptInvitation | null) ?? undefined;
  } catch {
    return undefined;
  }
}
