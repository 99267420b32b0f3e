/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  ChallengeCreate,
  ChallengePatch,
  ChallengeRead
} from './silkbridge.schemas';

import { request } from '../client';


export const getCreateChallengeUrl = () => {




  return `/api/v1/challenges`
}

/**
 * Open a draft.
 * @summary Create Challenge
 */
export const createChallenge = async (challengeCreate: ChallengeCreate, options?: Parameters<typeof request>[1]): Promise<ChallengeRead> => {

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
return request<ChallengeRead>(getCreateChallengeUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(challengeCreate)
  }
);}


export const getReadChallengeUrl = (idOrNumber: string,) => {




  return `/api/v1/challenges/${idOrNumber}`
}

/**
 * A challenge by id or number.
 * @summary Read Challenge
 */
export const readChallenge = async (idOrNumber: string, options?: Parameters<typeof request>[1]): Promise<ChallengeRead> => {

  return request<ChallengeRead>(getReadChallengeUrl(idOrNumber),
  {
    ...options,
    method: 'GET'


  }
);}


export const getDiscardChallengeUrl = (listingId: string,) => {




  return `/api/v1/challenges/${listingId}`
}

/**
 * Throw away a draft that was never submitted.
 * @summary Discard Challenge
 */
export const discardChallenge = async (listingId: string, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getDiscardChallengeUrl(listingId),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getPatchChallengeUrl = (listingId: string,) => {




  return `/api/v1/challenges/${listingId}`
}

/**
 * Change a draft; only what is sent changes.
 * @summary Patch Challenge
 */
export const patchChallenge = async (listingId: string,
    challengePatch: ChallengePatch, options?: Parameters<typeof request>[1]): Promise<ChallengeRead> => {

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
return request<ChallengeRead>(getPatchChallengeUrl(listingId),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(challengePatch)
  }
);}


