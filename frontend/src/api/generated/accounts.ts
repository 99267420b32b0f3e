/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  AddressGiven,
  Credentials,
  MailPromised,
  MeRead,
  PasswordChange,
  PasswordReset,
  PersonRead,
  ProfilePatch,
  Registration,
  SignInRead,
  TokenGiven
} from './silkbridge.schemas';

import { request } from '../client';


export const getRegisterUrl = () => {




  return `/api/v1/accounts`
}

/**
 * Open an account. The answer is the same when the address has one already.
 * @summary Register
 */
export const register = async (registration: Registration, options?: Parameters<typeof request>[1]): Promise<MailPromised> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<MailPromised>(getRegisterUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(registration)
  }
);}


export const getRequestVerificationUrl = () => {




  return `/api/v1/accounts/verification-mails`
}

/**
 * Ask for the link once more.
 * @summary Request Verification
 */
export const requestVerification = async (addressGiven: AddressGiven, options?: Parameters<typeof request>[1]): Promise<MailPromised> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<MailPromised>(getRequestVerificationUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(addressGiven)
  }
);}


export const getVerifyEmailUrl = () => {




  return `/api/v1/accounts/verify`
}

/**
 * Prove one's address by the token of a mailed link.
 * @summary Verify Email
 */
export const verifyEmail = async (tokenGiven: TokenGiven, options?: Parameters<typeof request>[1]): Promise<void> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<void>(getVerifyEmailUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(tokenGiven)
  }
);}


export const getReadMeUrl = () => {




  return `/api/v1/me`
}

/**
 * Who the reader is, with all standing; a visitor has none.
 * @summary Read Me
 */
export const readMe = async ( options?: Parameters<typeof request>[1]): Promise<MeRead> => {

  return request<MeRead>(getReadMeUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPatchMeUrl = () => {




  return `/api/v1/me`
}

/**
 * Change one's own name, language or time zone.
 * @summary Patch Me
 */
export const patchMe = async (profilePatch: ProfilePatch, options?: Parameters<typeof request>[1]): Promise<PersonRead> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<PersonRead>(getPatchMeUrl(),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(profilePatch)
  }
);}


export const getChangePasswordUrl = () => {




  return `/api/v1/me/password`
}

/**
 * Set a new password by the present one; all other sign-ins end.
 * @summary Change Password
 */
export const changePassword = async (passwordChange: PasswordChange, options?: Parameters<typeof request>[1]): Promise<void> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<void>(getChangePasswordUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(passwordChange)
  }
);}


export const getRequestResetUrl = () => {




  return `/api/v1/password-resets`
}

/**
 * Ask for a link with which a new password can be set.
 * @summary Request Reset
 */
export const requestReset = async (addressGiven: AddressGiven, options?: Parameters<typeof request>[1]): Promise<MailPromised> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<MailPromised>(getRequestResetUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(addressGiven)
  }
);}


export const getCompleteResetUrl = () => {




  return `/api/v1/password-resets/complete`
}

/**
 * Set a new password by the token of a mailed link; every sign-in ends.
 * @summary Complete Reset
 */
export const completeReset = async (passwordReset: PasswordReset, options?: Parameters<typeof request>[1]): Promise<void> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<void>(getCompleteResetUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(passwordReset)
  }
);}


export const getListSignInsUrl = () => {




  return `/api/v1/sessions`
}

/**
 * Where the reader is signed in.
 * @summary List Sign Ins
 */
export const listSignIns = async ( options?: Parameters<typeof request>[1]): Promise<SignInRead[]> => {

  return request<SignInRead[]>(getListSignInsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getSignInUrl = () => {




  return `/api/v1/sessions`
}

/**
 * Sign in; the token comes as a cookie that scripts cannot read.
 * @summary Sign In
 */
export const signIn = async (credentials: Credentials, options?: Parameters<typeof request>[1]): Promise<SignInRead> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return request<SignInRead>(getSignInUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(credentials)
  }
);}


export const getSignOutUrl = () => {




  return `/api/v1/sessions/current`
}

/**
 * Sign out here; also good when one is not signed in.
 * @summary Sign Out
 */
export const signOut = async ( options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getSignOutUrl(),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getEndSignInUrl = (signInId: string,) => {




  return `/api/v1/sessions/${signInId}`
}

/**
 * Sign out somewhere else.
 * @summary End Sign In
 */
export const endSignIn = async (signInId: string, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getEndSignInUrl(signInId),
  {
    ...options,
    method: 'DELETE'


  }
);}


