/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  ListSavedSearchesParams,
  SavedSearchCreate,
  SavedSearchPage,
  SavedSearchPatch,
  SavedSearchRead,
  Unsubscribe,
  Unsubscribed
} from './silkbridge.schemas';

import { request } from '../client';


export const getListSavedSearchesUrl = (params?: ListSavedSearchesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/saved-searches?${stringifiedParams}` : `/api/v1/saved-searches`
}

/**
 * My saved searches, the newest first.
 * @summary List Saved Searches
 */
export const listSavedSearches = async (params?: ListSavedSearchesParams, options?: Parameters<typeof request>[1]): Promise<SavedSearchPage> => {

  return request<SavedSearchPage>(getListSavedSearchesUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getSaveSearchUrl = () => {




  return `/api/v1/saved-searches`
}

/**
 * Keep a search, and choose when to hear of new listings that answer it.
 * @summary Save Search
 */
export const saveSearch = async (savedSearchCreate: SavedSearchCreate, options?: Parameters<typeof request>[1]): Promise<SavedSearchRead> => {

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
return request<SavedSearchRead>(getSaveSearchUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(savedSearchCreate)
  }
);}


export const getUnsubscribeUrl = () => {




  return `/api/v1/saved-searches/unsubscribe`
}

/**
 * End the mails about a search by the link in one of them; nobody needs to sign in.
 * @summary Unsubscribe
 */
export const unsubscribe = async (unsubscribeBody: Unsubscribe, options?: Parameters<typeof request>[1]): Promise<Unsubscribed> => {

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
return request<Unsubscribed>(getUnsubscribeUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(unsubscribeBody)
  }
);}


export const getDeleteSavedSearchUrl = (searchId: string,) => {




  return `/api/v1/saved-searches/${searchId}`
}

/**
 * Forget a search.
 * @summary Delete Saved Search
 */
export const deleteSavedSearch = async (searchId: string, options?: Parameters<typeof request>[1]): Promise<void> => {

  return request<void>(getDeleteSavedSearchUrl(searchId),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getReadSavedSearchUrl = (searchId: string,) => {




  return `/api/v1/saved-searches/${searchId}`
}

/**
 * One of my saved searches.
 * @summary Read Saved Search
 */
export const readSavedSearch = async (searchId: string, options?: Parameters<typeof request>[1]): Promise<SavedSearchRead> => {

  return request<SavedSearchRead>(getReadSavedSearchUrl(searchId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getChangeSavedSearchUrl = (searchId: string,) => {




  return `/api/v1/saved-searches/${searchId}`
}

/**
 * Rename a search, change its question or when it tells of news.
 * @summary Change Saved Search
 */
export const changeSavedSearch = async (searchId: string,
    savedSearchPatch: SavedSearchPatch, options?: Parameters<typeof request>[1]): Promise<SavedSearchRead> => {

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
return request<SavedSearchRead>(getChangeSavedSearchUrl(searchId),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(savedSearchPatch)
  }
);}


