/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  BookRead,
  OrderCreate,
  OrderRead,
  OrderStep
} from './silkbridge.schemas';

import { request } from '../client';


export const getActOnOrderUrl = (orderId: string,) => {




  return `/api/v1/ledger/orders/${orderId}/steps`
}

/**
 * Approve, refuse, withdraw or reverse an order.
 * @summary Act On Order
 */
export const actOnOrder = async (orderId: string,
    orderStep: OrderStep, options?: Parameters<typeof request>[1]): Promise<OrderRead> => {

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
return request<OrderRead>(getActOnOrderUrl(orderId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(orderStep)
  }
);}


export const getReadBookUrl = (dealId: string,) => {




  return `/api/v1/ledger/${dealId}`
}

/**
 * What was billed and paid in a deal, and what is still open.
 * @summary Read Book
 */
export const readBook = async (dealId: string, options?: Parameters<typeof request>[1]): Promise<BookRead> => {

  return request<BookRead>(getReadBookUrl(dealId),
  {
    ...options,
    method: 'GET'


  }
);}


export const getEnterOrderUrl = (dealId: string,) => {




  return `/api/v1/ledger/${dealId}/orders`
}

/**
 * Enter something billed or paid; a large amount waits for a second person.
 * @summary Enter Order
 */
export const enterOrder = async (dealId: string,
    orderCreate: OrderCreate, options?: Parameters<typeof request>[1]): Promise<OrderRead> => {

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
return request<OrderRead>(getEnterOrderUrl(dealId),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(orderCreate)
  }
);}


