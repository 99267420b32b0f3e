// Who is signed in, and the ways in and out.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  completeReset,
  readMe,
  register,
  requestReset,
  requestVerification,
  signIn,
  signOut,
  verifyEmail,
} from "@/api/generated/accounts";
import type { Credentials, PasswordReset, Registration } from "@/api/generated/silkbridge.schemas";

export const ME = ["me"] as const;

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

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: () => signOut(), onSuccess: () => queries.resetQueries() });
}

export const useRegister = () => useMutation({ mutationFn: (data: Registration) => register(data) });
export const useVerify = () => useMutation({ mutationFn: (token: string) => verifyEmail({ token }) });
export const useVerificationMail = () =>
  useMutation({ mutationFn: (email: string) => requestVerification({ email }) });
export const usePasswordReset = () => useMutation({ mutationFn: (email: string) => requestReset({ email }) });
export const useNewPassword = () => useMutation({ mutationFn: (data: PasswordReset) => completeReset(data) });
