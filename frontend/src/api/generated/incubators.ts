/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  IncubatorContractCreate,
  IncubatorFigures,
  IncubatorRead
} from './silkbridge.schemas';

import { request } from '../client';


export const getListIncubatorsUrl = () => {




  return `/api/v1/incubators`
}

/**
 * What every incubator carries and has brought to land.
 * @summary List Incubators
 */
export const listIncubators = async ( options?: Parameters<typeof request>[1]): Promise<IncubatorFigures[]> => {

  return request<IncubatorFigures[]>(getListIncubatorsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReadIncubatorUrl = (slug: string,) => {




  return `/api/v1/incubators/${slug}`
}

/**
 * One incubator's figures, with its contracts for the desks concerned.
 * @summary Read Incubator
 */
export const readIncubator = async (slug: string, options?: Parameters<typeof request>[1]): Promise<IncubatorRead> => {

  return request<IncubatorRead>(getReadIncubatorUrl(slug),
  {
    ...options,
    method: 'GET'


  }
);}


export const getEnterContractUrl = (slug: string,) => {




  return `/api/v1/incubators/${slug}/contracts`
}

/**
 * Enter a contract with whoever runs the incubator.
 * @summary Enter Contract
 */
export const enterContract = async (slug: string,
    incubatorContractCreate: IncubatorContractCreate, options?: Parameters<typeof request>[1]): Promise<IncubatorRead> => {

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
return request<IncubatorRead>(getEnterContractUrl(slug),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(incubatorContractCreate)
  }
);}


