/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  CalculationCreate,
  CalculationRead
} from './silkbridge.schemas';

import { request } from '../client';


export const getCalculateUrl = () => {




  return `/api/v1/distribution/calculations`
}

/**
 * Reckon net income, reward and shares by the rules in force; nothing is kept.
 * @summary Calculate
 */
export const calculate = async (calculationCreate: CalculationCreate, options?: Parameters<typeof request>[1]): Promise<CalculationRead> => {

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
return request<CalculationRead>(getCalculateUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(calculationCreate)
  }
);}


