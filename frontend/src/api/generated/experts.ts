/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  ExpertDecision,
  ExpertList,
  ExpertRead,
  ExpertStep,
  ExpertWrite,
  MyExpert,
  TiesWrite
} from './silkbridge.schemas';

import { request } from '../client';


export const getListPoolUrl = () => {




  return `/api/v1/experts`
}

/**
 * Experts that the reader's desks answer for.
 * @summary List Pool
 */
export const listPool = async ( options?: Parameters<typeof request>[1]): Promise<ExpertList> => {

  return request<ExpertList>(getListPoolUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReadOwnExpertUrl = () => {




  return `/api/v1/experts/me`
}

/**
 * One's own place in the pool.
 * @summary Read Own Expert
 */
export const readOwnExpert = async ( options?: Parameters<typeof request>[1]): Promise<MyExpert> => {

  return request<MyExpert>(getReadOwnExpertUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getOfferUrl = () => {




  return `/api/v1/experts/me`
}

/**
 * Offer oneself as an expert, or change what is told; a desk decides.
 * @summary Offer
 */
export const offer = async (expertWrite: ExpertWrite, options?: Parameters<typeof request>[1]): Promise<MyExpert> => {

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
return request<MyExpert>(getOfferUrl(),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(expertWrite)
  }
);}


export const getDeclareTiesUrl = () => {




  return `/api/v1/experts/me/ties`
}

/**
 * Declare to whom one is tied.
 * @summary Declare Ties
 */
export const declareTies = async (tiesWrite: TiesWrite, options?: Parameters<typeof request>[1]): Promise<MyExpert> => {

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
return request<MyExpert>(getDeclareTiesUrl(),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(tiesWrite)
  }
);}


export const getWithdrawExpertUrl = () => {




  return `/api/v1/experts/me/withdrawal`
}

/**
 * Take the consent back, and what was told with it.
 * @summary Withdraw Expert
 */
export const withdrawExpert = async (expertStep: ExpertStep, options?: Parameters<typeof request>[1]): Promise<MyExpert> => {

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
return request<MyExpert>(getWithdrawExpertUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(expertStep)
  }
);}


export const getDecideUrl = (expertId: string,) => {




  return `/api/v1/experts/${expertId}/decisions`
}

/**
 * Admit, reject or suspend.
 * @summary Decide
 */
export const decide = async (expertId: string,
    expertDecision: ExpertDecision, options?: Parameters<typeof request>[1]): Promise<ExpertRead> => {

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
return request<ExpertRead>(getDecideUrl(expertId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(expertDecision)
  }
);}


