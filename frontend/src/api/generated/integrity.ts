/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  IntegrityRead,
  IntegrityWrite
} from './silkbridge.schemas';

import { request } from '../client';


export const getListBreachesUrl = () => {




  return `/api/v1/integrity`
}

/**
 * Breaches of integrity that were recorded.
 * @summary List Breaches
 */
export const listBreaches = async ( options?: Parameters<typeof request>[1]): Promise<IntegrityRead[]> => {

  return request<IntegrityRead[]>(getListBreachesUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getRecordBreachUrl = () => {




  return `/api/v1/integrity`
}

/**
 * Record a proven breach of integrity.
 * @summary Record Breach
 */
export const recordBreach = async (integrityWrite: IntegrityWrite, options?: Parameters<typeof request>[1]): Promise<IntegrityRead[]> => {

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
return request<IntegrityRead[]>(getRecordBreachUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(integrityWrite)
  }
);}


export const getLiftBreachUrl = (recordId: string,) => {




  return `/api/v1/integrity/${recordId}/lifting`
}

/**
 * Let a breach count no more.
 * @summary Lift Breach
 */
export const liftBreach = async (recordId: string, options?: Parameters<typeof request>[1]): Promise<IntegrityRead[]> => {

  return request<IntegrityRead[]>(getLiftBreachUrl(recordId),
  {
    ...options,
    method: 'POST'


  }
);}


