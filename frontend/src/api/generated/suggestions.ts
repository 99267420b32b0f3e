/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  Assignee,
  HumanScore,
  ListSuggestionsParams,
  SuggestionPage,
  SuggestionRead,
  SuggestionStep
} from './silkbridge.schemas';

import { request } from '../client';


export const getListSuggestionsUrl = (params?: ListSuggestionsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const explodeParameters = ["state"];

    if (Array.isArray(value) && explodeParameters.includes(key)) {
      value.forEach((v) => {
        normalizedParams.append(key, v === null ? 'null' : String(v));
      });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/suggestions?${stringifiedParams}` : `/api/v1/suggestions`
}

/**
 * Pairs that wait for my answer or have it, the best first.
 * @summary List Suggestions
 */
export const listSuggestions = async (params?: ListSuggestionsParams, options?: Parameters<typeof request>[1]): Promise<SuggestionPage> => {

  return request<SuggestionPage>(getListSuggestionsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReadSuggestionUrl = (suggestionId: string,) => {




  return `/api/v1/suggestions/${suggestionId}`
}

/**
 * One pair as my side sees it.
 * @summary Read Suggestion
 */
export const readSuggestion = async (suggestionId: string, options?: Parameters<typeof request>[1]): Promise<SuggestionRead> => {

  return request<SuggestionRead>(getReadSuggestionUrl(suggestionId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getActOnSuggestionUrl = (suggestionId: string,) => {




  return `/api/v1/suggestions/${suggestionId}/actions`
}

/**
 * Accept, decline with a reason, put off, give to somebody, or think again.
 * @summary Act On Suggestion
 */
export const actOnSuggestion = async (suggestionId: string,
    suggestionStep: SuggestionStep, options?: Parameters<typeof request>[1]): Promise<SuggestionRead> => {

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
return request<SuggestionRead>(getActOnSuggestionUrl(suggestionId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(suggestionStep)
  }
);}


export const getListAssigneesUrl = (suggestionId: string,) => {




  return `/api/v1/suggestions/${suggestionId}/assignees`
}

/**
 * People the suggestion can be given to.
 * @summary List Assignees
 */
export const listAssignees = async (suggestionId: string, options?: Parameters<typeof request>[1]): Promise<Assignee[]> => {

  return request<Assignee[]>(getListAssigneesUrl(suggestionId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getScoreSuggestionUrl = (suggestionId: string,) => {




  return `/api/v1/suggestions/${suggestionId}/score`
}

/**
 * Say from 1 to 5 how good the pair is; the system's own score stays as it is.
 * @summary Score Suggestion
 */
export const scoreSuggestion = async (suggestionId: string,
    humanScore: HumanScore, options?: Parameters<typeof request>[1]): Promise<SuggestionRead> => {

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
return request<SuggestionRead>(getScoreSuggestionUrl(suggestionId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(humanScore)
  }
);}


