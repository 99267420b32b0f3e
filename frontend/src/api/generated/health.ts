/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  Health
} from './silkbridge.schemas';

import { request } from '../client';


export const getAliveLivezGetUrl = () => {




  return `/livez`
}

/**
 * Whether the process answers at all; touches nothing.
 * @summary Alive
 */
export const aliveLivezGet = async ( options?: Parameters<typeof request>[1]): Promise<Health> => {

  return request<Health>(getAliveLivezGetUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getReadyReadyzGetUrl = () => {




  return `/readyz`
}

/**
 * Whether requests can be served: database, schema at head, keys. Search may be away.
 * @summary Ready
 */
export const readyReadyzGet = async ( options?: Parameters<typeof request>[1]): Promise<Health> => {

  return request<Health>(getReadyReadyzGetUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


