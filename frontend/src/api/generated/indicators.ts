/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  FoundIndicators,
  Reading
} from './silkbridge.schemas';

import { request } from '../client';


export const getReadIndicatorsUrl = () => {




  return `/api/v1/indicators/readings`
}

/**
 * Find figures with their names, comparisons and units in a text; nothing is kept.
 * @summary Read Indicators
 */
export const readIndicators = async (reading: Reading, options?: Parameters<typeof request>[1]): Promise<FoundIndicators> => {

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
return request<FoundIndicators>(getReadIndicatorsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(reading)
  }
);}


