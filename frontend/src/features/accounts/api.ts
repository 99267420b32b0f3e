// Who is signed in, the ways in and out, and what people keep about themselves.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  changePassword,
  completeReset,
  endSignIn,
  listSignIns,
  patchMe,
  readMe,
  register,
  requestReset,
  requestVerification,
  signIn,
  signOut,
  verifyEmail,
} from "@/api/generated/accounts";
import { readInstallation } from "@/api/generated/installation";
import type {
  Credentials,
  PasswordChange,
  PasswordReset,
  ProfilePatch,
  Registration,
} from "@/api/generated/silkbridge.schemas";

export const ME = ["me"] as const;
const SIGN_INS = ["sign-ins"] as const;

export function useMe() {
  return useQuery({ queryKey: ME, queryFn: ({ signal }) => readMe({ signal }), staleTime: 300_000 });
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => signIn(credentials),
    // what a visitor saw is not what a member may see
    onSuccess: () => queries.resetQueries(),
  });
}

/** Signing in anew over an open page: everything is asked again, nothing on the page is let go. */
export function useSignInAgain() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => signIn(credentials),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** `leave` goes to a page that visitors may see, before this one is emptied. */
export function useSignOut(leave?: () => Promise<void>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => signOut(),
    onSuccess: async () => {
      await leave?.();
      await queries.resetQueries();
    },
  });
}

export const useRegister = () => useMutation({ mutationFn: (data: Registration) => register(data) });
export const useVerificationMail = () =>
  useMutation({ mutationFn: (email: string) => requestVerification({ email }) });
export const usePasswordReset = () => useMutation({ mutationFn: (email: string) => requestReset({ email }) });
export const useNewPassword = () => useMutation({ mutationFn: (data: PasswordReset) => completeReset(data) });

/** Uses a mailed token up, once however often the page asks. */
export function useVerification(token: string | undefined) {
  return useQuery({
    queryKey: ["verification", token],
    queryFn: async () => {
      await verifyEmail({ token: token ?? "" });
      return true;
    },
    enabled: token !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Whether this is a demo, and as whom one may look around. */
export function useInstallation() {
  return useQuery({
    queryKey: ["installation"],
    queryFn: ({ signal }) => readInstallation({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useProfilePatch() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (patch: ProfilePatch) => patchMe(patch),
    onSuccess: () => queries.invalidateQueries({ queryKey: ME }),
  });
}

export function usePasswordChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: PasswordChange) => changePassword(change),
    onSuccess: () => queries.invalidateQueries({ queryKey: SIGN_INS }),
  });
}

export function useSignIns() {
  return useQuery({ queryKey: SIGN_INS, queryFn: ({ signal }) => listSignIns({ signal }) });
}

export function useEndSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => endSignIn(id),
    onSettled: () => queries.invalidateQueries({ queryKey: SIGN_INS }),
  });
}
