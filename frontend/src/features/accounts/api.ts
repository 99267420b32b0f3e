// Who is signed in, the ways in and out, and what people keep about themselves.
import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
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
  MeRead,
  PasswordChange,
  PasswordReset,
  ProfilePatch,
  Registration,
} from "@/api/generated/silkbridge.schemas";

export const ME = ["me"] as const;
const SIGN_INS = ["sign-ins"] as const;

const ENDED = ["sign-in-ended"] as const;

/** Whoever was at work stays on the page when the sign-in ends elsewhere: nothing typed is lost. */
async function askWho(queries: QueryClient, signal: AbortSignal): Promise<MeRead> {
  const before = queries.getQueryData<MeRead>(ME);
  const me = await readMe({ signal });
  if (me.person || !before?.person) return me;
  queries.setQueryData(ENDED, true);
  return before;
}

export function useMe() {
  const queries = useQueryClient();
  return useQuery({ queryKey: ME, queryFn: ({ signal }) => askWho(queries, signal), staleTime: 300_000 });
}

/** Whether the person on the page has to sign in again. */
export function useSignInEnded(): boolean {
  const { data } = useQuery({
    queryKey: ENDED,
    queryFn: () => false,
    initialData: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
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
    onSuccess: () => {
      queries.setQueryData(ENDED, false);
      return queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== ENDED[0] });
    },
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
