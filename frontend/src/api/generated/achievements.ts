/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  AchievementCreate,
  AchievementPatch,
  AchievementRead
} from './silkbridge.schemas';

import { request } from '../client';


export const getCreateAchievementUrl = () => {




  return `/api/v1/achievements`
}

/**
 * Open a draft.
 * @summary Create Achievement
 */
export const createAchievement = async (achievementCreate: AchievementCreate, options?: Parameters<typeof request>[1]): Promise<AchievementRead> => {

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
return request<AchievementRead>(getCreateAchievementUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(achievementCreate)
  }
);}


export const getReadAchievementUrl = (idOrNumber: string,) => {




  return `/api/v1/achievements/${idOrNumber}`
}

/**
 * An achievement by id or number.
 * @summary Read Achievement
 */
export const readAchievement = async (idOrNumber: string, options?: Parameters<typeof request>[1]): Promise<AchievementRead> => {

  return request<AchievementRead>(getReadAchievementUrl(idOrNumber),
  {
    ...options,
    method: 'GET'


  }
);}


export const getDiscardAchievementUrl = (listingId: string,) => {




  return `/api/v1/achievements/${listingId}`
}

/**
 * Throw away a draft that was never submitted.
 * @summary Discard Achievement
 */
export const discardAchievement = async (listingId: string, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getDiscardAchievementUrl(listingId),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getPatchAchievementUrl = (listingId: string,) => {




  return `/api/v1/achievements/${listingId}`
}

/**
 * Change a draft; only what is sent changes.
 * @summary Patch Achievement
 */
export const patchAchievement = async (listingId: string,
    achievementPatch: AchievementPatch, options?: Parameters<typeof request>[1]): Promise<AchievementRead> => {

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
return request<AchievementRead>(getPatchAchievementUrl(listingId),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(achievementPatch)
  }
);}


