/**
 * Generated from openapi.json by orval; do not edit.
 */
import type {
  QueryWeek,
  ReadQueryWeekParams
} from './silkbridge.schemas';

import { request } from '../client';


export const getReadQueryWeekUrl = (params?: ReadQueryWeekParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/query-log?${stringifiedParams}` : `/api/v1/query-log`
}

/**
 * What was searched for in a week, most often first, and what found nothing.
 * @summary Read Query Week
 */
export const readQueryWeek = async (params?: ReadQueryWeekParams, options?: Parameters<typeof request>[1]): Promise<QueryWeek> => {

  return request<QueryWeek>(getReadQueryWeekUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


